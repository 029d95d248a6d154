// Git objects written byte for byte, as nobody's tools would: what `git hash-object --literally` makes, without a git binary.
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { deflateSync } from 'node:zlib';
import type { CommitSha, TreeId } from '../../src/api/index.ts';
import { initRepository } from '../../src/git/index.ts';

/** `mode name` and what it names; a name may be any bytes. */
export interface RawEntry {
  readonly mode: string;
  readonly name: string | Uint8Array;
  readonly id: string;
}

export interface RawRepo {
  readonly path: string;
  /** An object of any type and content; answers its id. */
  object(type: string, body: Uint8Array | string): Promise<string>;
  /** A tree with these entries in this order, whatever they are. */
  tree(...entries: readonly RawEntry[]): Promise<TreeId>;
  commit(tree: string, parents?: readonly string[], message?: string): Promise<CommitSha>;
  /** Moves a ref without asking anybody. */
  point(ref: string, to: string): Promise<void>;
  /** Puts these bytes where the object would lie. */
  damage(id: string, bytes: Uint8Array): Promise<void>;
}

export function file(name: string | Uint8Array, id: string, mode = '100644'): RawEntry {
  return { mode, name, id };
}

export function folder(name: string | Uint8Array, id: string): RawEntry {
  return { mode: '40000', name, id };
}

/** Of a repository that is there. */
export function rawRepo(path: string): RawRepo {
  const place = (id: string): string => join(path, 'objects', id.slice(0, 2), id.slice(2));
  async function write(to: string, bytes: Uint8Array | string): Promise<void> {
    await mkdir(dirname(to), { recursive: true });
    await rm(to, { force: true });
    await writeFile(to, bytes);
  }
  async function object(type: string, body: Uint8Array | string): Promise<string> {
    const content = Buffer.from(body);
    const whole = Buffer.concat([Buffer.from(`${type} ${content.length}\0`), content]);
    const id = createHash('sha1').update(whole).digest('hex');
    await write(place(id), deflateSync(whole));
    return id;
  }
  return {
    path,
    object,
    tree: async (...entries) =>
      (await object(
        'tree',
        Buffer.concat(
          entries.flatMap(({ mode, name, id }) => [
            Buffer.from(`${mode} `),
            Buffer.from(name),
            Buffer.from('\0'),
            Buffer.from(id, 'hex'),
          ]),
        ),
      )) as TreeId,
    commit: async (tree, parents = [], message = 'By hand\n') => {
      const person = 'Mallory <mallory@example.com> 1772600767 +0000';
      const lines = [`tree ${tree}`, ...parents.map((id) => `parent ${id}`), `author ${person}`, `committer ${person}`];
      return (await object('commit', `${lines.join('\n')}\n\n${message}`)) as CommitSha;
    },
    point: (ref, to) => write(join(path, ref), `${to}\n`),
    damage: (id, bytes) => write(place(id), bytes),
  };
}

/** A new repository, removed afterwards; nothing checks that it is whole. */
export async function withRawRepo(work: (repo: RawRepo) => Promise<void>): Promise<void> {
  const path = await mkdtemp(join(tmpdir(), 'tmc-raw-'));
  try {
    await initRepository(path, 'main');
    await work(rawRepo(path));
  } finally {
    await rm(path, { recursive: true, force: true });
  }
}
