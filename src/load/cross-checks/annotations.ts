// Cross-check: annotations and labels of ours on workload objects are known, have a value that means something, and are acted on.
import { EXCLUDE_CLUSTERS, memo, SPEC_DIFF, TARGET_CLUSTERS, targetKey, type WorkspacePath } from '../../api/index.ts';
import type { Workload } from '../model.ts';
import { isKcpKey, isOurs, OWN_KEYS, type OwnKey, ownKey, SOFT_FINALIZER } from '../own-keys.ts';
import { nearest } from '../suggest.ts';
import { valueFault } from './annotation-values.ts';
import type { Facts } from './facts.ts';
import type { CrossCheck, Finding } from './finding.ts';
import { unknownName } from './unknown-name.ts';

/** One label or annotation under a name of kcp. */
interface Written {
  readonly subject: Workload;
  readonly as: 'label' | 'annotation';
  readonly path: string;
  readonly key: string;
  readonly value: string;
}

/** What is said of one of them, behind its name. */
interface Fault {
  readonly code: Finding['code'];
  readonly sameAs: string;
  readonly says: string;
}

function fault(says: string, key: string): Fault {
  return { code: 'UnknownAnnotation', sameAs: `${key} ${says}`, says };
}

/** What the check looks up again and again. */
interface Lookup {
  readonly facts: Facts;
  /** Names of SyncTargets by their keys. */
  readonly keysIn: (workspace: WorkspacePath) => ReadonlyMap<string, string>;
  readonly unknownKey: (key: string) => { readonly fault: Fault | undefined };
}

const PEOPLES_KEYS = OWN_KEYS.filter(({ by }) => by === 'people').map(({ key }) => key);
const WHOLE_KEYS = PEOPLES_KEYS.filter((key) => !key.endsWith('/'));
const PREFIXES = PEOPLES_KEYS.filter((key) => key.endsWith('/'));

/** Under a name that is not ours alone only what looks like one of ours is told. */
function unknownKeyFault(key: string): Fault | undefined {
  const end = key.slice(key.indexOf('/') + 1);
  const prefix = nearest(key.slice(0, key.length - end.length), PREFIXES);
  const close = nearest(key, WHOLE_KEYS) ?? (prefix === undefined ? undefined : prefix + end);
  if (close !== undefined) return fault(`is none that tmc knows; did you mean ${close}?`, key);
  return isOurs(key) ? fault('is none that tmc knows; docs/guide/validation.md lists all there are', key) : undefined;
}

function keyFault({ key, as }: Written, own: OwnKey): Fault | undefined {
  if (own.by === 'tmc')
    return fault('is written by tmc alone, in clusters, and means nothing here; remove it', own.key);
  if (own.by === 'kcp') {
    const says = 'is of the original kcp and means nothing here: Placements decide (docs/guide/from-kcp.md); remove it';
    return fault(says, own.key);
  }
  return as === 'label'
    ? fault('is an annotation, and means nothing as a label; move it to annotations', key)
    : undefined;
}

/** The end of a key that names a SyncTarget by its key. */
function targetFault({ subject, key }: Written, { keysIn }: Lookup): Fault | undefined {
  if (!key.startsWith(SPEC_DIFF) && !key.startsWith(SOFT_FINALIZER)) return undefined;
  const end = key.slice(key.indexOf('/') + 1);
  const keys = keysIn(subject.workspace);
  if (keys.has(end)) return undefined;
  const [meant] = [...keys].find(([, name]) => name === end) ?? [];
  const hint =
    meant === undefined ? 'targets.yaml on the rendered branch lists the keys' : `the key of ${end} is ${meant}`;
  return fault(`does not end in the key of a SyncTarget; ${hint}`, key);
}

function* clusterFindings({ facts }: Lookup, { subject, path, key, value }: Written): Generator<Finding> {
  if (key !== TARGET_CLUSTERS && key !== EXCLUDE_CLUSTERS) return;
  const workspaces = [subject.workspace];
  for (const name of new Set(value.split(',').map((part) => part.trim()))) {
    if (name === '' || facts.namesOf('SyncTarget', workspaces).has(name)) continue;
    yield unknownName(facts, { subject, path, of: 'SyncTarget', name, workspaces, isFatal: false });
  }
}

function notYet({ value }: Written, own: OwnKey): Fault | undefined {
  if (own.by !== 'people' || own.isActedOn || value === own.standard) return undefined;
  const says = 'is part of the API, but this version does not act on it yet: it changes nothing for now';
  return { code: 'NotHonouredYet', sameAs: own.key, says };
}

function faultsOf(written: Written, lookup: Lookup): readonly (Fault | undefined)[] {
  const own = ownKey(written.key);
  if (own === undefined) return [lookup.unknownKey(written.key).fault];
  const wrong = keyFault(written, own);
  if (wrong !== undefined) return [wrong];
  const says = valueFault(written.key, written.value, written.subject.ref.kind === 'Secret');
  return [targetFault(written, lookup), says === undefined ? undefined : fault(says, own.key), notYet(written, own)];
}

function* findingsOf(written: Written, lookup: Lookup): Generator<Finding> {
  const { subject, as, path, key } = written;
  for (const found of faultsOf(written, lookup)) {
    if (found === undefined) continue;
    const { code, sameAs, says } = found;
    yield { code, severity: 'warning', subject, path, sameAs, message: () => `the ${as} ${key} ${says}` };
  }
  if (as === 'annotation') yield* clusterFindings(lookup, written);
}

function* writtenIn(subject: Workload): Generator<Written> {
  const { labels = {}, annotations = {} } = subject.object.metadata;
  for (const key of Object.keys(labels)) {
    if (isKcpKey(key)) yield { subject, as: 'label', path: `metadata.labels.${key}`, key, value: labels[key] ?? '' };
  }
  for (const key of Object.keys(annotations)) {
    if (!isKcpKey(key)) continue;
    yield { subject, as: 'annotation', path: `metadata.annotations.${key}`, key, value: annotations[key] ?? '' };
  }
}

function lookupOf(facts: Facts): Lookup {
  const targets = (workspace: WorkspacePath) => facts.syncTargetsFor([workspace]).all;
  return {
    facts,
    keysIn: memo((workspace) => {
      const named = targets(workspace).map((target) => [target.workspace, target.object.metadata.name] as const);
      return new Map(named.map(([home, name]) => [targetKey(home, name), name]));
    }),
    unknownKey: memo((key) => ({ fault: unknownKeyFault(key) })),
  };
}

export const ownAnnotations: CrossCheck = {
  name: 'own-annotations',
  reads: 'both',
  description:
    'annotations under names of ours on workload objects are known, have values that mean something, name SyncTargets that exist, and are acted on',
  *find(facts) {
    const lookup = lookupOf(facts);
    for (const subject of facts.model.workloads) {
      for (const written of writtenIn(subject)) yield* findingsOf(written, lookup);
    }
  },
};
