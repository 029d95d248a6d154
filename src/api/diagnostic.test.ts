import { expect, test } from 'vitest';
import {
  compareDiagnostics,
  type Diagnostic,
  explainError,
  formatDiagnostic,
  formatRejections,
  formatTaint,
  InvariantError,
  UserError,
} from './index.ts';

const base = { code: 'YamlSyntax', severity: 'error', message: 'bad' } as const;

test.each<[Diagnostic, string]>([
  [{ ...base, file: 'a/b.yaml', line: 3, column: 7 }, 'a/b.yaml:3:7: YamlSyntax: bad'],
  [{ ...base, file: 'a.yaml' }, 'a.yaml:1:1: YamlSyntax: bad'],
  [base, '-:1:1: YamlSyntax: bad'],
])('%j reads %s', (diagnostic, text) => {
  expect(formatDiagnostic(diagnostic)).toBe(text);
});

test('the order is by file, line and column as numbers, code and message', () => {
  const ordered: readonly Diagnostic[] = [
    base,
    { ...base, file: 'a.yaml', line: 9, column: 10 },
    { ...base, file: 'a.yaml', line: 10, column: 9 },
    { ...base, file: 'a.yaml', line: 10, column: 10 },
    { ...base, file: 'a.yaml', line: 10, column: 10, message: 'worse' },
    { ...base, file: 'b.yaml', line: 1, column: 1, code: 'InvalidObject' },
    { ...base, file: 'b.yaml', line: 1, column: 1 },
  ];
  expect([...ordered].reverse().sort(compareDiagnostics)).toEqual(ordered);
  expect(compareDiagnostics(base, { ...base })).toBe(0);
});

test.each([
  [{ key: 'a', effect: 'NoSchedule' }, 'a:NoSchedule'],
  [{ key: 'a', value: '', effect: 'NoExecute' }, 'a:NoExecute'],
  [{ key: 'a', value: 'b', effect: 'PreferNoSchedule' }, 'a=b:PreferNoSchedule'],
] as const)('the taint %j reads %s', (taint, text) => {
  expect(formatTaint(taint)).toBe(text);
});

test('rejections read as a histogram', () => {
  const group = { filter: 'f', code: 'C', examples: [] };
  const rejected = [
    { ...group, count: 7, message: 'untolerated taint a:NoSchedule' },
    { ...group, count: 5, message: 'not ready (NoHeartbeat)' },
  ];
  expect(formatRejections({ selected: [], candidates: 12, rejected })).toBe(
    '0/12 targets: 7 untolerated taint a:NoSchedule, 5 not ready (NoHeartbeat)',
  );
  expect(formatRejections({ selected: [], candidates: 0, rejected: [] })).toBe('0/0 targets');
});

test('an error is told with its causes, each once, and never endlessly', () => {
  const root = new Error('connection refused');
  const error = new UserError('Usage', 'reading the repository failed', {
    cause: new Error('fetch failed', { cause: root }),
  });
  expect(explainError(error)).toBe('reading the repository failed: fetch failed: connection refused');
  expect(explainError(new InvariantError('Internal', 'a: b', { cause: new Error('b') }))).toBe('a: b');
  const round: Error & { cause?: unknown } = new Error('round');
  round.cause = round;
  expect([explainError(round), explainError('text'), explainError(undefined)]).toEqual(['round', 'text', '']);
});
