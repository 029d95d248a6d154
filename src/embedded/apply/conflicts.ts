// The answer to an apply that would change fields of others.
import { StatusError } from '../status/index.ts';
import { type FieldSet, pathsOf } from './field-set.ts';
import { type Manager, managerKey } from './managers.ts';
import { formatPath } from './path-element.ts';

export interface Conflict {
  readonly manager: Manager;
  readonly fields: FieldSet;
}

/** `"kubectl" with subresource "status" using apps/v1`. */
function formatManager({ manager, operation, apiVersion, subresource }: Manager): string {
  const name = JSON.stringify(manager) + (subresource === '' ? '' : ` with subresource ${JSON.stringify(subresource)}`);
  if (operation === 'Apply') return name;
  return `${name} using ${apiVersion}`;
}

/** 409 with one cause for each field, worded as the real server words it. */
export function conflictError(conflicts: readonly Conflict[]): StatusError {
  const sorted = [...conflicts].sort((a, b) => (managerKey(a.manager) < managerKey(b.manager) ? -1 : 1));
  const causes = sorted.flatMap(({ manager, fields }) =>
    pathsOf(fields).map((path) => ({
      reason: 'FieldManagerConflict',
      message: `conflict with ${formatManager(manager)}`,
      field: formatPath(path),
    })),
  );
  const [only] = causes;
  if (causes.length === 1 && only !== undefined) {
    return new StatusError(409, 'Conflict', `Apply failed with 1 conflict: ${only.message}: ${only.field}`, { causes });
  }
  const groups = sorted.map(({ manager, fields }) => {
    const lines = pathsOf(fields).map((path) => `- ${formatPath(path)}`);
    return [`conflicts with ${formatManager(manager)}:`, ...lines].join('\n');
  });
  return new StatusError(409, 'Conflict', `Apply failed with ${causes.length} conflicts: ${groups.join('\n')}`, {
    causes,
  });
}
