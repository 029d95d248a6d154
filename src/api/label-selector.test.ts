import { expect, test } from 'vitest';
import { formatSelector, type LabelSelector, type Labels, matchesSelector } from './index.ts';

type Requirement = NonNullable<LabelSelector['matchExpressions']>[number];
const one = (key: string, operator: Requirement['operator'], values?: readonly string[]): LabelSelector => ({
  matchExpressions: [{ key, operator, ...(values === undefined ? {} : { values }) }],
});

const EU: Labels = { region: 'eu', tier: 'gold' };
const US: Labels = { region: 'us' };
const BARE: Labels | undefined = undefined;

test.each<[LabelSelector, string, readonly boolean[]]>([
  [{}, '<everything>', [true, true, true]],
  [{ matchLabels: {} }, '<everything>', [true, true, true]],
  [{ matchLabels: { region: 'eu' } }, 'region=eu', [true, false, false]],
  [{ matchLabels: { region: 'eu', tier: 'silver' } }, 'region=eu,tier=silver', [false, false, false]],
  [one('region', 'In', ['eu', 'us']), 'region in (eu,us)', [true, true, false]],
  [one('tier', 'NotIn', ['gold']), 'tier notin (gold)', [false, true, true]],
  [one('tier', 'Exists'), 'tier', [true, false, false]],
  [one('tier', 'DoesNotExist'), '!tier', [false, true, true]],
  [{ matchLabels: { region: 'eu' }, ...one('tier', 'DoesNotExist') }, 'region=eu,!tier', [false, false, false]],
  [{ matchLabels: { constructor: 'x' } }, 'constructor=x', [false, false, false]],
  [one('toString', 'Exists'), 'toString', [false, false, false]],
  [one('constructor', 'DoesNotExist'), '!constructor', [true, true, true]],
])('%j reads %s and matches as in Kubernetes', (selector, text, expected) => {
  expect(formatSelector(selector)).toBe(text);
  expect([EU, US, BARE].map((labels) => matchesSelector(selector, labels))).toEqual(expected);
});
