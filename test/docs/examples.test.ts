// The examples for other tools are YAML without slips, and name the branches that the hub writes.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { isRecord, readYaml } from '../../src/api/index.ts';

const EXAMPLES = join(import.meta.dirname, '../../docs/examples');
const files = readdirSync(EXAMPLES, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.yaml'));

test.each([
  ['argo-cd/applicationset.yaml', ['ApplicationSet']],
  ['flux/east.yaml', ['GitRepository', 'Kustomization']],
])('%s', (path, kinds) => {
  const text = readFileSync(join(EXAMPLES, path), 'utf8');
  const { documents, problems } = readYaml(text);
  const found = documents.map(({ value }) => (isRecord(value) ? value['kind'] : undefined));
  expect([found, problems, documents.flatMap(({ traps }) => traps)]).toEqual([kinds, [], []]);
  expect(text).toContain('tmc/targets/');
});

test('there are no others', () => {
  expect(files.sort()).toEqual(['argo-cd/applicationset.yaml', 'flux/east.yaml']);
});
