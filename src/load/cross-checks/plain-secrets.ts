// Cross-check: no values of Secrets stand readable in the repository.
import { readableValues } from '../../api/index.ts';
import type { CrossCheck } from './finding.ts';

const NAMES = 3;

function some(fields: readonly string[]): string {
  const more = fields.length - NAMES;
  return fields.slice(0, NAMES).join(', ') + (more > 0 ? ` and ${more} more` : '');
}

export const plainSecrets: CrossCheck = {
  name: 'plain-secrets',
  reads: 'both',
  description: 'no Secret has values that whoever reads the repository can read',
  *find({ model: { config, workloads } }) {
    const { plainSecrets: policy } = config.safety;
    if (policy === 'allow') return;
    for (const subject of workloads) {
      if (subject.ref.kind !== 'Secret') continue;
      const fields = readableValues(subject.object);
      const [first] = fields;
      if (first === undefined) continue;
      const fate = policy === 'deny' ? '; it is not delivered' : '';
      const message = (): string =>
        `${some(fields)}: values that whoever reads the repository, or what is rendered, can read${fate}; encrypt them, or let an operator in the cluster fetch them, and change what was readable (docs/guide/secrets.md)`;
      const severity = policy === 'deny' ? 'error' : 'warning';
      yield { code: 'PlainSecret', severity, subject, path: first, sameAs: '', message };
    }
  },
};
