// Runs one cross-check on files in memory, and writes what it tells as people see it.
import { compareDiagnostics, EMPTY_TREE, type FileBlob, formatDiagnostic } from '../../src/api/index.ts';
import { factsOf } from '../../src/load/cross-checks/facts.ts';
import type { CrossCheck } from '../../src/load/cross-checks/index.ts';
import { tell } from '../../src/load/cross-checks/tell.ts';
import { createParseCache, load, type Model, surveySource } from '../../src/load/index.ts';
import { type Files, treeOfFiles } from './pass.ts';

/** The model of a repository that nobody read before. */
export function modelOf(files: Files): Model {
  const cache = createParseCache();
  const parsed = (blob: FileBlob) => {
    cache.put(blob.id, blob.bytes ?? new Uint8Array());
    const file = cache.get(blob.id);
    if (file === undefined) throw new Error('unreachable: just parsed');
    return file;
  };
  const tree = treeOfFiles(files);
  const survey = surveySource({ tree, frozen: EMPTY_TREE, previous: EMPTY_TREE, bytesOf: ({ bytes }) => bytes });
  return load({ ...survey, parsed, lastGood: new Map(), knownPaths: new Map(), incumbents: new Map() }).model;
}

/** `error a.yaml:3:5: UnknownReference: Placement root/web: …`, in the order of places. */
export function told(check: CrossCheck, files: Files): readonly string[] {
  const found = [...tell(check.find(factsOf(modelOf(files))))].sort(compareDiagnostics);
  return found.map((d) => `${d.severity} ${formatDiagnostic({ ...d, message: `${d.object}: ${d.message}` })}`);
}
