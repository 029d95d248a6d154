// Objects on clusters that do not serve their kind: placement sends none there, but kinds go away, and copies stay.
import {
  compareText,
  type Diagnostic,
  fieldAt,
  formatApiVersion,
  formatRef,
  type IndexEntry,
  listAt,
  memo as memoised,
  type ObjectRef,
  type Observation,
  recordAt,
  refKey,
  sourceRef,
  type TargetId,
  type TargetIndex,
  textAt,
} from '../api/index.ts';
import type { Model, Workload } from '../load/index.ts';
import type { RenderMemo } from './memo.ts';
import { ownerOf } from './tenancy.ts';

/** So many objects of one kind are told, and so many targets named. */
const TOLD = 20;
const NAMED = 5;

/** What CustomResourceDefinitions of the source bring where they are delivered: APIs by refKey. */
interface Brought {
  readonly apis: ReadonlyMap<string, readonly string[]>;
  /** Equal for definitions that bring the same. */
  readonly text: string;
}

/** Lists of APIs as clusters report them, `<group>/<version>/<Kind>`, to be looked up. */
type Served = (apis: readonly string[]) => ReadonlySet<string>;

function apiOf({ group, version, kind }: Pick<ObjectRef, 'group' | 'version' | 'kind'>): string {
  return `${group}/${version}/${kind}`;
}

function broughtBy({ object: { spec } }: Workload): readonly string[] {
  const [group, kind] = [textAt(spec, 'group'), textAt(recordAt(spec, 'names'), 'kind')];
  const served = listAt(spec, 'versions').filter((version) => fieldAt(version, 'served') !== false);
  return served.map((version) => apiOf({ group, version: textAt(version, 'name'), kind }));
}

function broughtFrom(workloads: readonly Workload[]): Brought {
  const definitions = workloads.filter(({ ref }) => ref.kind === 'CustomResourceDefinition');
  const apis = new Map(definitions.map((definition) => [refKey(definition.ref), broughtBy(definition)]));
  return { apis, text: [...apis].flat(2).join(' ') };
}

/** Entries of an index whose API is neither served there nor brought; not namespaces that were made for others. */
function unservedIn({ objects }: TargetIndex, served: ReadonlySet<string>, { apis }: Brought): readonly IndexEntry[] {
  const lacking = objects.filter(({ ref, placements }) => placements.length > 0 && !served.has(apiOf(ref)));
  if (lacking.length === 0) return [];
  const there = new Set(objects.flatMap(({ ref }) => apis.get(refKey(ref)) ?? []));
  return lacking.filter(({ ref }) => !there.has(apiOf(ref)));
}

interface KnownTarget {
  readonly index: TargetIndex;
  readonly apis: readonly string[];
  readonly text: string;
  readonly unserved: readonly IndexEntry[];
}

/** Nothing is looked at again while the target has the same, and serves the same. */
function unservedOn(
  target: TargetId,
  index: TargetIndex,
  apis: readonly string[],
  { brought, served, memo }: { readonly brought: Brought; readonly served: Served; readonly memo: RenderMemo },
): readonly IndexEntry[] {
  const slot = `unserved/${target}`;
  const known = memo.last<KnownTarget>(slot);
  if (known?.index === index && known.apis === apis && known.text === brought.text) return known.unserved;
  const unserved = unservedIn(index, served(apis), brought);
  memo.keep<KnownTarget>(slot, { index, apis, text: brought.text, unserved });
  return unserved;
}

interface Unserved {
  readonly entry: IndexEntry;
  readonly targets: TargetId[];
}

function findingOf({ entry, targets }: Unserved, more: number, { workloads }: Model): Diagnostic {
  const ref = sourceRef(entry);
  const [key, owner] = [refKey(ref), ownerOf(entry)];
  const home = entry.origin?.workspace ?? owner;
  const written = workloads.find((w) => refKey(w.ref) === key && w.workspace === home);
  const others = targets.length - NAMED;
  const where = targets.slice(0, NAMED).join(', ') + (others > 0 ? ` and ${others} more` : '');
  const note = more > 0 ? ` (and ${more} more of this kind)` : '';
  const message =
    `${formatRef(ref)} cannot be applied on ${where}: nothing there serves ${formatApiVersion(ref)} ${ref.kind}, and no ` +
    `CustomResourceDefinition that is delivered there brings it; deliver one, write the object in a version that is served, or take it from there${note}`;
  const object = `${ref.kind} ${owner ?? ''}/${ref.name}`;
  return { code: 'KindNotServed', severity: 'warning', message, object, ...written?.position };
}

/**
 * One finding for each object, its targets together. Of a cluster that has not said what it serves nothing is known.
 * @param indexes what every target is to have now.
 */
export function unservedKinds(
  indexes: ReadonlyMap<TargetId, TargetIndex>,
  { model, observations }: { readonly model: Model; readonly observations: ReadonlyMap<TargetId, Observation> },
  memo: RenderMemo,
): readonly Diagnostic[] {
  const served = memoised((apis: readonly string[]) => new Set(apis));
  let brought: Brought | undefined;
  const byObject = new Map<string, Unserved>();
  for (const [target, index] of indexes) {
    const apis = observations.get(target)?.apis;
    if (apis === undefined) continue;
    brought ??= broughtFrom(model.workloads);
    for (const entry of unservedOn(target, index, apis, { brought, served, memo })) {
      const key = `${ownerOf(entry)} ${apiOf(entry.ref)} ${refKey(sourceRef(entry))}`;
      const known = byObject.get(key);
      if (known) known.targets.push(target);
      else byObject.set(key, { entry, targets: [target] });
    }
  }
  return byObject.size === 0 ? [] : tell([...byObject.values()], model);
}

function tell(unserved: readonly Unserved[], model: Model): readonly Diagnostic[] {
  const sorted = [...unserved].sort((a, b) => compareText(refKey(sourceRef(a.entry)), refKey(sourceRef(b.entry))));
  const byKind = Map.groupBy(sorted, ({ entry }) => apiOf(entry.ref));
  return [...byKind.values()].flatMap((all) => {
    const told = all.slice(0, TOLD);
    return told.map((one, at) => findingOf(one, at === told.length - 1 ? all.length - told.length : 0, model));
  });
}
