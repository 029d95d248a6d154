import { expect, test } from 'vitest';
import { formatPointer, jsonPatchOf } from './json-patch.ts';
import { readPatch, readSpecDiff } from './patch-text.ts';

const notJson = 'is no JSON patch: it must be a JSON list of operations (RFC 6902)';
const list = 'is no JSON patch: it must be a list of operations (RFC 6902)';

test.each<[string, string | undefined]>([
  ['[]', undefined],
  ['[{"op": "replace", "path": "/replicas", "value": 3}]', undefined],
  ['[{"op": "add", "path": "/a~1b/~0/-", "value": null}, {"op": "remove", "path": ""}]', undefined],
  ['[{"op": "move", "from": "/a", "path": "/b"}, {"op": "copy", "from": "/a", "path": "/b"}]', undefined],
  ['[{"op": "test", "path": "/a", "value": {"b": 1}}]', undefined],
  ['', notJson],
  ['{"op": "remove", "path": "/a"}', list],
  ['- op: remove', notJson],
  ['[1]', 'is no JSON patch: operation 0 is no object'],
  [
    '[{"op": "remove", "path": "/a"}, {"op": "set", "path": "/a"}]',
    'is no JSON patch: operation 1 must have op, one of add, remove, replace, move, copy, test',
  ],
  ['[{"op": "add", "path": "/a"}]', 'is no JSON patch: operation 0 has no value'],
  ['[{"op": "move", "path": "/a"}]', 'is no JSON patch: operation 0 has no from'],
  [
    '[{"op": "remove", "path": "replicas"}]',
    'is no JSON patch: operation 0 has a path that is no JSON pointer such as /replicas',
  ],
  [
    '[{"op": "remove", "path": "/a~2"}]',
    'is no JSON patch: operation 0 has a path that is no JSON pointer such as /replicas',
  ],
  [
    '[{"op": "copy", "from": 1, "path": "/a"}]',
    'is no JSON patch: operation 0 has a from that is no JSON pointer such as /replicas',
  ],
])('%s', (text, fault) => {
  const read = readSpecDiff(text);
  expect('fault' in read ? read.fault : undefined).toBe(fault);
});

test('operations are read with their pointers unescaped, and a pointer is written as it was', () => {
  const operations = jsonPatchOf([
    { op: 'add', path: '/a~1b/~0~01/-', value: null, comment: 'left out' },
    { op: 'move', from: '', path: '/' },
    { op: 'remove', path: '/a' },
  ]);
  expect(operations).toEqual([
    { op: 'add', path: ['a/b', '~~1', '-'], value: null },
    { op: 'move', from: [], path: [''] },
    { op: 'remove', path: ['a'] },
  ]);
  expect([['a/b', '~~1', '-'], [], ['']].map(formatPointer)).toEqual(['/a~1b/~0~01/-', '', '/']);
});

const strategic = 'StrategicMergePatch';

test.each<[Parameters<typeof readPatch>[0], string, ReturnType<typeof readPatch>]>([
  ['JSONPatch', '- {op: remove, path: /spec}', { type: 'JSONPatch', operations: [{ op: 'remove', path: ['spec'] }] }],
  ['JSONPatch', '{op: remove, path: /spec}', { fault: list }],
  ['JSONPatch', '- {op: set, path: /spec}', { fault: expect.stringContaining('operation 0 must have op') as string }],
  ['MergePatch', 'spec: {replicas: 3}', { type: 'MergePatch', fields: { spec: { replicas: 3 } } }],
  [strategic, '{"spec": {"replicas": 3}}', { type: strategic, fields: { spec: { replicas: 3 } } }],
  ['MergePatch', '- 1', { fault: 'is no merge patch: it must be a mapping such as {spec: {replicas: 3}}' }],
  [strategic, 'a', { fault: 'is no strategic merge patch: it must be a mapping such as {spec: {replicas: 3}}' }],
  [strategic, '# nothing', { fault: 'must be one YAML or JSON document' }],
  ['MergePatch', '{}\n---\n{}', { fault: 'must be one YAML or JSON document' }],
  [
    'MergePatch',
    'spec:\n  a: {',
    { fault: expect.stringMatching(/^cannot be read as YAML or JSON: in its line \d+, /) as string },
  ],
])('%s from the text %s', (type, text, expected) => {
  expect(readPatch(type, text)).toEqual(expected);
});
