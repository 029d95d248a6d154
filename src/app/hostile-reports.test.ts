// A stolen token of one syncer may write anything into its report branch: that target suffers, the rest of the fleet goes on.
import { afterEach, expect, test } from 'vitest';
import { createHubRepo, type HubRepo, SIGNAL } from '../../test/support/hub-repo.ts';
import { file as entry, folder, type RawRepo, rawRepo } from '../../test/support/raw-repo.ts';
import { type FileNode, type FileTree, fileBlob, parseBlobId, storedBlob, treeOf } from '../api/index.ts';
import { formatMessage } from '../git/index.ts';
import { runPass } from './hub.ts';
import { reportRef } from './refs.ts';

const FLEET = {
  'fleet.yaml': ['east', 'west']
    .map(
      (name) =>
        `apiVersion: workload.kcp.io/v1alpha1\nkind: SyncTarget\nmetadata: {name: ${name}}\nspec: {workloadCluster: {name: ${name}}}\n`,
    )
    .join('---\n'),
};

let repo: HubRepo;
afterEach(() => repo.close());

async function replaceReport(tree: FileTree): Promise<void> {
  const ref = reportRef(repo.hub.refs, 'east' as never);
  const message = formatMessage({ subject: 'Report', trailers: new Map() });
  const author = { name: 'thief', email: 'thief@example.com' };
  const to = await repo.git.writeCommit({ tree, parents: [], message, author, time: new Date() }, SIGNAL);
  await repo.git.publish([{ ref, from: undefined, to, replace: true }], SIGNAL);
}

const tree = (entries: Readonly<Record<string, FileNode>>): FileTree => treeOf(new Map(Object.entries(entries)));
const file = fileBlob('x: 1\n');

/** A few hundred bytes that name the same folder again and again: 10^levels of what lies at the bottom. */
function bomb(levels: number, bottom: FileTree): FileTree {
  let at = bottom;
  for (let level = 0; level < levels; level += 1) {
    at = tree(Object.fromEntries(Array.from({ length: 10 }, (_, i) => [`d${i}`, at])));
  }
  return at;
}

function nested(levels: number): FileTree {
  let at = tree({ 'x.yaml': file });
  for (let level = 0; level < levels; level += 1) at = tree({ d: at });
  return at;
}

test.each<[what: string, report: FileTree, problem: RegExp]>([
  ['a submodule', tree({ sub: storedBlob(parseBlobId('1'.repeat(40)), 'submodule') }), /"sub" must be a plain file/],
  ['a symbolic link', tree({ objects: tree({ 'a.yaml': { ...file, mode: 'symlink' } }) }), /must be a plain file/],
  ['a trillion files in a kilobyte', tree({ objects: bomb(12, tree({ 'x.yaml': file })) }), /at most/],
  ['endless empty folders', tree({ objects: bomb(12, tree({})) }), /at most/],
  ['folders in folders', tree({ objects: nested(100) }), /at most/],
])('%s in a report stops nobody else', async (_what, report, problem) => {
  repo = await createHubRepo('isomorphic');
  await repo.push(FLEET);
  await runPass(repo.hub, SIGNAL);
  await replaceReport(report);
  await repo.push({ ...FLEET, 'note.yaml': '# the next commit is rendered all the same\n' });
  const outcome = await runPass(repo.hub, SIGNAL);
  const { diagnostics } = outcome.kind === 'done' ? outcome : expect.fail(outcome.kind);
  expect(diagnostics).toEqual([
    {
      code: 'BranchUnreadable',
      severity: 'warning',
      message: expect.stringMatching(problem),
      object: 'SyncTarget root/east',
    },
  ]);
});

const MIB = 1024 * 1024;

