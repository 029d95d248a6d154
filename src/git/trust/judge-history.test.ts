// Histories that somebody without a key tampered with, and how far each is followed.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fakeVerifier } from '../../../test/support/fake-verifier.ts';
import { type CommitSha, fileBlob, treeFromPaths } from '../../api/index.ts';
import { initRepository } from '../init.ts';
import { openRepository } from '../open.ts';
import type { GitRepository } from '../port.ts';
import { HistoryJudge } from './judge-history.ts';

const never = new AbortController().signal;
const NOW = new Date('2026-06-01T00:00:00Z');

let folder: string;
let git: GitRepository;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tmc-judge-'));
  await initRepository(folder, 'main');
  git = await openRepository({ url: folder, backend: 'isomorphic' }, never);
});
afterAll(async () => {
  await git.close();
  await rm(folder, { recursive: true, force: true });
});

interface Step {
  readonly name: string;
  readonly parents?: readonly string[];
  /** Default: Alice. */
  readonly by?: 'Alice' | 'Mallory';
  /** Ids by name in a trailer. */
  readonly endorses?: readonly string[];
  /** Default: its name. Equal content makes equal trees. */
  readonly content?: string;
  /** Hours after the first commit; default: its place in the list. */
  readonly hour?: number;
}

async function build(steps: readonly Step[]): Promise<ReadonlyMap<string, CommitSha>> {
  const ids = new Map<string, CommitSha>();
  const idOf = (name: string): CommitSha => ids.get(name) ?? expect.fail(`no commit ${name}`);
  for (const [index, step] of steps.entries()) {
    const { name, by = 'Alice', content = name, hour = index } = step;
    const parents = step.parents ?? (index === 0 ? [] : [steps[index - 1]?.name ?? '']);
    const trailer = step.endorses === undefined ? '' : `\nTmc-Endorse: ${step.endorses.map(idOf).join(' ')}\n`;
    const commit = {
      tree: treeFromPaths([['file', fileBlob(content)]]),
      parents: parents.map(idOf),
      message: `${name}\n${trailer}`,
      author: { name: by, email: 'x@example.com' },
      time: new Date(Date.parse('2026-01-01T00:00:00Z') + hour * 3_600_000),
    };
    ids.set(name, await git.writeCommit(commit, never));
  }
  return ids;
}

interface Case {
  readonly what: string;
  readonly steps: readonly Step[];
  /** Name of what is trusted already; default: the first. `null`: nothing is. */
  readonly base?: string | null;
  /** Default: the last. */
  readonly tip?: string;
  readonly followed: string | undefined;
  /** `kind commit`. */
  readonly refused?: string;
}

const evil = { by: 'Mallory' } as const;

