import { expect, test } from 'vitest';
import { jsonPatchFault } from './json-patch.ts';

const list = 'is no JSON patch: it must be a JSON list of operations (RFC 6902)';

test.each<[string, string | undefined]>([
  ['[]', undefined],
  ['[{"op": "replace", "path": "/replicas", "value": 3}]', undefined],
  ['[{"op": "add", "path": "/a~1b/~0/-", "value": null}, {"op": "remove", "path": ""}]', undefined],
  ['[{"op": "move", "from": "/a", "path": "/b"}, {"op": "copy", "from": "/a", "path": "/b"}]', undefined],
  ['[{"op": "test", "path": "/a", "value": {"b": 1}}]', undefined],
  ['', list],
  ['{"op": "remove", "path": "/a"}', list],
  ['- op: remove', list],
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
  expect(jsonPatchFault(text)).toBe(fault);
});
