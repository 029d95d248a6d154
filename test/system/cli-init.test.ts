// A fleet that was just made runs: tmc init, then the whole system on it until all is healthy.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { killLeftovers, runCli } from '../support/cli-process.ts';

let dir: string;
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'tmc-init-'));
});
afterEach(killLeftovers);
afterAll(() => rm(dir, { recursive: true, force: true }));

test('tmc init, validate, up --once in the folder: healthy, and only the fleet is committed', async () => {
  const fleet = join(dir, 'fleet');
  expect(await runCli(['init', 'fleet'], { cwd: dir })).toMatchObject({ code: 0, out: '' });
  expect(await runCli(['validate', '-o', 'github'], { cwd: fleet })).toMatchObject({ code: 0, out: '' });
  const up = await runCli(['up', '--fleet', '.', '--once'], { cwd: fleet });
  expect({ code: up.code, last: up.out.trimEnd().split('\n').at(-1) }).toEqual({
    code: 0,
    last: 'settled   everything is applied and healthy',
  });
  const { out } = await runCli(['validate', '-C', '.tmc/up/fleet.git', '--rev', 'main', '-o', 'json'], { cwd: fleet });
  expect(JSON.parse(out)).toEqual({ diagnostics: [] });
  // The state of the trial lies in the fleet's folder, and is no part of the fleet.
  const again = await runCli(['up', '--fleet', '.', '--once', '--dir', '.tmc/other'], { cwd: fleet });
  expect(again.code).toBe(0);
  const committed = await runCli(['validate', '-C', '.tmc/other/fleet.git'], { cwd: fleet });
  expect(committed.err).toMatch(/^valid: 5 files; 2 SyncTargets, 1 Location, 1 Placement, 4 workload objects\n$/);
});
