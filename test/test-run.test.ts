// What `npm test` counts, and where it looks for a real control plane.
import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { findKubebuilderAssets } from '../scripts/tiers.ts';
import { countTests, formatCounts } from '../scripts/vitest-report.ts';

function file(status: string, ...tests: readonly string[]): unknown {
  return { status, assertionResults: tests.map((each) => ({ status: each })) };
}

describe('tests are counted by outcome', () => {
  test.each([
    { reason: 'all well', files: [file('passed', 'passed', 'passed')], ok: true, line: '2 passed, 0 failed' },
    {
      reason: 'some failed, skipped, to do',
      files: [file('failed', 'passed', 'failed', 'pending', 'todo'), file('passed', 'skipped')],
      ok: false,
      line: '1 passed, 1 failed, 3 skipped',
    },
    { reason: 'a file that does not load', files: [file('failed')], ok: false, line: '0 passed, 1 failed' },
    {
      reason: 'a hook that throws',
      files: [file('failed', 'skipped')],
      ok: false,
      line: '0 passed, 1 failed, 1 skipped',
    },
    { reason: 'an unhandled rejection', files: [file('passed', 'passed')], ok: false, line: '1 passed, 1 failed' },
  ])('$reason', ({ files, ok, line }) => {
    expect(formatCounts(countTests({ testResults: files }, ok))).toBe(line);
  });

  test.each([{ report: undefined }, { report: {} }, { report: { testResults: 1 } }])(
    'no report is a failure: $report',
    ({ report }) => {
      expect(formatCounts(countTests(report, true))).toBe('0 passed, 1 failed');
    },
  );
});

describe('the real control plane is found', () => {
  let cache = '';
  const put = (name: string, programs: readonly string[], age: number): void => {
    const folder = join(cache, 'envtest', name);
    mkdirSync(folder, { recursive: true });
    for (const program of programs) writeFileSync(join(folder, program), '');
    utimesSync(folder, 1_000_000 - age, 1_000_000 - age);
  };
  const both = ['etcd', 'kube-apiserver'];

  beforeEach(() => {
    cache = mkdtempSync(join(tmpdir(), 'tmc-cache-'));
  });
  afterEach(() => rmSync(cache, { recursive: true, force: true }));

  test('in the newest complete folder of the cache', () => {
    put('k8s-old', both, 20);
    put('k8s-new', both, 10);
    put('k8s-half', ['etcd'], 0);
    expect(findKubebuilderAssets({ XDG_CACHE_HOME: cache })).toBe(join(cache, 'envtest', 'k8s-new'));
  });

  test('where KUBEBUILDER_ASSETS says, and then nowhere else', () => {
    put('k8s-new', both, 0);
    put('asked', both, 10);
    const asked = join(cache, 'envtest', 'asked');
    expect(findKubebuilderAssets({ XDG_CACHE_HOME: cache, KUBEBUILDER_ASSETS: asked })).toBe(asked);
    expect(findKubebuilderAssets({ XDG_CACHE_HOME: cache, KUBEBUILDER_ASSETS: '/none' })).toBeUndefined();
  });

  test('nowhere when there is no cache', () => {
    expect(findKubebuilderAssets({ XDG_CACHE_HOME: join(cache, 'none') })).toBeUndefined();
  });
});
