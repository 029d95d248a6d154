// JSONPath as printer columns use it: what is taken, and what is not there.
import { describe, expect, test } from 'vitest';
import { jsonPathValue } from './json-path.ts';

describe('the JSONPath of printer columns', () => {
  const object = {
    spec: { a: 'x', list: [{ n: 1 }, { n: 2 }], 'dotted.name': 'd' },
    status: {
      conditions: [
        { type: 'Synced', status: 'False' },
        { type: 'Ready', status: 'True' },
      ],
    },
  };
  test.each([
    ['.spec.a', 'x'],
    ['{.spec.a}', 'x'],
    ['.spec.list[1].n', 2],
    ['.spec.list[-1].n', 2],
    ['.spec.list[*].n', 1],
    ["['spec'].a", 'x'],
    ['.spec.dotted\\.name', 'd'],
    ['.status.conditions[?(@.type=="Ready")].status', 'True'],
    [".status.conditions[?(@.type=='Ready')].status", 'True'],
    [".spec['nope','a','list']", 'x'],
    [".spec['dotted.name']", 'd'],
    [".spec['dotted\\.name']", 'd'],
    ['.spec.nope.deeper', undefined],
    ['..spec', undefined],
  ])('%s', (path, value) => {
    expect(jsonPathValue(path, object)).toBe(value);
  });
});
