// A real kube-apiserver judges our CRDs and what we say of documents; where there is none, random documents are tried without it.
import { afterAll, beforeAll, describe, test } from 'vitest';
import { findAssets } from '../../support/real-apiserver.ts';
import { definitionTests } from './definitions.ts';
import { documentTests } from './documents.ts';
import { fuzzTests } from './fuzz/suite.ts';
import { type JudgeServer, startJudgeServer } from './server.ts';
import { statusTests } from './statuses.ts';
import { tableTests } from './tables.ts';

const assets = findAssets();
const why = 'missing' in assets ? ` (skipped: ${assets.missing})` : '';

let started: JudgeServer | undefined;
const server = (): JudgeServer => {
  if (started === undefined) throw new Error('the server was not started');
  return started;
};

beforeAll(async () => {
  if (!('missing' in assets)) started = await startJudgeServer();
});
afterAll(() => started?.stop());

describe.skipIf('missing' in assets)(`a real kube-apiserver${why}`, () => {
  describe('takes the definitions', () => definitionTests(server));
  describe('says of each document what we say', () => documentTests(server));
  describe('takes every status that the hub writes', () => statusTests(server));
  describe('shows tables', () => tableTests(server));
});

fuzzTests(() => started);
test.skipIf(!('missing' in assets))(`a real kube-apiserver judges what the fuzz makes${why}`, () => undefined);
