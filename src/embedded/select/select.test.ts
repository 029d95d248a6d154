import { describe, expect, test } from 'vitest';
import { checkSelectable, matchesFields, matchesSelector, parseFieldSelector, parseLabelSelector } from './index.ts';

describe('label selectors', () => {
  const labels = { region: 'eu', tier: 'a', empty: '' };
  test.each([
    ['', true],
    ['region=eu', true],
    ['region==eu,tier=a', true],
    ['region=us', false],
    ['region!=us', true],
    ['absent!=x', true],
    ['tier in (a,b)', true],
    ['tier in (b, c)', false],
    ['tier notin (b,c),region', true],
    ['!legacy', true],
    ['!region', false],
    ['empty=', true],
    ['app.kubernetes.io/name=x', false],
  ])('%s', (selector, expected) => {
    expect(matchesSelector(parseLabelSelector(selector), labels)).toBe(expected);
  });

  test.each(['a===b', '=x', 'a in b', 'a b', '(a)'])('%s is refused', (selector) => {
    expect(() => parseLabelSelector(selector)).toThrow('unable to parse requirement');
  });
});

describe('field selectors', () => {
  const pod = { metadata: { name: 'p', namespace: 'n' }, spec: { nodeName: 'node-0' }, status: { phase: 'Running' } };
  test.each([
    ['metadata.name=p', true],
    ['metadata.name!=p', false],
    ['metadata.name=p,status.phase=Running', true],
    ['spec.nodeName=', false],
    ['status.podIP=', true],
  ])('%s', (selector, expected) => {
    expect(matchesFields(parseFieldSelector(selector), pod)).toBe(expected);
  });

  test('fields that the real server does not index are refused', () => {
    expect(() => checkSelectable('/configmaps', parseFieldSelector('data.x=1'))).toThrow(
      '"data.x" is not a known field selector: only "metadata.name", "metadata.namespace"',
    );
  });
});
