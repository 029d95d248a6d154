// Every so many writes git is asked to tidy up, and decides by its own settings.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { initRepository } from '../init.ts';
import { Maintenance } from './maintenance.ts';

test.skipIf(spawnSync('git', ['--version']).status !== 0)(
  'the second write of two makes one pack of many, if the settings of the repository say so',
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'tmc-gc-'));
    const packs = () => readdirSync(join(folder, 'objects/pack')).filter((name) => name.endsWith('.pack')).length;
    try {
      await initRepository(folder, 'main');
      execFileSync('git', ['-C', folder, 'config', 'gc.autoPackLimit', '1']);
      for (const name of ['a', 'b']) {
        const input = `commit refs/heads/${name}\ncommitter a <a@b> 1 +0000\ndata 1\n${name}\n`;
        execFileSync('git', ['-C', folder, '-c', 'fastimport.unpackLimit=0', 'fast-import', '--quiet'], { input });
      }
      expect(packs()).toBe(2);
      const maintenance = new Maintenance(folder, 2);
      maintenance.wrote();
      maintenance.wrote();
      await vi.waitFor(() => expect(packs()).toBe(1), { timeout: 10_000 });
      await maintenance.close();
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
);
