// Cross-check: admission policies are delivered, and bound: else they judge nothing.
import { isRecord, stockOf, workloadsOf } from '../../api/index.ts';
import type { Model, Workload } from '../model.ts';
import type { CrossCheck } from './finding.ts';

const GROUP = 'admissionregistration.k8s.io';
const BINDING = 'ValidatingAdmissionPolicyBinding';
const KINDS: ReadonlySet<string> = new Set(['ValidatingAdmissionPolicy', BINDING]);

function policyNameOf({ object }: Workload): string {
  return isRecord(object['spec']) ? String(object['spec']['policyName']) : '';
}

/** Those of these objects that any Placement delivers. */
function deliveredOf({ placements }: Model, workloads: readonly Workload[]): ReadonlySet<Workload> {
  const stock = stockOf(workloads);
  return new Set([...placements].flatMap(([id, { object }]) => workloadsOf(id, object.spec.source, stock)));
}

function faultOf(subject: Workload, delivered: readonly Workload[]): string | undefined {
  const { kind, name } = subject.ref;
  if (!delivered.includes(subject)) return 'no Placement delivers it';
  const isOther = (each: Workload): boolean =>
    kind === BINDING
      ? each.ref.kind !== BINDING && each.ref.name === policyNameOf(subject)
      : policyNameOf(each) === name;
  if (delivered.some(isOther)) return undefined;
  return kind === BINDING
    ? `it binds the policy ${policyNameOf(subject)}, which no Placement delivers`
    : 'no binding of it is delivered';
}

export const undeliveredPolicies: CrossCheck = {
  name: 'undelivered-policies',
  reads: 'both',
  description: 'ValidatingAdmissionPolicies are delivered together with a binding, or they judge nothing',
  *find({ model }) {
    const subjects = model.workloads.filter(({ ref }) => KINDS.has(ref.kind) && ref.group === GROUP);
    if (subjects.length === 0) return;
    const delivered = [...deliveredOf(model, subjects)];
    for (const subject of subjects) {
      const fault = faultOf(subject, delivered);
      if (fault === undefined) continue;
      const message = (): string =>
        `${fault}, so it judges nothing, here or in a cluster; deliver policy and binding to the clusters where they are to judge`;
      yield { code: 'UndeliveredPolicy', severity: 'warning', subject, path: '', sameAs: '', message };
    }
  },
};
