// Names of refs: what each side reads and writes.
import { expect, test } from 'vitest';
import type { TargetId } from '../api/index.ts';
import type { RefName } from '../git/index.ts';
import { fleetRefs, hubPrefixes, reportRef, reportTarget, targetRef } from './refs.ts';

test('all names follow the branch and the prefix', () => {
  expect(fleetRefs('release/1', 'fleet')).toEqual({
    source: 'refs/heads/release/1',
    rendered: 'refs/heads/fleet/rendered',
    status: 'refs/heads/fleet/status',
    processed: 'refs/fleet/processed',
    last: 'refs/fleet/last',
    targetPrefix: 'refs/heads/fleet/targets/',
    reportPrefix: 'refs/heads/fleet/reports/',
  });
});

test.each([
  { branch: 'a b', prefix: 'tmc' },
  { branch: '', prefix: 'tmc' },
  { branch: 'main', prefix: '../x' },
  { branch: 'main', prefix: 'tmc/' },
])('$branch with $prefix is refused', ({ branch, prefix }) => {
  expect(() => fleetRefs(branch, prefix)).toThrow(expect.objectContaining({ code: 'UnsafePath' }));
});

test('a hub reads all of them', () => {
  const refs = fleetRefs();
  expect(hubPrefixes(refs)).toEqual(
    Object.values(refs).sort((a, b) => hubPrefixes(refs).indexOf(a) - hubPrefixes(refs).indexOf(b)),
  );
});

test.each([
  { ref: 'refs/heads/tmc/reports/east', target: 'east' },
  { ref: 'refs/heads/tmc/reports/org.team.east', target: 'org.team.east' },
  { ref: 'refs/heads/tmc/reports/Not_A_Target', target: undefined },
  { ref: 'refs/heads/tmc/reports/east/more', target: undefined },
  { ref: 'refs/heads/tmc/targets/east', target: undefined },
])('$ref is the report of $target', ({ ref, target }) => {
  expect(reportTarget(fleetRefs(), ref as RefName)).toBe(target);
});

test('the refs of a target', () => {
  const refs = fleetRefs();
  const east = 'east' as TargetId;
  expect([targetRef(refs, east), reportRef(refs, east)]).toEqual([
    'refs/heads/tmc/targets/east',
    'refs/heads/tmc/reports/east',
  ]);
});
