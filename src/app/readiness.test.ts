// The beginning of `tmc up`: the ports of its clusters, and the moment when all of them were tried.
import { expect, test } from 'vitest';
import type { TargetId } from '../api/index.ts';
import { createPorts, createReadiness } from './readiness.ts';

const id = (name: string): TargetId => name as TargetId;
const targets = (...names: string[]): ReadonlySet<TargetId> => new Set(names.map(id));

type Step = ['expect', ...string[]] | ['up' | 'down', string];

test.each<{ when: string; steps: Step[]; told: number[] }>([
  {
    when: 'every cluster answers',
    steps: [
      ['expect', 'a', 'b'],
      ['up', 'b'],
      ['up', 'a'],
    ],
    told: [2],
  },
  {
    when: 'one cannot be started',
    steps: [
      ['expect', 'a', 'b'],
      ['down', 'b'],
      ['up', 'a'],
    ],
    told: [1],
  },
  {
    when: 'one is missing still',
    steps: [
      ['expect', 'a', 'b'],
      ['up', 'b'],
    ],
    told: [],
  },
  { when: 'there is none', steps: [['expect']], told: [0] },
  {
    when: 'one came later',
    steps: [
      ['expect', 'a'],
      ['up', 'a'],
      ['expect', 'a', 'b'],
      ['up', 'b'],
    ],
    told: [1],
  },
  {
    when: 'one is tried again',
    steps: [
      ['expect', 'a', 'b'],
      ['down', 'a'],
      ['up', 'a'],
      ['up', 'b'],
    ],
    told: [1],
  },
])('when $when, ready is told: $told', ({ steps, told }) => {
  const heard: number[] = [];
  const readiness = createReadiness((started) => heard.push(started));
  for (const [what, ...names] of steps) {
    if (what === 'expect') readiness.expect(targets(...names));
    else readiness.tried(id(names[0] ?? ''), what === 'up');
  }
  expect(heard).toEqual(told);
});

test('a cluster keeps its port when it is tried again; without a first port any free one will do', () => {
  const fixed = createPorts(6_000);
  expect(['a', 'b', 'a', 'c', 'b'].map((name) => fixed(id(name)))).toEqual([6_000, 6_001, 6_000, 6_002, 6_001]);
  const free = createPorts(undefined);
  expect(['a', 'b'].map((name) => free(id(name)))).toEqual([0, 0]);
});
