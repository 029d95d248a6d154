// A pack that we make is one that git takes, with the same objects in it.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { initRepository } from '../init.ts';
import { type NewObject, objectIdOf } from '../objects/index.ts';
import { packStream } from './pack-stream.ts';

function made(type: 'blob' | 'tree', bytes: Buffer): NewObject {
  return { id: objectIdOf(type, bytes), type, bytes };
}

/** Each entry has 31 bytes. */
function treeBytes(entries: number): Buffer {
  const id = Buffer.from(objectIdOf('blob', Buffer.alloc(0)), 'hex');
  return Buffer.concat(
    Array.from({ length: entries }, (_, n) =>
      Buffer.concat([Buffer.from(`100644 ${String(n).padStart(3, '0')}\0`), id]),
    ),
  );
}

test.skipIf(spawnSync('git', ['--version']).status !== 0)('objects of every size class arrive', async () => {
  const sizes = [0, 1, 15, 16, 17, 2_047, 2_048, 300_000];
  const blobs = sizes.map((size) => made('blob', Buffer.alloc(size, 'tmc ')));
  // From none to more than those that are stored as they are; most bytes of the ids are high.
  const trees = [0, 1, 33, 34, 200].map((entries) => made('tree', treeBytes(entries)));
  const objects = [...blobs, ...trees];
  const folder = mkdtempSync(join(tmpdir(), 'tmc-pack-'));
  try {
    await initRepository(folder, 'main');
    execFileSync('git', ['-C', folder, 'index-pack', '--stdin', '--strict'], {
      input: Buffer.concat([...packStream(objects)]),
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    const listed = execFileSync('git', ['-C', folder, 'cat-file', '--batch-check', '--batch-all-objects'], {
      encoding: 'utf8',
    });
    expect(listed.trim().split('\n').toSorted()).toEqual(
      objects.map(({ id, type, bytes }) => `${id} ${type} ${bytes.length}`).toSorted(),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
});
