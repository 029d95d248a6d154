import { describe, expect, test } from 'vitest';
import { schemaNodes } from '../../../test/support/schema-nodes.ts';
import { DOCUMENT_NODES, KIND_NAMES, KINDS } from '../kinds/index.ts';
import {
  ANNOTATION_KEY_FORM,
  API_VERSION_FORM,
  DNS_LABEL_FORM,
  DNS_SUBDOMAIN_FORM,
  DURATION_FORM,
  DURATION_OR_TIME_FORM,
  type Form,
  GVK_FORM,
  KIND_FORM,
  LABEL_KEY_FORM,
  LABEL_VALUE_FORM,
  OBJECT_NAME_FORM,
  QUANTITY_FORM,
  RELATIVE_PATH_FORM,
  RESOURCE_FORM,
  TIME_FORM,
  VERSION_FORM,
  WORKSPACE_PATH_FORM,
  WORKSPACE_PATTERN_FORM,
} from './index.ts';

const long = 'a'.repeat(63);

test.each<[string, Form, yes: readonly string[], no: readonly string[]]>([
  ['DNS label', DNS_LABEL_FORM, ['a', '0', 'a-b', 'a--b', long], ['', 'A', '-a', 'a-', 'a.b', 'a_b', 'é', 'a\n', ' a']],
  ['DNS subdomain', DNS_SUBDOMAIN_FORM, ['a', 'a.b', 'a-b.c-d.0'], ['', '.', 'a.', '.a', 'a..b', 'a.-b', 'A.b', 'a\n']],
  [
    'label key',
    LABEL_KEY_FORM,
    ['a', 'A_b.c-d', 'a.b/c', 'example.org/Name', long],
    ['', '/', 'a/', '/a', 'a/b/c', 'A/b', 'a b', '-a', 'a.', `${long}a`, 'a\n'],
  ],
  ['annotation key', ANNOTATION_KEY_FORM, ['a', 'Example.Org/Name'], ['', 'a/b/c', 'a b', '-/a', 'a_b/c']],
  ['label value', LABEL_VALUE_FORM, ['', 'a', 'A_b.c-d', '1', long], ['-', 'a-', ' ', 'a b', 'é', `${long}a`, '\n']],
  [
    'duration',
    DURATION_FORM,
    ['0', '5m', '1h30m', '1.5s', '100ms', '10us', '10µs', '7ns', '0s'],
    ['', '5', '-5m', '+5m', 'm', '1d', '5 m', '.5s', '5.m', '5m\n', '5M', '0m0'],
  ],
  [
    'time',
    TIME_FORM,
    ['2026-11-25T12:00:00Z', '2026-11-25T12:00:00.123+05:30', '0000-01-01T00:00:00-00:00'],
    [
      '',
      '2026-11-25',
      '2026-11-25 12:00:00Z',
      '2026-11-25T12:00:00',
      '2026-13-01T00:00:00Z',
      '2026-11-32T00:00:00Z',
      '2026-11-25T24:00:00Z',
      '2026-11-25t12:00:00z',
    ],
  ],
  [
    'duration or time',
    DURATION_OR_TIME_FORM,
    ['5m', '0', '2026-11-25T12:00:00Z'],
    ['', '5', '5m2026-11-25T12:00:00Z', '2026-11-25'],
  ],
  [
    'quantity',
    QUANTITY_FORM,
    ['0', '1', '1.', '.5', '1.5', '500m', '2Gi', '1k', '1e3', '1E-3', '1E', '12e+12'],
    ['', '-1', '+1', '.', '1g', '1Gib', '1Ki2', '1e', '1e123', '1 Gi', '٣', '1\n'],
  ],
  [
    'relative path',
    RELATIVE_PATH_FORM,
    ['a', '.', './a', 'a/b/', 'a//b', '.a', '..a', '...', 'a/..b', 'é/😀', 'a b', 'a/.'],
    ['', '/', '/a', '..', '../a', 'a/..', 'a/../b', 'a//..', './..'],
  ],
  [
    'workspace',
    WORKSPACE_PATH_FORM,
    ['root', 'root:a', 'root:a:b-c'],
    ['', 'a', 'root:', 'root::a', 'root:A', 'root:*', 'Root', 'root\n'],
  ],
  [
    'workspaces',
    WORKSPACE_PATTERN_FORM,
    ['root', 'root:a', 'root:*', 'root:**', 'root:a:*:**', 'root:*:b'],
    ['', '*', '**', 'root:**:a', 'root:a*', 'root:***', 'root*'],
  ],
  [
    'apiVersion',
    API_VERSION_FORM,
    ['v1', 'apps/v1', 'a.b/v1beta1'],
    ['', 'v', 'apps', 'apps/', 'apps/one', 'Apps/v1', 'a/b/v1', 'v1\n'],
  ],
  ['kind', KIND_FORM, ['A', 'Pod', 'a1'], ['', '1A', 'my-kind', 'A.b', 'É', 'A\n']],
  [
    'name of an object',
    OBJECT_NAME_FORM,
    ['a', 'A', 'system:x', 'é', 'a\u00a0b'],
    ['', ' ', 'a b', 'a/b', 'a%b', 'a\tb', 'a\n', 'a\u000bb'],
  ],
  ['resource', RESOURCE_FORM, ['pods', 'a1'], ['', 'Pods', '1a', 'a-b', 'a.b']],
  ['version', VERSION_FORM, ['v1', 'v1beta1'], ['', '1', 'v', 'V1', 'v1.2', 'v1 ']],
  [
    'group/version/kind',
    GVK_FORM,
    ['apps/v1/Deployment', '/v1/Pod', 'a.b/v1/C'],
    ['', 'v1/Pod', 'Pod', 'apps/v1', 'apps/v1/my-kind', '//v1/Pod'],
  ],
])('%s', (_what, { pattern, patternSays }, yes, no) => {
  const regExp = new RegExp(pattern);
  expect(yes.filter((one) => !regExp.test(one))).toEqual([]);
  expect(no.filter((one) => regExp.test(one))).toEqual([]);
  expect(patternSays).toMatch(/^(must be|is no valid) /);
});

