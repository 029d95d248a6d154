// What happened once is shown for ten minutes, again from its last time on.
import { expect, test } from 'vitest';
import type { Diagnostic } from '../api/index.ts';
import { createNotices } from './notices.ts';

const at = (minute: number): Date => new Date(Date.UTC(2026, 0, 1, 12, minute));
const told = (message: string): Diagnostic => ({ code: 'RenderedBranchRestored', severity: 'warning', message });

test('a notice stays ten minutes; the same one again stays ten more', () => {
  const notices = createNotices();
  const shown = (minute: number): readonly string[] => notices.current(at(minute)).diagnostics.map((d) => d.message);
  notices.add([told('a')], at(0));
  notices.add([told('b')], at(4));
  expect(notices.current(at(5)).until).toEqual(at(10));
  expect([shown(0), shown(9), shown(10), shown(13)]).toEqual([['a', 'b'], ['a', 'b'], ['b'], ['b']]);
  notices.add([told('b')], at(13));
  expect([shown(14), shown(22), shown(23)]).toEqual([['b'], ['b'], []]);
  expect(notices.current(at(30))).toEqual({ diagnostics: [], until: undefined });
});
