// Names of the refs that hub and syncers share (DESIGN §2).
import { parseTargetId, type TargetId } from '../api/index.ts';
import { parseRefName, type RefName } from '../git/index.ts';

export interface FleetRefs {
  /** What people write. */
  readonly source: RefName;
  readonly rendered: RefName;
  readonly status: RefName;
  /** The last source commit handled, also when nothing changed. */
  readonly processed: RefName;
  /** The last rendered commit, moved after it: a rewritten rendered branch is recognised by it. */
  readonly last: RefName;
  readonly targetPrefix: string;
  readonly reportPrefix: string;
}

/** @param branch the source branch @param prefix of tmc's own branches, without a slash at its end */
export function fleetRefs(branch = 'main', prefix = 'tmc'): FleetRefs {
  return {
    source: parseRefName(`refs/heads/${branch}`),
    rendered: parseRefName(`refs/heads/${prefix}/rendered`),
    status: parseRefName(`refs/heads/${prefix}/status`),
    processed: parseRefName(`refs/${prefix}/processed`),
    last: parseRefName(`refs/${prefix}/last`),
    targetPrefix: `refs/heads/${prefix}/targets/`,
    reportPrefix: `refs/heads/${prefix}/reports/`,
  };
}

/** All prefixes a hub reads. */
export function hubPrefixes(refs: FleetRefs): readonly string[] {
  return [refs.source, refs.rendered, refs.status, refs.processed, refs.last, refs.targetPrefix, refs.reportPrefix];
}

export function targetRef(refs: FleetRefs, target: TargetId): RefName {
  return parseRefName(refs.targetPrefix + target);
}

export function reportRef(refs: FleetRefs, target: TargetId): RefName {
  return parseRefName(refs.reportPrefix + target);
}

/** The target a report ref belongs to; undefined for a name that is no target id. */
export function reportTarget(refs: FleetRefs, ref: RefName): TargetId | undefined {
  if (!ref.startsWith(refs.reportPrefix)) return undefined;
  try {
    return parseTargetId(ref.slice(refs.reportPrefix.length));
  } catch {
    return undefined;
  }
}
