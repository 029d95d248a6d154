// Of a history that is to be cut, only the first fetch is cut.
import { expect, test } from 'vitest';
import { type CommitSha, InvariantError, parseCommitSha } from '../../api/index.ts';
import type { RefName } from '../port.ts';
import { parseRefName } from '../ref-name.ts';
import { type Depth, type MirrorRefs, type Remote, RemoteRefs } from './remote-refs.ts';

const SIGNAL = new AbortController().signal;
const MAIN = parseRefName('refs/heads/main');
const COMMIT = parseCommitSha('a'.repeat(40));

/** A server with these refs, and a mirror that holds what was pulled. */
function remoteRefs(depth: Depth, server: ReadonlyMap<RefName, CommitSha>, asked: Depth[]): RemoteRefs {
  const here = new Map<RefName, CommitSha>();
  const remote: Remote = {
    pull: async (_prefixes, cut) => {
      asked.push(cut);
      for (const [ref, id] of server) here.set(ref, id);
      return server;
    },
    push: async () => ({ kind: 'published' }),
  };
  const mirror: MirrorRefs = { refs: async () => here, overwrite: async () => undefined };
  const unread = (): never => {
    throw new InvariantError('Internal', 'no object is read here');
  };
  return new RemoteRefs({ remote, mirror, reader: { commit: unread, isAncestor: unread }, depth });
}

test.each([
  { what: 'all of it', depth: undefined, server: [[MAIN, COMMIT]], asked: [undefined, undefined, undefined] },
  { what: 'five commits', depth: 5, server: [[MAIN, COMMIT]], asked: [5, undefined, undefined] },
  { what: 'five of a repository that is empty yet', depth: 5, server: [], asked: [5, 5, 5] },
] as const)('$what', async ({ depth, server, asked }) => {
  const depths: Depth[] = [];
  const refs = remoteRefs(depth, new Map(server), depths);
  for (let look = 0; look < 3; look += 1) expect([...(await refs.refs(['refs/'], SIGNAL))]).toEqual(server);
  expect(depths).toEqual(asked);
});
