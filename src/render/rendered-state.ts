// The rendered branch as data: what the last pass decided, read back from its tree.
import {
  type BlobId,
  EMPTY_TREE,
  type FileBlob,
  type FileTree,
  nodeAt,
  type Observation,
  type PlacementDecision,
  type PlacementId,
  parseTargetIndex,
  readPlainYaml,
  readYaml,
  subtree,
  type TargetId,
  type TargetIndex,
  walkFiles,
} from '../api/index.ts';
import { parseApis, parseDecision, parseIncumbents, parseObservation } from './documents.ts';
import { apisOwner, targetPath } from './layout.ts';
import { parseRegistry, type Registry } from './registry.ts';

export interface RenderedState {
  readonly tree: FileTree;
  readonly decisions: ReadonlyMap<PlacementId, PlacementDecision>;
  readonly indexes: ReadonlyMap<TargetId, TargetIndex>;
  readonly observations: ReadonlyMap<TargetId, Observation>;
  readonly registry: Registry;
  readonly incumbents: ReadonlyMap<string, string>;
}

export const NOTHING_RENDERED: RenderedState = {
  tree: EMPTY_TREE,
  decisions: new Map(),
  indexes: new Map(),
  observations: new Map(),
  registry: new Map(),
  incumbents: new Map(),
};

/** The small files that hold state; manifests are never read back. */
export function stateFiles(tree: FileTree): readonly FileBlob[] {
  const folders = ['decisions', 'index', 'observations'].flatMap((name) =>
    [...walkFiles(subtree(tree, name))].map(([, blob]) => blob),
  );
  const files = ['targets.yaml', 'incumbents.yaml'].map((name) => nodeAt(tree, name));
  return [...folders, ...files.filter((node) => node?.kind === 'blob')];
}

/** Parsed values by blob id, so that an unchanged file is parsed once. */
export type ParseOnce = <T>(id: BlobId, parse: (content: string) => T) => T;

function value(content: string): unknown {
  const plain = readPlainYaml(content);
  if (plain !== undefined) return plain;
  const { documents, problems } = readYaml(content);
  const [problem] = problems;
  if (problem) throw new TypeError(`line ${problem.line}: ${problem.message}`);
  return documents[0]?.value;
}

/** A decision as the hub wrote it. Throws a TypeError that names what is wrong. */
export function readDecision(content: string): PlacementDecision {
  return parseDecision(value(content));
}

/** What went wrong with which file. */
function inFile<T>(path: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw new TypeError(`${path}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
}

function readObservations(tree: FileTree, once: ParseOnce): ReadonlyMap<TargetId, Observation> {
  const observations = new Map<TargetId, Observation>();
  const apis = new Map<string, readonly string[]>();
  for (const [path, blob] of walkFiles(subtree(tree, 'observations'))) {
    const owner = apisOwner(path);
    inFile(`observations/${path}`, () => {
      if (owner !== undefined)
        return apis.set(
          owner,
          once(blob.id, (c) => parseApis(value(c))),
        );
      const observation = once(blob.id, (c) => parseObservation(value(c)));
      return observations.set(observation.target, observation);
    });
  }
  return new Map(
    [...observations].map(([target, seen]) => {
      const served = apis.get(targetPath(target));
      return [target, served === undefined ? seen : { ...seen, apis: served }];
    }),
  );
}

/** Throws a TypeError that names the file when one is not what the hub wrote: the caller then changes nothing. */
export function readRendered(tree: FileTree, once: ParseOnce): RenderedState {
  const each = <T>(folder: string, parse: (content: string) => T): readonly T[] =>
    [...walkFiles(subtree(tree, folder))].map(([path, blob]) =>
      inFile(`${folder}/${path}`, () => once(blob.id, parse)),
    );
  const registry = nodeAt(tree, 'targets.yaml');
  const incumbents = nodeAt(tree, 'incumbents.yaml');
  return {
    tree,
    decisions: new Map(each('decisions', (c) => parseDecision(value(c))).map((d) => [d.placement, d])),
    indexes: new Map(each('index', parseTargetIndex).map((i) => [i.target, i])),
    observations: readObservations(tree, once),
    registry: registry?.kind === 'blob' ? once(registry.id, (c) => parseRegistry(value(c))) : new Map(),
    incumbents: incumbents?.kind === 'blob' ? once(incumbents.id, (c) => parseIncumbents(value(c))) : new Map(),
  };
}
