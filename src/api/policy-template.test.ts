import { expect, test } from 'vitest';
import { readTemplate } from './policy-template.ts';

const field = (of: 'target' | 'object', path: readonly string[], text: string, more: object = {}) => ({
  of,
  path,
  text,
  ...more,
});

test.each<[string, ReturnType<typeof readTemplate>]>([
  ['plain', ['plain']],
  ['', []],
  ['{{ .target.name }}', [field('target', ['name'], '.target.name')]],
  [
    'a-{{.target.labels.zone}}-{{ .object.metadata.name }}',
    [
      'a-',
      field('target', ['labels', 'zone'], '.target.labels.zone'),
      '-',
      field('object', ['metadata', 'name'], '.object.metadata.name'),
    ],
  ],
  [
    '{{ .target.labels["topology.kubernetes.io/zone"] | default "none" }}',
    [
      field(
        'target',
        ['labels', 'topology.kubernetes.io/zone'],
        '.target.labels["topology.kubernetes.io/zone"] | default "none"',
        {
          otherwise: 'none',
        },
      ),
    ],
  ],
  ['{ "a": "}" }', ['{ "a": "}" }']],
])('%j is read', (template, expected) => {
  expect(readTemplate(template)).toEqual(expected);
});

test.each([
  ['{{ .target.region }}', 'has {{ .target.region }}; a target has .name, .id, .workspace and .labels.<label>'],
  ['{{ .target.labels }}', 'has {{ .target.labels }}; a target has .name, .id, .workspace and .labels.<label>'],
  ['{{ .target.name.x }}', 'has {{ .target.name.x }}; a target has .name, .id, .workspace and .labels.<label>'],
  ['{{ .env.HOME }}', 'has {{ .env.HOME }}, which is no field of .target or .object, such as .target.labels["zone"]'],
  [
    '{{ upper .target.name }}',
    'has {{ upper .target.name }}, which is no field of .target or .object, such as .target.labels["zone"]',
  ],
  ['{{ .object }}', 'has {{ .object }}, which is no field of .target or .object, such as .target.labels["zone"]'],
  ['{{ .target.name', 'has braces that are not closed or opened'],
  ['x }}', 'has braces that are not closed or opened'],
])('%j is refused', (template, fault) => {
  expect(readTemplate(template)).toEqual({ fault });
});
