// A pack that we make is one that git takes, with the same objects in it.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { initRepository } from '../init.ts';
import { objectIdOf } from '../objects/index.ts';
import { packStream } from './pack-stream.ts';

test.skipIf(spawnSync('git', ['--version']).status !== 0)('objects of every size class arrive', async () => {
  const sizes = [0, 1, 15, 16, 17, 2_047, 2_048, 300_000];
  const objects = sizes.map((size) => {
    const bytes = Buffer.alloc(size, 'tmc ');
    return { id: objectIdOf('blob', bytes), type: 'blob' as const, bytes };
  });
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
      objects.map(({ id, bytes }) => `${id} blob ${bytes.length}`).toSorted(),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
});
