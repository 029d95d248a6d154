import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { manifestPath, type ObjectRef, parsePlacementId, refKey, targetId, type WorkspacePath } from '../api/index.ts';
import { decisionPath, targetPath } from './layout.ts';

const ref = (kind: string, name: string, extra: Partial<ObjectRef> = {}): ObjectRef => ({
  group: '',
  version: 'v1',
  kind,
  name,
  ...extra,
});
const LONG = 'a'.repeat(253);

test.each<[string, ObjectRef, string]>([
  ['a namespaced object', ref('Service', 'web', { namespace: 'shop' }), 'shop/service_web.yaml'],
  [
    'an object of a group',
    ref('Deployment', 'web', { namespace: 'shop', group: 'apps' }),
    'shop/deployment.apps_web.yaml',
  ],
  [
    'a cluster-scoped object',
    ref('ClusterRole', 'system:node', { group: 'rbac.authorization.k8s.io' }),
    '_cluster/clusterrole.rbac.authorization.k8s.io_system%3Anode.yaml',
  ],
  [
    'a namespace that begins with a digit, after what has none',
    ref('Service', 'web', { namespace: '0day' }),
    '_ns-0day/service_web.yaml',
  ],
  ['capitals', ref('Secret', 'A-a', { namespace: 'x' }), 'x/secret_%41-a.yaml'],
  ['an underscore', ref('Secret', 'a_b', { namespace: 'x' }), 'x/secret_a%5Fb.yaml'],
  ['other alphabets', ref('Secret', 'é日', { namespace: 'x' }), 'x/secret_%C3%A9%E6%97%A5.yaml'],
  [
    'what would climb',
    ref('Secret', '../../etc/passwd', { namespace: '../..' }),
    '%2E.%2F../secret_%2E.%2F..%2Fetc%2Fpasswd.yaml',
  ],
  [
    'what shells and Windows dislike',
    ref('Secret', 'a b*c"\\|<>\n', { namespace: 'x' }),
    'x/secret_a%20b%2Ac%22%5C%7C%3C%3E%0A.yaml',
  ],
])('%s lies at its path', (_what, object, path) => {
  expect(manifestPath(object)).toBe(path);
});

describe('a long name', () => {
  const path = (name: string): string => manifestPath(ref('Secret', name, { namespace: 'x' }));
  test('is cut to 200 bytes with a hash, so that different names keep different paths', () => {
    const [one, two] = [path(LONG), path(`${LONG.slice(1)}b`)];
    expect([one.length, two.length]).toEqual([202, 202]);
    expect(one).toMatch(/^x\/secret_a{171}~[0-9a-f]{16}\.yaml$/);
    expect(one).not.toBe(two);
  });

  test('of just the length that fits is not cut', () => {
    expect([path('a'.repeat(188)), path('a'.repeat(189))].map((p) => p.includes('~'))).toEqual([false, true]);
  });
});

test.each([
  ['root/web', 'decisions/root/web.yaml'],
  ['root:org:team/a.b', 'decisions/root/org/team/a.b.yaml'],
])('the decision of %s lies at %s', (id, path) => {
  expect(decisionPath(parsePlacementId(id))).toBe(path);
});

test("a target's folder is its id", () => {
  expect(targetPath(targetId('root:org' as WorkspacePath, 'east'))).toBe('org.east');
});

const kind = fc.stringMatching(/^[A-Z][A-Za-z]{0,4}$/);
const name = fc.oneof(
  fc.string({ unit: 'binary', minLength: 1, maxLength: 12 }).filter((s) => s.isWellFormed()),
  fc.string({ unit: fc.constantFrom('a', 'A', '.', '_', '%', '~', '2'), minLength: 1 }),
  fc.string({ unit: fc.constantFrom('a', 'A'), minLength: 190, maxLength: 200 }),
);
const object = fc.record({
  group: fc.constantFrom('', 'apps', 'a.b'),
  kind,
  name,
  namespace: fc.option(fc.constantFrom('x', 'x-y'), { nil: undefined }),
});

test("different objects have different paths, also where letters' case does not count; a path is safe everywhere", () => {
  fc.assert(
    fc.property(object, object, (a, b) => {
      const [one, two] = [a, b].map(({ namespace, ...rest }) =>
        ref(rest.kind, rest.name, { group: rest.group, ...(namespace ? { namespace } : {}) }),
      );
      if (
        one === undefined ||
        two === undefined ||
        (one.kind.toLowerCase() === two.kind.toLowerCase() && one.kind !== two.kind)
      )
        return;
      expect(manifestPath(one)).toMatch(/^[a-z0-9_.-]+\/[a-zA-F0-9_.%~-]{1,200}$/);
      if (refKey(one) !== refKey(two))
        expect(manifestPath(one).toLowerCase()).not.toBe(manifestPath(two).toLowerCase());
    }),
    { numRuns: 1000 },
  );
});
