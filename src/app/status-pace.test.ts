// Two hubs that see things otherwise must not fill the repository with status commits.
import { describe, expect, test } from 'vitest';
import { sha } from '../../test/support/pass.ts';
import type { CommitSha } from '../api/index.ts';
import type { FleetStatus } from '../status/index.ts';
import { createStatusPace } from './status-pace.ts';

const BEGIN = Date.parse('2026-01-01T00:00:00Z');
/** Only what is looked at; each call tells another time. */
let times = 0;
function saying(what: string): FleetStatus {
  times += 1;
  return {
    summary: what,
    conditions: [{ type: 'Ready', lastTransitionTime: String(times) }],
  } as unknown as FleetStatus;
}

interface Hub {
  readonly name: string;
  readonly says: (second: number) => string;
}

/** Hubs that look in turn every tenth of a second and write whenever they may; answers the seconds of the writes. */
function run(hubs: readonly Hub[], seconds: number): readonly string[] {
  const paces = hubs.map(() => createStatusPace(300));
  let tip: CommitSha | undefined;
  let told = '';
  let commits = 0;
  const writes: string[] = [];
  for (let tenth = 0; tenth < seconds * 10; tenth += 1) {
    const now = new Date(BEGIN + tenth * 100);
    for (const [at, hub] of hubs.entries()) {
      const what = hub.says(tenth / 10);
      if (what === told || paces[at]?.dueAt(saying(what), tip, now) !== undefined) continue;
      commits += 1;
      [tip, told] = [sha(commits), what];
      paces[at]?.wrote(saying(what), tip, now);
      writes.push(`${tenth / 10} ${hub.name}`);
    }
  }
  return writes;
}

describe('the pace of the status branch', () => {
  test('one hub: every change, at most one in 300 ms', () => {
    const says = (second: number) => String(Math.floor(second * 10));
    expect(run([{ name: 'a', says }], 2)).toEqual(['0 a', '0.3 a', '0.6 a', '0.9 a', '1.2 a', '1.5 a', '1.8 a']);
  });

  test('two hubs that agree: each change once', () => {
    const says = (second: number) => String(Math.floor(second));
    expect(
      run(
        [
          { name: 'a', says },
          { name: 'b', says },
        ],
        4,
      ),
    ).toEqual(['0 a', '1 a', '2 a', '3 a']);
  });

  test('two hubs that contradict each other write ever more seldom', () => {
    const hubs = ['a', 'b'].map((name) => ({ name, says: () => name }));
    const writes = run(hubs, 600);
    expect(writes.slice(0, 8)).toEqual(['0 a', '0 b', '1 a', '1 b', '3 a', '3 b', '7 a', '7 b']);
    expect(writes.length).toBeLessThan(40);
  });

  test('what is new is told at once all the same, and peace ends the waiting', () => {
    const a = { name: 'a', says: (second: number) => (second < 100 ? 'a' : `a${Math.floor(second)}`) };
    const b = { name: 'b', says: (second: number) => (second < 100 ? 'b' : `a${Math.floor(second)}`) };
    expect(run([a, b], 104).slice(-4)).toEqual(['100 a', '101 a', '102 a', '103 a']);
  });

  test('a clock that was set back holds nothing up', () => {
    const pace = createStatusPace(300);
    pace.wrote(saying('a'), sha(1), new Date(BEGIN));
    expect(pace.dueAt(saying('b'), sha(1), new Date(BEGIN - 3_600_000))).toBeUndefined();
  });
});
