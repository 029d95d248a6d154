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
import { parseDecision, parseIncumbents, parseObservation } from './documents.ts';
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

/** Throws a TypeError that names the file when one is not what the hub wrote: the caller then changes nothing. */
export function readRendered(tree: FileTree, once: ParseOnce): RenderedState {
  const each = <T>(folder: string, parse: (content: string) => T): readonly T[] =>
    [...walkFiles(subtree(tree, folder))].map(([path, blob]) => {
      try {
        return once(blob.id, parse);
      } catch (error) {
        throw new TypeError(`${folder}/${path}: ${error instanceof Error ? error.message : String(error)}`, {
          cause: error,
        });
      }
    });
  const registry = nodeAt(tree, 'targets.yaml');
  const incumbents = nodeAt(tree, 'incumbents.yaml');
  return {
    tree,
    decisions: new Map(each('decisions', (c) => parseDecision(value(c))).map((d) => [d.placement, d])),
    indexes: new Map(each('index', parseTargetIndex).map((i) => [i.target, i])),
    observations: new Map(each('observations', (c) => parseObservation(value(c))).map((o) => [o.target, o])),
    registry: registry?.kind === 'blob' ? once(registry.id, (c) => parseRegistry(value(c))) : new Map(),
    incumbents: incumbents?.kind === 'blob' ? once(incumbents.id, (c) => parseIncumbents(value(c))) : new Map(),
  };
}
