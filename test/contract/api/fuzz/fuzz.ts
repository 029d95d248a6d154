// Random documents and broken files: nothing stops the loader, and a kube-apiserver never refuses what we accept, nor the reverse.
import fc from 'fast-check';
import { expect } from 'vitest';
import {
  DOCUMENT_NODES,
  isKindName,
  isRecord,
  KIND_NAMES,
  type KindName,
  readYaml,
} from '../../../../src/api/index.ts';
import { parseFile } from '../../../../src/load/parse-file.ts';
import { documentFindings } from '../../../../src/load/validate.ts';
import type { ApiJudge } from '../../../support/api-judge.ts';
import { asCreated, disagreement, ourVerdict } from '../agreement.ts';
import { mutatedBytes } from './byte-mutations.ts';
import { documentsOf } from './schema-arbitrary.ts';
import { mutated, type Step } from './value-mutations.ts';

type Doc = Readonly<Record<string, unknown>>;

export interface OneDocument {
  readonly kind: KindName;
  readonly object: Doc;
}

/** What one lane has done, for the log. */
export interface Tally {
  runs: number;
  judged: number;
  accepted: number;
}

export interface Lane {
  /** Wall time; a lane runs until it is over. */
  readonly seconds: number;
  readonly seed: number;
  /** Undefined without a server: then only our half is tried. */
  readonly judge: ApiJudge | undefined;
}

/** Asked of the server at once. */
const BATCH = 32;
/** Far more than the slowest file takes on a busy machine: only what does not end is meant. */
const WATCHDOG_MS = 30_000;

const steps = (most: number): fc.Arbitrary<readonly Step[]> =>
  fc.array(fc.record({ at: fc.nat(100_000), how: fc.nat(10_000), pick: fc.nat(100_000) }), {
    minLength: 1,
    maxLength: most,
  });

/** Documents made from the definitions, right in almost every place. */
export function madeDocuments(): fc.Arbitrary<OneDocument> {
  return fc.oneof(...KIND_NAMES.map((kind) => documentsOf(kind).map((object) => ({ kind, object }))));
}

/** Documents of the corpus with some values changed. */
export function mutatedDocuments(seeds: readonly OneDocument[]): fc.Arbitrary<OneDocument> {
  return fc.tuple(fc.constantFrom(...seeds), steps(4)).map(([{ kind, object }, changes]) => {
    let value: unknown = object;
    for (const step of changes) value = mutated(DOCUMENT_NODES[kind], value, step);
    return { kind, object: isRecord(value) ? value : object };
  });
}

/** Files with some bytes changed. */
export function mutatedFiles(seeds: readonly Uint8Array[]): fc.Arbitrary<Uint8Array> {
  const seed = fc.constantFrom(...seeds);
  return fc.tuple(seed, seed, steps(3)).map(([file, other, changes]) => {
    let bytes = file;
    for (const step of changes) bytes = mutatedBytes(bytes, other, step);
    return bytes;
  });
}

async function holdsFor<T>(arbitrary: fc.Arbitrary<T>, lane: Lane, check: (value: T) => Promise<void>): Promise<void> {
  const { seconds, seed } = lane;
  await fc.assert(fc.asyncProperty(arbitrary, check), {
    seed,
    numRuns: Number.MAX_SAFE_INTEGER,
    interruptAfterTimeLimit: seconds * 1000,
    markInterruptAsFailure: false,
  });
}

async function judgeOne({ kind, object }: OneDocument, { judge }: Lane, tally: Tally): Promise<void> {
  const ours = ourVerdict(kind, object);
  tally.runs += 1;
  if (ours.findings.length === 0) expect(ourVerdict(kind, ours.normal as Doc).normal).toEqual(ours.normal);
  if (judge === undefined) return;
  const verdict = await judge.judge(kind, asCreated(kind, object));
  tally.judged += 1;
  if (verdict?.accepted === true) tally.accepted += 1;
  const differs = disagreement(ours, verdict);
  if (differs !== undefined) throw new Error(`${kind}: ${differs}\n${JSON.stringify(object)}`);
}

/** Judges documents in batches until the time is up. */
export async function fuzzDocuments(documents: fc.Arbitrary<OneDocument>, lane: Lane): Promise<Tally> {
  const tally: Tally = { runs: 0, judged: 0, accepted: 0 };
  await holdsFor(fc.array(documents, { minLength: 1, maxLength: BATCH, size: 'max' }), lane, async (batch) => {
    await Promise.all(batch.map((one) => judgeOne(one, lane, tally)));
  });
  return tally;
}

/** Our documents in a file that can be read. */
function documentsIn(bytes: Uint8Array): readonly OneDocument[] {
  const { documents, problems } = readYaml(new TextDecoder().decode(bytes));
  if (problems.length > 0) return [];
  return documents.flatMap(({ value }) => {
    const kind = isRecord(value) ? String(value['kind']) : '';
    const isOurs = isRecord(value) && /^\w+\.(kcp|tmc)\.io\//.test(String(value['apiVersion']));
    return isOurs && isKindName(kind) ? [{ kind, object: value }] : [];
  });
}

/** What holds of whatever a file gives. */
function loadOne(bytes: Uint8Array): void {
  const start = performance.now();
  const { documents, diagnostics, usable } = parseFile(bytes);
  const took = performance.now() - start;
  if (took > WATCHDOG_MS) throw new Error(`one file of ${bytes.length} bytes took ${Math.round(took)} ms`);
  expect(usable).toBe(diagnostics.every(({ severity }) => severity !== 'error'));
  expect(diagnostics.filter(({ message, line = 0, column = 0 }) => message === '' || line < 1 || column < 1)).toEqual(
    [],
  );
  expect(diagnostics.length).toBeLessThanOrEqual(100);
  for (const document of documents) {
    if (document.kind === 'workload') continue;
    expect(documentFindings(document.kind, document.object)).toEqual([]);
  }
}

/** Loads files until the time is up, and judges the documents in them. */
export async function fuzzFiles(files: fc.Arbitrary<Uint8Array>, lane: Lane): Promise<Tally> {
  const tally: Tally = { runs: 0, judged: 0, accepted: 0 };
  const inFiles: Tally = { runs: 0, judged: 0, accepted: 0 };
  await holdsFor(fc.array(files, { minLength: 1, maxLength: BATCH, size: 'max' }), lane, async (batch) => {
    for (const bytes of batch) {
      tally.runs += 1;
      loadOne(bytes);
    }
    const found = batch.flatMap(documentsIn).slice(0, 4 * BATCH);
    await Promise.all(found.map((one) => judgeOne(one, lane, inFiles)));
  });
  return { ...inFiles, runs: tally.runs };
}
