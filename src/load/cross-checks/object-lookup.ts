// Finding one workload object by kind and name, and saying what is there instead.
import { compareText, lazy, memo, type WorkspacePath } from '../../api/index.ts';
import type { Workload } from '../model.ts';
import type { Facts } from './facts.ts';
import { some } from './words.ts';

/** An object that is looked for; the version does not matter. */
export interface Wanted {
  readonly group: string;
  readonly kind: string;
  /** Undefined: one without a namespace, or in `default`. */
  readonly namespace: string | undefined;
  readonly name: string;
}

export interface ObjectLookup {
  has(workspace: WorkspacePath, wanted: Wanted): boolean;
  /** What is there instead: the object elsewhere, one of another version's group, one of a near name. */
  hint(workspace: WorkspacePath, wanted: Wanted): string;
}

const nameKey = (kind: string, name: string): string => `${kind}/${name}`;

function isSame({ ref }: Workload, wanted: Wanted): boolean {
  const isThere = ref.namespace === wanted.namespace || (wanted.namespace === undefined && ref.namespace === 'default');
  return isThere && ref.group === wanted.group && ref.kind === wanted.kind && ref.name === wanted.name;
}

/** Why objects of the same kind and name are not the one that is meant. */
function nearMiss(twins: readonly Workload[], wanted: Wanted): string | undefined {
  const sameGroup = twins.filter(({ ref }) => ref.group === wanted.group);
  const namespaces = [...new Set(sameGroup.map(({ ref }) => ref.namespace ?? ''))].sort(compareText);
  const [only] = namespaces;
  if (only === '') return 'the one that is there has no namespace: leave the namespace out';
  if (only !== undefined) return `there is one in namespace ${some(namespaces)}: write the namespace`;
  const versions = [...new Set(twins.map(({ object }) => object.apiVersion))].sort(compareText);
  return versions.length === 0 ? undefined : `there is one of apiVersion ${some(versions)}`;
}

export function objectLookup({ model, workloadsIn, words }: Facts): ObjectLookup {
  const byName = memo((workspace: WorkspacePath) => {
    return Map.groupBy(workloadsIn(workspace).all, ({ ref }) => nameKey(ref.kind, ref.name));
  });
  const everywhere = lazy(() => Map.groupBy(model.workloads, ({ ref }) => nameKey(ref.kind, ref.name)));
  const twins = (workspace: WorkspacePath, { kind, name }: Wanted) => byName(workspace).get(nameKey(kind, name)) ?? [];
  const sets = memo((key: string): ReadonlySet<string> => {
    const [workspace, group, kind, namespace] = key.split(' ');
    const isMeant = ({ ref, workspace: home }: Workload): boolean =>
      home === workspace && ref.group === group && ref.kind === kind && (namespace ?? ref.namespace) === ref.namespace;
    return new Set(model.workloads.filter(isMeant).map(({ ref }) => ref.name));
  });
  const namesOf = (...parts: readonly (string | undefined)[]): ReadonlySet<string> =>
    sets(parts.filter((part) => part !== undefined).join(' '));
  const has = (workspace: WorkspacePath, wanted: Wanted): boolean =>
    twins(workspace, wanted).some((workload) => isSame(workload, wanted));
  return {
    has,
    hint: (workspace, wanted) => {
      const here = nearMiss(twins(workspace, wanted), wanted);
      if (here !== undefined) return here;
      const others = (everywhere().get(nameKey(wanted.kind, wanted.name)) ?? []).filter((w) => isSame(w, wanted));
      const homes = [...new Set(others.map((w) => w.workspace))];
      if (homes.length > 0) return `there is one in workspace ${some(homes)} only`;
      const beside = namesOf(workspace, wanted.group, wanted.kind, wanted.namespace);
      return words.suggestion(wanted.name, beside.size > 0 ? beside : namesOf(workspace, wanted.group, wanted.kind));
    },
  };
}

/** `Deployment shop/web`. */
export function formatWanted({ kind, namespace, name }: Wanted): string {
  return `${kind} ${namespace === undefined ? '' : `${namespace}/`}${name}`;
}
