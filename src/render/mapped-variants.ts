// What targets with hashed namespaces get of one Placement: each object is made once for all of them, and its names filled in.
import { type PlacementId, sameItems } from '../api/index.ts';
import type { Workload } from '../load/index.ts';
import { type Made, madeAgain, make } from './made-object.ts';
import { filledIn, type Mapped, type Mappings, type TargetMapping } from './mapping/index.ts';
import type { RenderMemo } from './memo.ts';
import { type ObjectJudge, Refusal } from './refusals/index.ts';
import type { Changes } from './rendition.ts';

export interface MappedInput<T> {
  readonly id: PlacementId;
  readonly workloads: readonly Workload[];
  readonly mappings: Mappings;
  readonly judges: readonly ObjectJudge[];
  readonly describe: (workload: Workload, made: Made, mapped: Mapped | undefined) => T;
}

export interface MappedVariants<T> {
  /** What becomes of one object on a target. */
  tell(workload: Workload, changes: Changes, mapping: TargetMapping): T;
  /** And of all; `name` is that of the variant, equal for equal changes. */
  all(name: string, changes: Changes, mapping: TargetMapping): readonly T[];
}

/** What was told in an earlier pass of the very same. */
interface Filled<T> {
  readonly workloads: readonly Workload[];
  readonly templates: readonly Made[];
  readonly byUid: Map<string, readonly T[]>;
}

function isSameMade(a: Made, b: Made | undefined): boolean {
  return !(a instanceof Refusal) && b !== undefined && !(b instanceof Refusal) && a.blob === b.blob;
}

export function mappedVariants<T>(input: MappedInput<T>, memo: RenderMemo): MappedVariants<T> {
  const { id, workloads, mappings, judges, describe } = input;
  const templateOf = (workload: Workload, changes: Changes): Made =>
    make(workload, { ...changes, mapping: mappings.withStandIns(workload.workspace) }, judges, memo);
  const toldOf = (workload: Workload, template: Made, changes: Changes, mapping: TargetMapping): T => {
    const { ref, workspace } = workload;
    const mapped = mapping.mappedOf(workload);
    if (template instanceof Refusal) return describe(workload, template, mapped);
    const there = { ...changes, mapping: mappings.forObject(mapping, workspace) };
    const { standIns } = mappings;
    // A Namespace says what it stands for; and two of one stand-in could not be told apart.
    if ((ref.group === '' && ref.kind === 'Namespace') || standIns.collisions.size > 0)
      return describe(workload, make(workload, there, judges, memo), mapped);
    const key = `${template.blob.id} of ${workspace} in ${mapping.uid}`;
    const blob = memo.manifest(key, () => filledIn(template.blob, workspace, { standIns, mapping }, memo));
    const made = blob instanceof Refusal ? blob : { blob, object: () => madeAgain(workload, there) };
    return describe(workload, made, mapped);
  };
  const known = new Map<string, Filled<T>>();
  const filledOf = (name: string, changes: Changes): Filled<T> => {
    const slot = `filled/${id}/${name}`;
    const templates = workloads.map((workload) => templateOf(workload, changes));
    const last = memo.last<Filled<T>>(slot);
    const isSame =
      last !== undefined &&
      sameItems(last.workloads, workloads) &&
      templates.every((made, at) => isSameMade(made, last.templates[at]));
    const filled = isSame ? last : { workloads, templates, byUid: new Map<string, readonly T[]>() };
    memo.keep(slot, filled);
    known.set(name, filled);
    return filled;
  };
  return {
    tell: (workload, changes, mapping) => toldOf(workload, templateOf(workload, changes), changes, mapping),
    all(name, changes, mapping) {
      const { templates, byUid } = known.get(name) ?? filledOf(name, changes);
      const told =
        byUid.get(mapping.uid) ??
        workloads.flatMap((workload, at) => {
          const template = templates[at];
          return template === undefined ? [] : [toldOf(workload, template, changes, mapping)];
        });
      byUid.set(mapping.uid, told);
      return told;
    },
  };
}
