// Every YAML block of the documents that holds documents of the Workload API is valid, by the loader that the hub uses.
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { formatDiagnostic } from '../../src/api/index.ts';
import { blocksOf, readBlocks } from '../support/markdown-blocks.ts';
import { runStages } from '../support/pass.ts';

const ROOT = join(import.meta.dirname, '../..');
const OURS = /^apiVersion: (workload\.kcp\.io|config\.tmc\.io)\//m;

function pages(): readonly string[] {
  const listed = execFileSync('git', ['ls-files', '-z', '--', 'README.md', 'docs', 'src', 'demos'], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  return listed.split('\0').filter((path) => path.endsWith('.md'));
}

/** A block is a part of a fleet: what it names and selects may be in another. */
const OF_WHOLE_FLEETS = ['SelectsNothing', 'UnknownReference', 'UnknownLabel'];

/** What the loader finds wrong with the YAML. */
function findings(yaml: string): readonly string[] {
  const workload = 'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: web}\n';
  const { diagnostics } = runStages({ 'fleet.yaml': yaml, 'workloads/web/config.yaml': workload });
  return diagnostics.filter(({ code }) => !OF_WHOLE_FLEETS.includes(code)).map(formatDiagnostic);
}

const blocks = pages().flatMap((page) =>
  readBlocks(page)
    .filter(({ language, text }) => language === 'yaml' && OURS.test(text))
    .map((block) => ({ page, ...block })),
);

test.each(blocks)('$page:$line', ({ text }) => {
  expect(findings(text)).toEqual([]);
});

test('there are such blocks on the first page and on the page about safety', () => {
  expect([...new Set(blocks.map(({ page }) => page))]).toEqual(
    expect.arrayContaining(['README.md', 'docs/guide/safety.md']),
  );
});

describe('the check itself', () => {
  test('a block with a mistake is found', () => {
    const [broken] = blocksOf(
      '```yaml\napiVersion: workload.kcp.io/v1alpha1\nkind: SyncTarget\nmetadata: {name: x}\nspec: {}\n```\n',
    );
    expect(findings(broken?.text ?? '')).toEqual(['fleet.yaml:4:1: InvalidObject: spec.workloadCluster is missing']);
  });

  test.each([
    {
      what: 'a block at the end',
      markdown: '```sh\na\n```',
      blocks: [{ language: 'sh', text: 'a\n', line: 2, notRun: undefined }],
    },
    {
      what: 'a block that is not run',
      markdown: 'x\n<!-- not run: needs a remote -->\n```sh\na\nb\n```\n',
      blocks: [{ language: 'sh', text: 'a\nb\n', line: 4, notRun: 'needs a remote' }],
    },
    {
      what: 'a fence in a longer one',
      markdown: '````md\n```sh\na\n```\n````\n',
      blocks: [{ language: 'md', text: '```sh\na\n```\n', line: 2, notRun: undefined }],
    },
    {
      what: 'a block without a language',
      markdown: '```\nplain\n```\n',
      blocks: [{ language: '', text: 'plain\n', line: 2, notRun: undefined }],
    },
    { what: 'a page without blocks', markdown: 'no block', blocks: [] },
  ])('$what is read', ({ markdown, blocks: expected }) => {
    expect(blocksOf(markdown)).toEqual(expected);
  });
});
