// tmc divide: one answer for each document, and what cannot be judged stops no other.
import { writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fakeContext } from '../../test/support/cli-context.ts';
import { runTmc } from './program.ts';

async function divide(input: string, ...args: readonly string[]) {
  const context = fakeContext({ input });
  const code = await runTmc(context, ['divide', '-f', '-', ...args]);
  return { code, ...context.written };
}

const SIMPLE = 'replicas: 9\nmode: Weighted\ntargets: [{name: a, weight: 2}, {name: b}]\n';
const target = (name: string, replicas: number, previous = 0) => ({ name, replicas, previous });
const answer = { replicas: 9, mode: 'Weighted', targets: [target('a', 6), target('b', 3)] };

test('one document gives its answer', async () => {
  expect(await divide(SIMPLE)).toEqual({
    code: 0,
    out: 'TARGET  REPLICAS  PREVIOUS\na       6         0\nb       3         0\n',
    err: '',
  });
  const { out } = await divide(SIMPLE, '-o', 'json');
  expect(JSON.parse(out)).toEqual(answer);
});

test.each([
  ['YAML', `${SIMPLE}---\nreplicas: 1\n---\n${SIMPLE}`],
  ['JSON', [answer, { replicas: 1 }, answer].map((one) => JSON.stringify(one, undefined, 1)).join('\n')],
])('several documents as %s give a list, and one that cannot be judged stops no other', async (_, text) => {
  const input = text.replaceAll(/"replicas": 6,\s*"previous": 0/g, '"weight": 2').replaceAll(/,\s*"replicas": 3/g, '');
  const { code, out } = await divide(input, '-o', 'json');
  expect([code, JSON.parse(out)]).toEqual([3, [answer, { error: 'targets must be a list of at most 10000' }, answer]]);
});

test('the modes of a Placement are understood', async () => {
  const { out } = await divide(
    'replicas: 4\nmode: Divided\ndivision: AvailableCapacity\ntargets: [{name: a, available: 3, previous: 1}, {name: b, previous: 0}]\n',
    '-o',
    'json',
  );
  expect(JSON.parse(out)).toEqual({
    replicas: 4,
    mode: 'AvailableCapacity',
    targets: [target('a', 4, 1), target('b', 0)],
  });
});

test('groups are filled in order', async () => {
  const { out } = await divide(
    'replicas: 5\nmode: Weighted\ntargets: [{name: a}, {name: b, group: 1}, {name: c, group: 0, max: 3}]\n',
    '-o',
    'json',
  );
  expect(JSON.parse(out)).toEqual({
    replicas: 5,
    mode: 'Weighted',
    targets: [target('a', 0), target('b', 2), target('c', 3)],
  });
});

test.each([
  ['5', 'the document must be a mapping with replicas, mode and targets'],
  ['replicas: 3\nmode: Weighted\ntarget: []', 'target is no field; did you mean targets?'],
  ['replicas: 3.5\nmode: Weighted\ntargets: []', 'replicas must be a whole number from 0 to 1000000'],
  ['replicas: -1\nmode: Weighted\ntargets: []', 'replicas must be a whole number from 0 to 1000000'],
  [
    'replicas: 3\nmode: weighted\ntargets: []',
    'mode must be one of Duplicated, Weighted, Aggregated, AvailableCapacity, or Divided with one of the last three as division',
  ],
  ['replicas: 3\nmode: Weighted\ndivision: Weighted\ntargets: []', 'division stands beside the mode Divided only'],
  ['replicas: 3\nmode: Weighted\ntargets: [{name: a}, {name: a}]', 'targets: a stands there twice'],
  ['replicas: 3\nmode: Weighted\ntargets: [{weight: 1}]', 'targets[0].name must be a text that is not empty'],
  [
    'replicas: 3\nmode: Weighted\ntargets: [{name: a, wieght: 1}]',
    'targets[0].wieght is no field; did you mean weight?',
  ],
  ['replicas: 3\nmode: Weighted\ntargets: [{name: a, min: 2, max: 1}]', 'targets[0].min must not be above max'],
  ['replicas: 3\nmode: Weighted\ntargets: [{name: a, max: 1}]', 'there is room for 1 of 3'],
])('%s', async (input, error) => {
  const { code, out } = await divide(input, '-o', 'json');
  expect([code, JSON.parse(out)]).toEqual([3, { error }]);
});

test.each([
  ['', 'error: reading standard input: it holds no document (Usage)\n'],
  ['replicas: [', 'error: reading standard input:1:12: '],
])('a file that cannot be read: %j', async (input, message) => {
  const { code, err } = await divide(input);
  expect([code, err.slice(0, message.length)]).toEqual([3, message]);
});

test('a file', async () => {
  const dir = await mkdtemp(join(tmpdir(), 'tmc-divide-'));
  try {
    writeFileSync(join(dir, 'd.yaml'), SIMPLE);
    const context = fakeContext({ cwd: dir });
    expect(await runTmc(context, ['divide', '-f', 'd.yaml'])).toBe(0);
    expect(await runTmc(context, ['divide', '-f', 'none.yaml'])).toBe(3);
    expect(context.written.err).toMatch(/^error: reading none.yaml: ENOENT: .*; check -f \(Usage\)\n/);
  } finally {
    await rm(dir, { recursive: true });
  }
});
