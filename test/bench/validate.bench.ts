// Measures the validation of one document, stage by stage, beside JSON.parse of the same text. Prints JSON; run it with node.

import type { ValidateFunction } from 'ajv';
import { canonicalYaml, compileRules, DOCUMENT_NODES, type KindName, readYaml } from '../../src/api/index.ts';
import * as validators from '../../src/load/generated/validators.mjs';
import { documentFindings, normalised } from '../../src/load/validate.ts';
import { readCorpus } from '../support/api-corpus.ts';

const structure: Readonly<Record<KindName, ValidateFunction>> = validators;
const rounds = Number(process.argv[2] ?? 30);

/** Of the size that people write: what only tries a limit is no measure. */
const MAX_TEXT = 4096;
const documents = readCorpus()
  .filter(({ verdict }) => verdict === 'valid')
  .map(({ kind, object }) => ({ kind, object, text: JSON.stringify(object) }))
  .filter(({ text }) => text.length <= MAX_TEXT);

type One = (typeof documents)[number];

/** Microseconds of processor time for one document, in the best round: others share the machine. The first rounds warm up. */
function microseconds(work: (one: One) => unknown): number {
  const repeats = 50;
  const times: number[] = [];
  for (let round = -5; round < rounds; round += 1) {
    const start = process.cpuUsage();
    for (let i = 0; i < repeats; i += 1) for (const one of documents) work(one);
    if (round >= 0) times.push(process.cpuUsage(start).user / repeats / documents.length);
  }
  return Math.round(Math.min(...times) * 100) / 100;
}

const normal = new Map(documents.map((one) => [one, normalised(one.kind, one.object)]));
const rules = new Map(documents.map((one) => [one, compileRules(DOCUMENT_NODES[one.kind])]));

const result = {
  documents: documents.length,
  averageBytes: Math.round(documents.reduce((sum, { text }) => sum + text.length, 0) / documents.length),
  microsecondsPerDocument: {
    jsonParse: microseconds(({ text }) => JSON.parse(text)),
    normalise: microseconds(({ kind, object }) => normalised(kind, object)),
    structure: microseconds((one) => structure[one.kind](normal.get(one))),
    rules: microseconds((one) => rules.get(one)?.(normal.get(one))),
    structureAndRules: microseconds((one) => documentFindings(one.kind, normal.get(one))),
    whole: microseconds(({ kind, object }) => documentFindings(kind, normalised(kind, object))),
  },
  readYamlOfTheSame: microsecondsOnce(),
};

/** For comparison: reading the same documents from YAML. */
function microsecondsOnce(): number {
  const texts = documents.map(({ object }) => canonicalYaml(object));
  const start = performance.now();
  for (const text of texts) readYaml(text);
  return Math.round(((performance.now() - start) * 1000) / texts.length);
}

process.stdout.write(`${JSON.stringify(result, undefined, 2)}\n`);