test.each<Case>([
  { what: 'nothing new', steps: [{ name: 'a' }], followed: 'a' },
  { what: 'signed commits', steps: [{ name: 'a' }, { name: 'b' }, { name: 'c' }], followed: 'c' },
  {
    what: 'an unsigned tip',
    steps: [{ name: 'a' }, { name: 'b' }, { name: 'x', ...evil }],
    followed: 'b',
    refused: 'untrusted x',
  },
  {
    what: 'an unsigned commit below a signed one, which does not vouch for it',
    steps: [{ name: 'a' }, { name: 'x', ...evil }, { name: 'b' }],
    followed: 'a',
    refused: 'untrusted x',
  },
  {
    what: 'unsigned history before what is trusted already',
    steps: [{ name: 'old', ...evil }, { name: 'a' }, { name: 'b' }],
    base: 'a',
    followed: 'b',
  },
  {
    what: 'a signed merge of an unsigned branch, as `git pull` makes one',
    steps: [
      { name: 'a' },
      { name: 'x', ...evil },
      { name: 'mine', parents: ['a'] },
      { name: 'm', parents: ['mine', 'x'] },
    ],
    followed: 'mine',
    refused: 'untrusted x',
  },
  {
    what: 'a signed merge of a signed branch',
    steps: [{ name: 'a' }, { name: 'f' }, { name: 'b', parents: ['a'] }, { name: 'm', parents: ['b', 'f'] }],
    followed: 'm',
  },
  {
    what: 'a merge of a branch that forked off before what is trusted',
    steps: [
      { name: 'root', ...evil },
      { name: 'old', ...evil },
      { name: 'a' },
      { name: 'f', parents: ['old'] },
      { name: 'm', parents: ['a', 'f'] },
    ],
    base: 'a',
    followed: 'm',
  },
  {
    what: 'the same with dates that lie: the walk is longer, the answer the same',
    steps: [
      { name: 'root', ...evil, hour: 90 },
      { name: 'old', ...evil, hour: 80 },
      { name: 'a', hour: 1 },
      { name: 'f', parents: ['old'], hour: 2 },
      { name: 'm', parents: ['a', 'f'], hour: 3 },
    ],
    base: 'a',
    followed: 'm',
  },
  {
    what: 'an unsigned commit with the date of an old one',
    steps: [
      { name: 'root', ...evil },
      { name: 'a', hour: 50 },
      { name: 'x', ...evil, hour: 0 },
    ],
    base: 'a',
    followed: 'a',
    refused: 'untrusted x',
  },
  {
    what: 'a branch that was set back to an older signed commit',
    steps: [{ name: 'a' }, { name: 'b' }, { name: 'c' }],
    base: 'c',
    tip: 'a',
    followed: 'c',
    refused: 'rewritten a',
  },
  {
    what: 'a branch that was rewritten, with signatures',
    steps: [{ name: 'a' }, { name: 'b' }, { name: 'n', parents: ['a'] }],
    base: 'b',
    followed: 'b',
    refused: 'rewritten n',
  },
  {
    what: 'a rewritten branch that a signed merge joins to what was trusted',
    steps: [{ name: 'a' }, { name: 'b' }, { name: 'n', parents: ['a'] }, { name: 'm', parents: ['n', 'b'] }],
    base: 'b',
    followed: 'm',
  },
  {
    what: 'an endorsement on top',
    steps: [{ name: 'a' }, { name: 'x', ...evil }, { name: 'b' }, { name: 'e', content: 'b', endorses: ['x'] }],
    followed: 'e',
  },
  {
    what: 'an endorsement of a later commit covers those before it',
    steps: [
      { name: 'a' },
      { name: 'x', ...evil },
      { name: 'y', ...evil },
      { name: 'e', content: 'y', endorses: ['y'] },
    ],
    followed: 'e',
  },
  {
    what: 'an endorsement of one of two',
    steps: [
      { name: 'a' },
      { name: 'x', ...evil },
      { name: 'y', ...evil },
      { name: 'e', content: 'y', endorses: ['x'] },
    ],
    followed: 'a',
    refused: 'untrusted x',
  },
  {
    what: 'an endorsement by who may not',
    steps: [{ name: 'a' }, { name: 'x', ...evil }, { name: 'e', ...evil, content: 'x', endorses: ['x'] }],
    followed: 'a',
    refused: 'untrusted x',
  },
  {
    what: 'an endorsement in a commit that also changes something, as a squashed change may hold one',
    steps: [{ name: 'a' }, { name: 'x', ...evil }, { name: 'squash', endorses: ['x'] }],
    followed: 'a',
    refused: 'untrusted x',
  },
  {
    what: 'what comes after an endorsement is judged again',
    steps: [
      { name: 'a' },
      { name: 'x', ...evil },
      { name: 'e', content: 'x', endorses: ['x'] },
      { name: 'y', ...evil },
    ],
    followed: 'e',
    refused: 'untrusted y',
  },
  {
    what: 'a first commit, signed, with unsigned history',
    steps: [{ name: 'x', ...evil }, { name: 'a' }],
    base: null,
    followed: 'a',
  },
  {
    what: 'a first commit, not signed',
    steps: [{ name: 'a' }, { name: 'x', ...evil }],
    base: null,
    followed: undefined,
    refused: 'untrusted x',
  },
])('$what', async ({ steps, base = steps[0]?.name ?? '', tip = steps.at(-1)?.name ?? '', followed, refused }) => {
  const ids = await build(steps);
  const nameOf = (id: CommitSha | undefined) => [...ids].find(([, known]) => known === id)?.[0];
  const judge = new HistoryJudge(git, fakeVerifier());
  const question = { tip: ids.get(tip) ?? expect.fail(), base: base === null ? undefined : ids.get(base), now: NOW };
  const answer = await judge.judge(question, never);
  expect({
    followed: nameOf(answer.trusted),
    refused: answer.refused && `${answer.refused.kind} ${nameOf(answer.refused.commit.id)}`,
  }).toEqual({ followed, refused });
  expect(await judge.judge(question, never)).toEqual(answer);
});

test('a key must have been valid when the commit says it was made, but neither before what it builds on nor in the future', async () => {
  const ids = await build([
    { name: 'a', hour: 100 },
    { name: 'backdated', hour: 1 },
    { name: 'plain', hour: 200 },
    { name: 'of the future', hour: 24 * 365 * 10 },
  ]);
  const verifier = fakeVerifier();
  const [tip, base] = [ids.get('of the future'), ids.get('a')];
  await new HistoryJudge(git, verifier).judge({ tip: tip ?? expect.fail(), base, now: NOW }, never);
  expect(Object.fromEntries(verifier.times)).toEqual({
    backdated: '2026-01-05T04:00:00.000Z',
    plain: '2026-01-09T08:00:00.000Z',
    'of the future': NOW.toISOString(),
  });
});

test('what is refused is looked at again after ten minutes, for the clock may have been wrong; what is trusted is not', async () => {
  const ids = await build([{ name: 'a' }, { name: 'plain' }, { name: 'evil', ...evil }]);
  let [verifications, at] = [0, 1];
  const fake = fakeVerifier();
  const verify: typeof fake.verify = (...args) => {
    verifications += 1;
    return fake.verify(...args);
  };
  const judge = new HistoryJudge(git, { ...fake, verify }, { now: () => at });
  const ask = async (name: string): Promise<number> => {
    const before = verifications;
    await judge.judge({ tip: ids.get(name) ?? expect.fail(), base: ids.get('a'), now: NOW }, never);
    return verifications - before;
  };
  const [plain, evilTwice] = [await ask('plain'), await ask('evil')];
  expect([plain > 0, evilTwice > 0, await ask('plain'), await ask('evil')]).toEqual([true, true, 0, 0]);
  at = 600_002;
  expect([await ask('plain'), (await ask('evil')) > 0]).toEqual([0, true]);
});
