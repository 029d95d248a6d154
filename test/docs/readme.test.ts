// The README is run: every shell block, in its order, in a fresh folder; the output that it shows is what comes.
import { execFile, execFileSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type CliProcess, killLeftovers, startCli } from '../support/cli-process.ts';
import { type CodeBlock, readBlocks } from '../support/markdown-blocks.ts';

const ROOT = join(import.meta.dirname, '../..');
const run = promisify(execFile);

/** `npx tmc` runs the same file as in a clone; the state is in the folder where it is typed. */
const PRELUDE = `set -eu
npx() { program=$1; shift; "$NODE" "$ROOT/bin/$program.mjs" "$@"; }
`;

/** What differs from run to run, taken out: ids, ports, times, and how many objects there are. */
function shapeOf(line: string): string {
  return (
    line
      .replace(/\b[0-9a-f]{8}\b/g, 'ID')
      .replace(/127\.0\.0\.1:\d+/g, 'ADDRESS')
      .replace(/\d+ ms\b/g, 'TIME')
      .replace(/\b(\d+)\/\1\b/g, 'ALL/ALL')
      // The page says that it is one of them: which has fewer placements depends on what else there is to deliver.
      .replace(/\bus-(east|west)$/, 'us-ANY')
      .replace(/\bto us-(east|west):/, 'to us-ANY:')
      .trimEnd()
  );
}

/** The first line shown on the page that does not come, in this order, among those written. */
function missingLine(shown: string, written: string): string | undefined {
  const lines = written.split('\n').map(shapeOf);
  let from = 0;
  for (const line of shown.trimEnd().split('\n')) {
    const at = lines.indexOf(shapeOf(line), from);
    if (at < 0) return line;
    from = at + 1;
  }
  return undefined;
}

async function comes(shown: string, up: CliProcess): Promise<void> {
  const end = Date.now() + 60_000;
  while (missingLine(shown, up.out()) !== undefined && Date.now() < end)
    await new Promise((done) => setTimeout(done, 100));
  const missing = missingLine(shown, up.out());
  if (missing !== undefined)
    expect.fail(`the README shows this line, which did not come: ${missing}\nwritten:\n${up.out()}${up.err()}`);
}

/** What a block must show besides ending well. */
const ANSWERS: readonly { readonly has: string; readonly out: RegExp }[] = [
  { has: 'git -C fleet show', out: /placementDecisions:\n {4}- cluster: us-/ },
  {
    has: 'git -C fleet log',
    out: /^[0-9a-f]{7,} \d\/\d placements ready, \d+\/\d+ objects healthy, 3\/3 clusters ready$/m,
  },
  { has: 'npx tmc render', out: /^# us-east\/\S+\.yaml$/m },
  { has: 'npx tmc up --fleet my-fleet', out: /^settled {3}everything is applied and healthy$/m },
  { has: 'npx tmc get placements', out: /^NAME +STRATEGY[\s\S]*^kind: SyncTarget$[\s\S]*^Not chosen, of 3:$/m },
];

function readme(): void {
  const blocks = readBlocks('README.md').filter(({ language }) => language === 'sh' || language === 'text');
  let dir: string;
  let up: CliProcess;

  async function runBlock({ text }: CodeBlock): Promise<void> {
    if (text === 'npm start\n') {
      up = startCli(['up'], { cwd: dir });
      return;
    }
    const env = {
      PATH: process.env['PATH'],
      HOME: dir,
      ROOT,
      NODE: process.execPath,
      ...Object.fromEntries(
        ['AUTHOR', 'COMMITTER'].flatMap((who) => [
          [`GIT_${who}_NAME`, 'you'],
          [`GIT_${who}_EMAIL`, 'you@example.com'],
        ]),
      ),
    };
    const { stdout } = await run('bash', ['-c', PRELUDE + text], { cwd: dir, env, timeout: 60_000 });
    for (const { has, out } of ANSWERS) if (text.includes(has)) expect(stdout).toMatch(out);
  }

  beforeAll(async () => {
    dir = await mkdtemp(join(tmpdir(), 'tmc-readme-'));
  });
  afterAll(async () => {
    killLeftovers();
    await rm(dir, { recursive: true, force: true });
  });

  for (const block of blocks) {
    const name = `line ${block.line}: ${block.text.split('\n', 1)[0]}`;
    if (block.notRun !== undefined) test.skip(`${name} (${block.notRun})`, () => undefined);
    else if (block.language === 'text') test(`${name} … comes`, () => comes(block.text, up), 90_000);
    else test(name, () => runBlock(block), 90_000);
  }

  test('and it ends with 0', async () => {
    expect(await up.stop()).toMatchObject({ code: 0 });
  });

  test('every answer that is looked for belongs to a block', () => {
    expect(ANSWERS.filter(({ has }) => !blocks.some(({ text }) => text.includes(has)))).toEqual([]);
  });
}

function hasGit(): boolean {
  try {
    execFileSync('git', ['--version']);
    return true;
  } catch {
    return false;
  }
}

describe('README.md', () => {
  if (hasGit()) readme();
  else test.skip('no git binary in PATH: its commands cannot be run', () => undefined);
});

test.each([
  { shown: 'report    a: 13/13 objects healthy', written: 'x\nreport    a: 7/7 objects healthy\n', missing: undefined },
  {
    shown: 'report    a: 13/13 objects healthy',
    written: 'report    a: 6/7 objects healthy\n',
    missing: 'report    a: 13/13 objects healthy',
  },
  { shown: 'a\nb', written: 'b\na\n', missing: 'b' },
  { shown: 'at 127.0.0.1:1 (12 ms) abcdef01', written: 'at 127.0.0.1:222 (3 ms) 12345678\n', missing: undefined },
])('of $shown in $written is missing: $missing', ({ shown, written, missing }) => {
  expect(missingLine(shown, written)).toBe(missing);
});
