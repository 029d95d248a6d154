// Rules of workloads that people meet: selector and template must be there, must fit, and the selector stays.
import { at, type Doc, docs, isEmpty, text, texts } from '../json/index.ts';
import { matchesSelector, selectorOf } from '../select/index.ts';
import type { FieldError } from '../status/index.ts';
import { immutable } from './names.ts';

function required(field: string, why = ''): FieldError {
  return { reason: 'FieldValueRequired', field, message: why === '' ? 'Required value' : `Required value: ${why}` };
}

function containerErrors(spec: unknown, field: string): FieldError[] {
  const containers = docs(at(spec, 'containers'));
  if (containers.length === 0) return [required(`${field}.containers`)];
  const seen = new Set<string>();
  return containers.flatMap((container, i) => {
    const here = `${field}.containers[${i}]`;
    const name = text(container['name']);
    const errors: FieldError[] = [];
    if (name === '') errors.push(required(`${here}.name`));
    if (seen.has(name))
      errors.push({
        reason: 'FieldValueDuplicate',
        field: `${here}.name`,
        message: `Duplicate value: ${JSON.stringify(name)}`,
      });
    if (text(container['image']) === '') errors.push(required(`${here}.image`));
    seen.add(name);
    return errors;
  });
}

export function podErrors(pod: Doc): readonly FieldError[] {
  return containerErrors(pod['spec'], 'spec');
}

function selectorErrors(object: Doc): FieldError[] {
  const selector = at(object, 'spec', 'selector');
  const given = at(object, 'spec', 'template', 'metadata', 'labels');
  const parsed = selectorOf(selector);
  if (!isEmpty(selector) && parsed !== undefined && matchesSelector(parsed, texts(given))) return [];
  const message = `Invalid value: ${JSON.stringify(given ?? null)}: \`selector\` does not match template \`labels\``;
  const mismatch: FieldError = { reason: 'FieldValueInvalid', field: 'spec.template.metadata.labels', message };
  return isEmpty(selector) ? [required('spec.selector'), mismatch] : [mismatch];
}

/** Deployment, ReplicaSet, StatefulSet, DaemonSet. */
export function workloadErrors(object: Doc, before: Doc | undefined): readonly FieldError[] {
  const replicas = at(object, 'spec', 'replicas');
  const negative: FieldError[] =
    typeof replicas === 'number' && replicas < 0
      ? [
          {
            reason: 'FieldValueInvalid',
            field: 'spec.replicas',
            message: `Invalid value: ${replicas}: must be greater than or equal to 0`,
          },
        ]
      : [];
  const kept =
    before === undefined
      ? []
      : immutable('spec.selector', at(before, 'spec', 'selector'), at(object, 'spec', 'selector'));
  return [
    ...negative,
    ...selectorErrors(object),
    ...containerErrors(at(object, 'spec', 'template', 'spec'), 'spec.template.spec'),
    ...kept,
  ];
}

const STATEFULSET_MUTABLE = [
  'replicas',
  'ordinals',
  'template',
  'updateStrategy',
  'revisionHistoryLimit',
  'persistentVolumeClaimRetentionPolicy',
  'minReadySeconds',
];

export function statefulSetErrors(set: Doc, before: Doc | undefined): readonly FieldError[] {
  const errors = workloadErrors(set, undefined);
  if (before === undefined) return errors;
  const fixed = (object: Doc): Doc =>
    Object.fromEntries(Object.entries(at(object, 'spec') ?? {}).filter(([k]) => !STATEFULSET_MUTABLE.includes(k)));
  if (immutable('spec', fixed(before), fixed(set)).length === 0) return errors;
  const allowed =
    "'replicas', 'ordinals', 'template', 'updateStrategy', 'revisionHistoryLimit', 'persistentVolumeClaimRetentionPolicy' and 'minReadySeconds'";
  return [
    ...errors,
    {
      reason: 'FieldValueForbidden',
      field: 'spec',
      message: `Forbidden: updates to statefulset spec for fields other than ${allowed} are forbidden`,
    },
  ];
}

export function jobErrors(job: Doc, before: Doc | undefined): readonly FieldError[] {
  const policy = text(at(job, 'spec', 'template', 'spec', 'restartPolicy'));
  const errors = containerErrors(at(job, 'spec', 'template', 'spec'), 'spec.template.spec');
  if (policy === 'Always') {
    const message = 'Required value: valid values: "OnFailure", "Never"';
    errors.push({ reason: 'FieldValueRequired', field: 'spec.template.spec.restartPolicy', message });
  }
  if (before === undefined) return errors;
  return [
    ...errors,
    ...immutable('spec.selector', at(before, 'spec', 'selector'), at(job, 'spec', 'selector')),
    ...immutable('spec.template', at(before, 'spec', 'template'), at(job, 'spec', 'template')),
    ...immutable('spec.completions', at(before, 'spec', 'completions'), at(job, 'spec', 'completions')),
  ];
}
