// Cross-check: ResourceImports ask for nothing secret, and two of them do not contradict each other.
import type { ResourceImport } from '../../api/index.ts';
import type { Sourced } from '../model.ts';
import { formatReference } from './exports.ts';
import type { CrossCheck, Finding } from './finding.ts';

function secret(subject: Sourced<ResourceImport>): Finding {
  const message = (): string =>
    'spec.source.resource is a Secret, and Secrets never leave their cluster: what is imported stands in Git for all to read; remove the import';
  const path = 'spec.source.resource.resource';
  return { code: 'ForbiddenImport', severity: 'error', subject, path, sameAs: 'secrets', message };
}

function contradiction(subject: Sourced<ResourceImport>, first: Sourced<ResourceImport>): Finding | undefined {
  const { schemaUpdatePolicy: policy } = subject.object.spec;
  const { schemaUpdatePolicy: other } = first.object.spec;
  if (policy === other) return undefined;
  const { name } = first.object.metadata;
  const message = (): string =>
    `spec.schemaUpdatePolicy is ${policy}, and ResourceImport ${name} (${first.position.file}:${first.position.line}) says ${other} for the same object; let both say the same, or keep one`;
  const path = 'spec.schemaUpdatePolicy';
  return { code: 'ContradictoryExports', severity: 'warning', subject, path, sameAs: `${name} ${policy}`, message };
}

export const importedObjects: CrossCheck = {
  name: 'imported-objects',
  reads: 'documents',
  description: 'no ResourceImport asks for Secrets, and no two say different things of one object',
  *find({ model }) {
    const first = new Map<string, Sourced<ResourceImport>>();
    for (const subject of model.resourceImports.values()) {
      const { cluster, resource } = subject.object.spec.source;
      if (resource.resource === 'secrets' && (resource.group ?? '') === '') yield secret(subject);
      const key = `${subject.workspace} ${cluster} ${formatReference(resource)}`;
      const earlier = first.get(key);
      if (earlier === undefined) first.set(key, subject);
      const finding = earlier && contradiction(subject, earlier);
      if (finding) yield finding;
    }
  },
};
