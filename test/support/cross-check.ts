// Runs one cross-check on files in memory, and writes what it tells as people see it.
import { compareDiagnostics, EMPTY_TREE, type FileBlob, formatDiagnostic } from '../../src/api/index.ts';
import { factsOf } from '../../src/load/cross-checks/facts.ts';
import type { CrossCheck } from '../../src/load/cross-checks/index.ts';
import { tell } from '../../src/load/cross-checks/tell.ts';
import { createLoadMemo, createParseCache, load, type Model, surveySource } from '../../src/load/index.ts';
import { type Files, treeOfFiles, withHolds } from './pass.ts';

/** Reads states of one repository, each with what is known of those before. */
export function modelReader(): (files: Files) => Model {
  const cache = createParseCache();
  const memo = createLoadMemo();
  const parsed = (blob: FileBlob) => cache.get(blob.id) ?? cache.put(blob.id, blob.bytes ?? new Uint8Array());
  return (files) => {
    const tree = treeOfFiles(files);
    const survey = surveySource({ tree, frozen: EMPTY_TREE, previous: EMPTY_TREE, bytesOf: ({ bytes }) => bytes });
    return load({ ...survey, parsed, lastGood: new Map(), knownPaths: new Map(), incumbents: new Map() }, memo).model;
  };
}

/** The model of a repository that nobody read before. */
export function modelOf(files: Files): Model {
  return modelReader()(files);
}

/** `error a.yaml:3:5: UnknownReference: Placement root/web: …`, in the order of places. */
export function told(check: CrossCheck, files: Files, heldTargets: readonly string[] = []): readonly string[] {
  const model = withHolds(modelOf(files), { heldTargets });
  const found = [...tell(check.find(factsOf(model)))].sort(compareDiagnostics);
  return found.map((d) => `${d.severity} ${formatDiagnostic({ ...d, message: `${d.object}: ${d.message}` })}`);
}
