// Cross-check: a label selector can match something.
import { contradiction } from './contradiction.ts';
import type { CrossCheck } from './finding.ts';

export const contradictorySelectors: CrossCheck = {
  name: 'contradictory-selectors',
  reads: 'documents',
  description: 'no label selector asks for what cannot hold together, such as `region=eu` and `region in (us)`',
  *find(facts) {
    for (const { subject, path, selector, among } of [...facts.targetSelectors(), ...facts.sourceSelectors()]) {
      const found = contradiction(selector);
      if (found === undefined) continue;
      const { requirements } = found;
      yield {
        code: 'UnsatisfiableSelector',
        severity: 'error',
        subject,
        path: `${path}.${found.path}`,
        sameAs: `${path} ${requirements}`,
        message: () => `${path} asks for ${requirements}, which no ${among} can have; take one out`,
      };
    }
  },
};
