import { appendFileSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Doc } from '../json/index.ts';
import { Journal, type JournalEntry, parseJournal } from './journal.ts';
import { Store } from './store.ts';

let file: string;
beforeEach(() => {
  file = join(mkdtempSync(join(tmpdir(), 'journal-')), 'state');
});

const put = (revision: number, name: string): JournalEntry => ({
  op: 'put',
  revision,
  resource: '/configmaps',
  object: { metadata: { name, namespace: 'n' } },
});
const line = (entry: JournalEntry): string => `${JSON.stringify(entry)}\n`;

describe('reading stops at the first line that is not whole', () => {
  test.each([
    ['nothing', '', 0],
    ['whole lines', line(put(2, 'a')) + line(put(3, 'b')), 2],
    ['a line without its end', line(put(2, 'a')) + line(put(3, 'b')).slice(0, 20), 1],
    ['a last line that lacks only its newline', line(put(2, 'a')) + JSON.stringify(put(3, 'b')), 1],
    ['zeroes after a crash of the machine', `${line(put(2, 'a'))}\0\0\0\0\n`, 1],
    ['an entry of unknown form', `${line(put(2, 'a'))}{"op":"future","revision":3}\n${line(put(4, 'c'))}`, 1],
  ])('%s', (_name, text, entries) => {
    const bytes = Buffer.from(text);
    const expected = bytes
      .toString()
      .split('\n')
      .slice(0, entries)
      .map((l) => `${l}\n`)
      .join('');
    const parsed = parseJournal(bytes);
    expect({ entries: parsed.entries.length, bytes: parsed.validBytes }).toEqual({ entries, bytes: expected.length });
  });
});

test('a torn last line is cut off, so that the next line is whole', () => {
  writeFileSync(file, `${line(put(2, 'a'))}{"op":"put","rev`);
  const { journal } = Journal.open(file);
  journal.append(put(3, 'b'));
  journal.close();
  expect(readFileSync(file, 'utf8')).toBe(line(put(2, 'a')) + line(put(3, 'b')));
});

function object(name: string, data: Doc = {}): Doc {
  return { metadata: { name, namespace: 'n' }, data };
}

test('a store goes on where the last one was, without having been closed', () => {
  const first = new Store(file);
  first.put('/configmaps', object('a', { x: '1' }));
  first.put('/configmaps', object('b'));
  first.put('/configmaps', object('a', { x: '2' }));
  first.remove('/configmaps', 'n', 'b');
  const second = new Store(file);
  expect({ revision: second.revision, objects: second.list('/configmaps') }).toEqual({
    revision: first.revision,
    objects: first.list('/configmaps'),
  });
  expect(second.put('/configmaps', object('c'))).toEqual({
    ...object('c'),
    metadata: { name: 'c', namespace: 'n', resourceVersion: '6' },
  });
});

test('watches from before a restart are expired, later ones are not', () => {
  const first = new Store(file);
  first.put('/configmaps', object('a'));
  const second = new Store(file);
  const before = second.revision;
  second.put('/configmaps', object('b'));
  expect([second.since('/configmaps', before - 1), second.since('/configmaps', before)?.length]).toEqual([
    undefined,
    1,
  ]);
});

test('a long journal is compacted to the live objects and keeps the revision', () => {
  const store = new Store(file);
  for (let i = 0; i < 2_500; i += 1) store.put('/configmaps', object('a', { i: String(i) }));
  const lines = readFileSync(file, 'utf8').split('\n').length - 1;
  expect(lines).toBeLessThan(1_000);
  const again = new Store(file);
  expect({ revision: again.revision, objects: again.list('/configmaps') }).toEqual({
    revision: store.revision,
    objects: [{ ...object('a', { i: '2499' }), metadata: { name: 'a', namespace: 'n', resourceVersion: '2501' } }],
  });
});

test('writes after a compaction are found again', () => {
  const store = new Store(file);
  for (let i = 0; i < 2_500; i += 1) store.put('/configmaps', object('a'));
  store.put('/configmaps', object('z'));
  appendFileSync(file, '{"torn');
  expect(new Store(file).list('/configmaps').length).toBe(2);
});
