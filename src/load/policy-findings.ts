// Policies of the fleet: whether each can mean something, beyond what its schema asks.
import { fieldAt, isRecord, type KindName, listAt, readTemplate, recordAt, textAt, YAML_LIMITS } from '../api/index.ts';
import { dotted, type Finding } from './findings.ts';

type Path = readonly (string | number)[];

/** Nothing may make another object of an object, and so no policy is to try. */
const FIXED: ReadonlySet<string> = new Set([
  '/apiVersion',
  '/kind',
  '/metadata',
  '/metadata/name',
  '/metadata/namespace',
]);

/** What is wrong with the mode of a policy, when anything is. */
function scopeFault(policy: unknown, standard: string): string | undefined {
  const mode = textAt(policy, 'mode') || standard;
  const named = textAt(policy, 'mode') === '' ? `${mode}, the default,` : mode;
  const [hasMatch, hasWhen] = [isRecord(fieldAt(policy, 'match')), listAt(policy, 'when').length > 0];
  if (mode === 'all' && (hasMatch || hasWhen)) return `has match or when, which the mode ${named} does not look at`;
  if (mode === 'selective' && !hasMatch) return `has no match: with the mode ${named} it is of no object`;
  if (mode === 'selective' && hasWhen) return `has when, which the mode ${named} does not look at`;
  return mode === 'conditional' && !hasWhen ? `has no when: with the mode ${named} it is of no object` : undefined;
}

function transformFault(transform: unknown): string | undefined {
  const [type, template] = [textAt(transform, 'type'), fieldAt(transform, 'template')];
  const hasValue = fieldAt(transform, 'value') !== undefined;
  if (FIXED.has(textAt(transform, 'path')))
    return `would make another object: ${textAt(transform, 'path')} is never changed`;
  if ((type === 'Set' || type === 'Replace') !== hasValue)
    return `${hasValue ? 'has a value, which is not' : 'has no value, which is'} for ${type}`;
  if ((type === 'Template') !== (template !== undefined))
    return `${template === undefined ? 'has no template, which is' : 'has a template, which is not'} for ${type}`;
  if (typeof template !== 'string') return undefined;
  const parts = readTemplate(template);
  return 'fault' in parts ? parts.fault : undefined;
}

function findingsOf(policy: unknown, path: Path, standard: string): readonly Finding[] {
  const finding = (at: Path, fault: string | undefined): readonly Finding[] =>
    fault === undefined ? [] : [{ code: 'InvalidObject', path: at, message: `${dotted(at)} ${fault}` }];
  const transforms = listAt(policy, 'transforms');
  return [
    ...finding(path, scopeFault(policy, standard)),
    ...transforms.flatMap((transform, at) => finding([...path, 'transforms', at], transformFault(transform))),
  ];
}

/** Of a document whose structure is as it must be. */
export function policyFindings(kind: KindName, value: unknown): readonly Finding[] {
  const resources = recordAt(value, 'resources');
  if (kind !== 'TMCConfig') return [];
  const standard = textAt(recordAt(value, 'virtualWorkspace'), 'defaultProjectionMode') || 'selective';
  const found = (['transformationPolicies', 'validationPolicies'] as const).flatMap((map) =>
    Object.entries(recordAt(resources, map)).flatMap(([name, policy]) =>
      findingsOf(policy, ['resources', map, name], standard),
    ),
  );
  return found.slice(0, YAML_LIMITS.problems);
}
