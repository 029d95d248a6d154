import { describe, expect, test } from 'vitest';
import { parseFile } from './parse-file.ts';

function findings(text: string): readonly string[] {
  return parseFile(Buffer.from(text)).diagnostics.map(
    (d) => `${d.line}:${d.column} ${d.severity} ${d.code} ${d.object} ${d.message}`,
  );
}

const OBJECT = 'apiVersion: v1\nkind: Widget\nmetadata: {name: a}\nspec:\n';
const at = (column: number, message: string): readonly string[] => [`5:${column} warning YamlTrap Widget a ${message}`];

describe('what kubectl reads otherwise than it is written is a warning that says what to write', () => {
  test.each<[string, readonly string[]]>([
    ['country: no', at(12, 'spec.country: no is read as the boolean false; write false, or "no" if it is text')],
    ['enabled: Yes', at(12, 'spec.enabled: Yes is read as the boolean true; write true, or "Yes" if it is text')],
    ['list: [on, x]', at(10, 'spec.list[0]: on is read as the boolean true; write true, or "on" if it is text')],
    ['y: 1', at(3, 'the key y is read as "true"; write it in quotes: "y"')],
    ['1.10: x', at(3, 'the key 1.10 is read as "1.1"; write it in quotes: "1.10"')],
    ['size: 1_000', at(9, 'spec.size: 1_000 is read as the number 1000; write 1000, or "1_000" if it is text')],
    ['zip: 01234', at(8, 'spec.zip: 01234 is read as the number 668; write 668, or "01234" if it is text')],
    ['zip: 09876', at(8, 'spec.zip: 09876 is read as the number 9876; write 9876, or "09876" if it is text')],
    ['mode: 0_7', at(9, 'spec.mode: 0_7 is read as the number 7; write 7, or "0_7" if it is text')],
    ['mode: yes', at(9, 'spec.mode: yes is read as the boolean true; write true, or "yes" if it is text')],
    ['defaultMode: 0644', []],
    ['items: [{mode: 0400}]', []],
    ['a: true\n  b: "no"\n  c: 10\n  d: 0\n  e: 0.5\n  f: 22:22\n  g: 0x1F', []],
  ])('%s', (line, expected) => {
    const text = `${OBJECT}  ${line}\n`;
    expect(findings(text)).toEqual(expected);
    expect(parseFile(Buffer.from(text)).usable).toBe(true);
  });

  test('in an item of a List, at its own field', () => {
    const text =
      'apiVersion: v1\nkind: List\nitems:\n- apiVersion: v1\n  kind: Widget\n  metadata: {name: b}\n  spec: {a: no}\n';
    expect(findings(text)).toEqual([
      '7:13 warning YamlTrap Widget b spec.a: no is read as the boolean false; write false, or "no" if it is text',
    ]);
  });

  test('in a document of our own, beside what is wrong there', () => {
    const text =
      'apiVersion: workload.kcp.io/v1alpha1\nkind: SyncTarget\nmetadata: {name: a, labels: {country: no}}\nspec: {workloadCluster: {name: a}}\n';
    const [error, ...others] = findings(text);
    expect(error).toMatch(/^3:39 error InvalidObject SyncTarget a metadata\.labels\.country must be /);
    expect(others).toEqual([
      '3:39 warning YamlTrap SyncTarget a metadata.labels.country: no is read as the boolean false; write false, or "no" if it is text',
    ]);
  });

  test('a label that is told to be no text is not told twice', () => {
    const text = 'apiVersion: v1\nkind: Widget\nmetadata: {name: a, labels: {country: no}}\n';
    expect(findings(text)).toEqual([
      '3:39 error InvalidObject Widget a metadata.labels.country must be text; quote the value',
    ]);
  });

  test.each([
    ['values of a chart', 'enabled: yes\non: 1\nsize: 1_000\n'],
    ['a pipeline', 'on: push\njobs: {a: {steps: [yes]}}\n'],
    ['a tool that borrows apiVersion and kind', 'apiVersion: skaffold/v4\nkind: Config\nbuild: {local: {push: no}}\n'],
  ])('not in files of others: %s', (_what, text) => {
    expect(findings(text).filter((f) => f.includes('YamlTrap'))).toEqual([]);
  });
});

test('of a Secret no value is quoted', () => {
  const text = 'apiVersion: v1\nkind: Secret\nmetadata: {name: a}\nstringData:\n  pin: 0123\n  word: No\n  on: x\n';
  const told = findings(text);
  expect(told).toEqual([
    '5:8 warning YamlTrap Secret a stringData.pin is read as a number; write the value in quotes if it is text',
    '6:9 warning YamlTrap Secret a stringData.word is read as a boolean; write the value in quotes if it is text',
    '7:3 warning YamlTrap Secret a the key on is read as "true"; write it in quotes: "on"',
  ]);
  expect(told.join()).not.toMatch(/0123|83|\bNo\b|false/);
});
