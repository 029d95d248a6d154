import { describe, expect, test } from 'vitest';
import { parseFile } from './parse-file.ts';

/** Findings about a Location with this metadata and spec as `line:column code message`; `spec` begins in line 4. */
function findings(spec: string, metadata = '{name: a}'): readonly string[] {
  const text = `apiVersion: workload.kcp.io/v1alpha1\nkind: Location\nmetadata: ${metadata}\nspec:\n${spec}\n`;
  return parseFile(Buffer.from(text)).diagnostics.map((d) => `${d.line}:${d.column} ${d.code} ${d.message}`);
}

describe('a rule is asked only of what has the structure that it was written for', () => {
  const spec = 'spec.instanceSelector.matchExpressions';
  test.each<[string, string, readonly string[]]>([
    ['an empty item', '[null]', [`5:41 InvalidObject ${spec}[0] must be of type object`]],
    ['a text for an item', '[a]', [`5:41 InvalidObject ${spec}[0] must be of type object`]],
    [
      'very many wrong items, and a null behind them',
      `[${'{}, '.repeat(200)}null]`,
      [`5:22 InvalidObject ${spec} must have at most 16 entries`],
    ],
  ])('%s', (_what, items, expected) => {
    expect(findings(`  instanceSelector: {matchExpressions: ${items}}`).slice(0, 1)).toEqual(expected);
  });
});

test.each<[string, string, readonly string[]]>([
  ['a key that looks like the index of a list', '{"1": 2}', ['metadata.labels["1"] must be of type string']],
  ['a key with a slash', '{a/b: 2}', ['metadata.labels["a/b"] must be of type string']],
  ['the key __proto__', '{__proto__: 2}', ['metadata.labels["__proto__"] must be of type string']],
])('%s is named as it is written', (_what, labels, expected) => {
  expect(findings('  {}', `{name: a, labels: ${labels}}`).map((f) => f.split(' ').slice(2).join(' '))).toEqual(
    expected,
  );
});

test.each(['constructor', '__proto__', 'toString'])('%s is no field because every object has it', (name) => {
  expect(findings(`  ${name}: null`)).toEqual([
    `5:${name.length + 5} UnknownField spec.${name} is no field of Location; known here: availabilityZones, availableSelectorLabels, coordinates, description, displayName, instanceSelector, instanceTypes, labels, locationType, parent`.replace(
      'spec.__proto__',
      'spec["__proto__"]',
    ),
  ]);
});
