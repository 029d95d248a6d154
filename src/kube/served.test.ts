import { afterEach, describe, expect, test } from 'vitest';
import { type FakeAnswer, type FakeApi, sendJson, startFakeApi, status } from '../../test/support/fake-api.ts';
import { createKubeClient } from './client.ts';

const never = new AbortController().signal;
const ALL = ['create', 'delete', 'get', 'list'];
const pods = { group: '', version: 'v1', kind: 'Pod', plural: 'pods', namespaced: true, verbs: ALL };

let api: FakeApi | undefined;
afterEach(() => api?.close());

async function ask(answer: FakeAnswer) {
  api = await startFakeApi(answer);
  return createKubeClient({ server: api.url, attempts: 1 }).resources(never);
}

/** Answers each path with its document, all else with 404. */
function serve(documents: Readonly<Record<string, unknown>>): FakeAnswer {
  return ({ path }, response) => {
    const found = documents[path];
    return found === undefined
      ? sendJson(response, 404, status(404, 'NotFound'))
      : found === 'down'
        ? void response.writeHead(503).end('service unavailable')
        : sendJson(response, 200, found);
  };
}

describe('aggregated discovery', () => {
  const entry = (resource: string, kind: string, extra: object = {}) => ({
    resource,
    responseKind: { group: 'elsewhere', version: 'v0', kind },
    scope: 'Namespaced',
    verbs: ALL,
    subresources: [{ subresource: 'status', verbs: ['get'] }],
    ...extra,
  });
  const version = (name: string, resources?: readonly object[], freshness = 'Current') => ({
    version: name,
    freshness,
    ...(resources === undefined ? {} : { resources }),
  });
  const list = (...items: readonly object[]) => ({ kind: 'APIGroupDiscoveryList', metadata: {}, items });
  const core = list({ metadata: {}, versions: [version('v1', [entry('pods', 'Pod')])] });
  const group = (name: string, ...versions: readonly object[]) => ({ metadata: { name }, versions });

  test('takes two requests; each resource comes in the first version that has it', async () => {
    const things = [entry('things', 'Thing'), { resource: 'ghosts', scope: 'Namespaced', verbs: [] }];
    const other = [entry('things', 'Thing'), entry('clusterthings', 'ClusterThing', { scope: 'Cluster', verbs: [] })];
    const apis = list(group('x.test', version('v2', things), version('v1', other)));
    expect(await ask(serve({ '/api': core, '/apis': apis }))).toEqual([
      pods,
      { group: 'x.test', version: 'v1', kind: 'ClusterThing', plural: 'clusterthings', namespaced: false, verbs: [] },
      { group: 'x.test', version: 'v2', kind: 'Thing', plural: 'things', namespaced: true, verbs: ALL },
    ]);
    expect(api?.requests.map(({ path }) => path).sort()).toEqual(['/api', '/apis']);
    expect(api?.requests[0]?.headers['accept']).toMatch(/^application\/json;g=apidiscovery.k8s.io;v=v2;as=APIGroup/);
  });

  test.each([
    ['told nothing ever', version('v1', undefined, 'Stale')],
    ['told something once', version('v1', [entry('things', 'Thing')], 'Stale')],
    ['is told of in words that we do not know', version('v1', [], 'Lukewarm')],
  ])('a version whose server %s makes it fail, by name', async (_what, broken) => {
    const apis = list(group('x.test', version('v2', [entry('things', 'Thing')]), broken), group('a.test', broken));
    await expect(ask(serve({ '/api': core, '/apis': apis }))).rejects.toMatchObject({
      code: 'DiscoveryIncomplete',
      message: expect.stringContaining('what is behind a.test/v1, x.test/v1 does not answer'),
    });
  });

  test.each([[{}], [[]], ['text'], [{ kind: 'Status' }], [{ kind: 'APIVersions' }]])(
    '%j is an error, not an empty list',
    async (odd) => {
      await expect(ask(serve({ '/api': core, '/apis': odd }))).rejects.toMatchObject({ code: 'ClusterUnavailable' });
    },
  );
});

describe('a server that is too old for it', () => {
  const entry = (name: string, kind: string) => ({ name, kind, namespaced: true, verbs: ALL });
  const resources = (...entries: readonly object[]) => ({ kind: 'APIResourceList', resources: entries });
  const versions = { kind: 'APIVersions', versions: ['v1'] };
  const groups = {
    kind: 'APIGroupList',
    groups: [
      { name: 'x.test', versions: [{ version: 'v1' }, { version: 'v2' }], preferredVersion: { version: 'v2' } },
      { name: 'y.test', versions: [{ version: 'v1' }] },
    ],
  };
  const documents = {
    '/api': versions,
    '/apis': groups,
    '/api/v1': resources(entry('pods', 'Pod'), entry('pods/log', 'Pod')),
    '/apis/x.test/v1': resources(entry('things', 'Thing'), entry('olds', 'Old')),
    '/apis/x.test/v2': resources(entry('things', 'Thing')),
    '/apis/y.test/v1': resources(entry('views', 'Thing'), entry('things', 'Thing')),
  };

  test('is asked for each group version; the preferred one comes first', async () => {
    const found = await ask(serve(documents));
    expect(found.map(({ group, version, plural }) => `${group}/${version}/${plural}`)).toEqual([
      '/v1/pods',
      'x.test/v1/olds',
      'x.test/v2/things',
      'y.test/v1/things',
      'y.test/v1/views',
    ]);
  });

  test.each(['down', undefined])('a group version that answers %s makes it fail, by name', async (answer) => {
    await expect(ask(serve({ ...documents, '/apis/y.test/v1': answer }))).rejects.toMatchObject({
      code: 'DiscoveryIncomplete',
      data: { groupVersions: 'y.test/v1' },
    });
  });
});

test('a server that forbids discovery says so', async () => {
  const forbidden = status(403, 'Forbidden');
  await expect(ask((_, response) => sendJson(response, 403, forbidden))).rejects.toMatchObject({
    code: 'ClusterForbidden',
  });
});
