// Cross-check: admission policies can be evaluated, so that their verdicts are known before the API server gives them.
import { policyFault } from '../../policies/index.ts';
import type { CrossCheck } from './finding.ts';

export const policyExpressions: CrossCheck = {
  name: 'policy-expressions',
  reads: 'workloads',
  description:
    'the expressions of ValidatingAdmissionPolicies can be compiled, and their rules mean objects that are created',
  *find({ model }) {
    for (const subject of model.workloads) {
      const fault = subject.ref.kind === 'ValidatingAdmissionPolicy' ? policyFault(subject.object) : undefined;
      if (fault === undefined) continue;
      const message = (): string =>
        `${fault.replace(/\s+/g, ' ')}; it is not evaluated, and the API server decides alone`;
      yield { code: 'PolicyNotEvaluated', severity: 'warning', subject, path: '', sameAs: '', message };
    }
  },
};
