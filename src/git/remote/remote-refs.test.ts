// What a look at a remote costs: the server alone when there is no news, and of a cut history only the first fetch is cut.
import { beforeEach, expect, test } from 'vitest';
import { type CommitSha, InvariantError, parseCommitSha } from '../../api/index.ts';
import type { ObjectReader, RefName } from '../port.ts';
import { parseRefName } from '../ref-name.ts';
import { type MirrorRefs, type Remote, RemoteRefs } from './remote-refs.ts';

const SIGNAL = new AbortController().signal;
const MAIN = parseRefName('refs/heads/main');
const SIDE = parseRefName('refs/heads/side');
const [A, B] = [parseCommitSha('a'.repeat(40)), parseCommitSha('b'.repeat(40))];

let server: Map<RefName, CommitSha>;
let calls: string[];

/** Refs here that were fetched, and a server whose refs are `server`; both tell what they are asked. */
function remoteRefs(depth?: number): RemoteRefs {
  const here = new Map<RefName, CommitSha>();
  const remote: Remote = {
    list: async () => {
      calls.push('list');
      return server;
    },
    fetch: async (wanted, cut) => {
      calls.push(`fetch ${[...wanted.keys()].join(' ')}${cut === undefined ? '' : ` of depth ${cut}`}`);
      return wanted;
    },
    push: async () => ({ kind: 'published' }),
  };
  const mirror: MirrorRefs = {
    refs: async () => {
      calls.push('look here');
      return new Map(here);
    },
    overwrite: async (refs) => {
      for (const [ref, to] of refs) to === undefined ? here.delete(ref) : here.set(ref, to);
    },
  };
  const unread = (): never => {
    throw new InvariantError('Internal', 'no object is read here');
  };
  const reader: ObjectReader = {
    commit: unread,
    commitBytes: unread,
    tree: unread,
    entry: unread,
    blobs: unread,
    isAncestor: unread,
  };
  return new RemoteRefs({ remote, mirror, reader, depth });
}

beforeEach(() => {
  server = new Map([[MAIN, A]]);
  calls = [];
});

async function look(refs: RemoteRefs): Promise<readonly (readonly [RefName, CommitSha])[]> {
  calls = [];
  return [...(await refs.refs(['refs/heads/'], SIGNAL))];
}

test('without news the server alone is asked', async () => {
  const refs = remoteRefs();
  expect(await look(refs)).toEqual([[MAIN, A]]);
  expect(calls).toEqual(['list', 'look here', `fetch ${MAIN}`, 'look here']);
  for (let again = 0; again < 3; again += 1) {
    expect(await look(refs)).toEqual([[MAIN, A]]);
    expect(calls).toEqual(['list']);
  }
});

test.each([
  { what: 'moved', now: [[MAIN, B]], fetched: `fetch ${MAIN}` },
  {
    what: 'came',
    now: [
      [MAIN, A],
      [SIDE, B],
    ],
    fetched: `fetch ${SIDE}`,
  },
  { what: 'went', now: [], fetched: undefined },
] as const)('a ref that $what is news once', async ({ now, fetched }) => {
  const refs = remoteRefs();
  await look(refs);
  server = new Map(now);
  expect(await look(refs)).toEqual(now);
  expect(calls.find((call) => call.startsWith('fetch'))).toBe(fetched);
  expect(await look(refs)).toEqual(now);
  expect(calls).toEqual(['list']);
});

test('only into an empty mirror a part of the history is fetched', async () => {
  const refs = remoteRefs(5);
  await look(refs);
  expect(calls).toContain(`fetch ${MAIN} of depth 5`);
  server = new Map([[MAIN, B]]);
  await look(refs);
  expect(calls).toContain(`fetch ${MAIN}`);
});