test.each<[what: string, commit: (raw: RawRepo) => Promise<string>, problem: RegExp]>([
  [
    'a name that leads out',
    async (raw) => raw.commit(await raw.tree(entry('../target.yaml', await raw.object('blob', 'x')))),
    /path separator/,
  ],
  [
    'a folder called .git',
    async (raw) => raw.commit(await raw.tree(folder('.GIT', await raw.tree()))),
    /takes it for \.git/,
  ],
  [
    'one name twice',
    async (raw) => {
      const id = await raw.object('blob', 'x');
      return raw.commit(await raw.tree(entry('target.yaml', id), entry('target.yaml', id)));
    },
    /two entries of that name/,
  ],
  [
    'a folder that is not there',
    async (raw) => raw.commit(await raw.tree(folder('objects', '1'.repeat(40)))),
    /not in the repository/,
  ],
  [
    'a file that is a folder',
    async (raw) => raw.commit(await raw.tree(entry('target.yaml', await raw.tree()))),
    /expected a blob/,
  ],
  [
    'a file of 300 KiB',
    async (raw) => raw.commit(await raw.tree(entry('target.yaml', await raw.object('blob', Buffer.alloc(300 * 1024))))),
    /"target.yaml" must have at most 262144 bytes, it has 307200/,
  ],
  [
    'files of 70 MiB together',
    async (raw) => {
      const large = Array.from({ length: 300 }, async (_, at) =>
        entry(`o${at + 100}.yaml`, await raw.object('blob', Buffer.alloc(240 * 1024, at))),
      );
      return raw.commit(await raw.tree(folder('objects', await raw.tree(...(await Promise.all(large))))));
    },
    /at most 67108864 bytes together/,
  ],
  [
    'a folder of half a million names',
    async (raw) => {
      const id = await raw.object('blob', 'x');
      const one = Buffer.concat([Buffer.from('40000 f0000000\0'), Buffer.from(id, 'hex')]);
      return raw.commit(await raw.object('tree', Buffer.alloc(500_000 * one.length, one)));
    },
    /more than 16777216 bytes of folders/,
  ],
  ['a message of 5 MiB', async (raw) => raw.commit(await raw.tree(), [], 'x'.repeat(5 * MIB)), /at most 4194304/],
  ['a commit that names no tree', (raw) => raw.object('commit', 'author x\n\nx\n'), /cannot be understood/],
  ['a branch that leads to a file', (raw) => raw.object('blob', 'x'), /expected a commit/],
  ['a branch that leads to nothing', async () => '2'.repeat(40), /not in the repository/],
])('%s in a report branch stops nobody else', async (_what, commit, problem) => {
  repo = await createHubRepo('isomorphic');
  await repo.push(FLEET);
  await runPass(repo.hub, SIGNAL);
  const raw = rawRepo(repo.path);
  await raw.point(reportRef(repo.hub.refs, 'east' as never), await commit(raw));
  await repo.push({ ...FLEET, 'note.yaml': '# the next commit is rendered all the same\n' });
  const outcome = await runPass(repo.hub, SIGNAL);
  const { diagnostics } = outcome.kind === 'done' ? outcome : expect.fail(outcome.kind);
  expect(diagnostics).toEqual([
    {
      code: 'BranchUnreadable',
      severity: 'warning',
      message: expect.stringMatching(problem),
      object: 'SyncTarget root/east',
    },
  ]);
});

test('an object of a report that is not in the repository stops nobody else', async () => {
  repo = await createHubRepo('isomorphic');
  await repo.push(FLEET);
  await runPass(repo.hub, SIGNAL);
  await replaceReport(tree({ 'target.yaml': file }));
  const { hub } = repo;
  const blobs: typeof hub.git.blobs = async (ids, signal) => {
    const missing = [...ids].includes(file.id) ? new Set([parseBlobId('2'.repeat(40))]) : ids;
    return repo.git.blobs(missing, signal);
  };
  const outcome = await runPass({ ...hub, git: { ...hub.git, blobs } }, SIGNAL);
  const { diagnostics } = outcome.kind === 'done' ? outcome : expect.fail(outcome.kind);
  expect(diagnostics.map((d) => d.code)).toEqual(['BranchUnreadable']);
});

test('what a former report said of its objects is forgotten', async () => {
  repo = await createHubRepo('isomorphic');
  await repo.push(FLEET);
  await runPass(repo.hub, SIGNAL);
  repo.hub.objectReports.set(file.id, {
    ref: { group: '', version: 'v1', kind: 'ConfigMap', name: 'a' },
    outcome: 'Created',
    health: { status: 'Healthy' },
  });
  await runPass(repo.hub, SIGNAL);
  expect([...repo.hub.objectReports.keys()]).toEqual([]);
});