/** What RE2 and JavaScript read alike: no classes by letter, no look-around, no references, no flags; counts up to 1000. */
const CLASS = String.raw`\[\^?(?:[^\]\\[]|\\[tnvfr.])+\]`;
const ATOM = String.raw`(?:${CLASS}|\\[.*]|[^\\()[\]{}|*+?^$]|\((?!\?)|\)|\||\^|\$)`;
const COUNT = String.raw`(?:[*+?]|\{\d{1,3}(?:,\d{0,3})?\})?`;
const SHARED_SYNTAX = new RegExp(`^(?:${ATOM}${COUNT})+$`, 'u');

const patterns = new Set(
  KIND_NAMES.flatMap((kind) => {
    const { status } = KINDS[kind];
    const nodes = [...schemaNodes(DOCUMENT_NODES[kind]), ...(status === undefined ? [] : schemaNodes(status.node))];
    return nodes.flatMap(({ node }) => (node.pattern === undefined ? [] : [node.pattern]));
  }),
);

describe('a pattern uses only what RE2 and JavaScript read alike, and is about the whole text', () => {
  test.each([...patterns])('%s', (pattern) => {
    expect(SHARED_SYNTAX.test(pattern)).toBe(true);
    expect(pattern.startsWith('^') && pattern.endsWith('$')).toBe(true);
  });

  test.each([
    String.raw`^\s$`,
    String.raw`^\w+$`,
    '^(?=a)$',
    '^(?:a)$',
    '^(a)\\1$',
    '^a{1,2000}$',
    String.raw`^\p{L}$`,
    '^[\\s]$',
    '^a*?$',
  ])('the check refuses %s', (pattern) => {
    expect(SHARED_SYNTAX.test(pattern)).toBe(false);
  });
});
