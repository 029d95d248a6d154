// Figures of a repository on disk: what it holds, loose and packed.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { initRepository } from '../init.ts';
import { repositoryUsage } from './usage.ts';

test('loose objects and packs are counted, with their sizes on disk', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'tmc-usage-'));
  const { signal } = new AbortController();
  try {
    await initRepository(folder, 'main');
    expect(await repositoryUsage(folder, signal)).toEqual({ looseObjects: 0, looseBytes: 0, packs: 0, packBytes: 0 });
    for (const [place, count] of [
      ['00', 200],
      ['7f', 100],
      ['ff', 3],
    ] as const) {
      await mkdir(join(folder, 'objects', place));
      for (let index = 0; index < count; index += 1)
        await writeFile(join(folder, 'objects', place, `${index}`), 'x'.repeat(5_000));
    }
    await writeFile(join(folder, 'objects/pack/a.pack'), 'x'.repeat(70_000));
    await writeFile(join(folder, 'objects/pack/a.idx'), 'x');
    const usage = await repositoryUsage(folder, signal);
    expect([usage.looseObjects, usage.packs]).toEqual([303, 1]);
    // A file takes whole blocks of the disk.
    expect(usage.looseBytes).toBeGreaterThanOrEqual(303 * 5_000);
    expect(usage.looseBytes).toBeLessThan(303 * 20_000);
    expect(usage.packBytes).toBeGreaterThanOrEqual(70_000);
    expect(usage.packBytes).toBeLessThan(100_000);
  } finally {
    await rm(folder, { recursive: true });
  }
});
