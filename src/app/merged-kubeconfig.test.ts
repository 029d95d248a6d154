// One kubeconfig over all clusters: a context each, and paths that still lead to the files they meant.
import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { TargetId } from '../api/index.ts';
import type { Cluster } from './clusters.ts';
import { writeMergedKubeconfig } from './merged-kubeconfig.ts';

let dir: string;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'tmc-kubeconfig-'));
});
afterEach(() => rm(dir, { recursive: true, force: true }));

/** Only what is looked at: the name, and where its kubeconfig lies. */
async function cluster(name: string, text: string): Promise<Cluster> {
  const kubeconfig = join(dir, name, 'config');
  await mkdir(join(dir, name), { recursive: true });
  await writeFile(kubeconfig, text);
  return { target: name as TargetId, kubeconfig } as Cluster;
}

const EAST = `
current-context: b
contexts:
  - {name: a, context: {cluster: other, user: other}}
  - {name: b, context: {cluster: home, user: me, namespace: x}}
clusters:
  - {name: other, cluster: {server: https://other.test}}
  - {name: home, cluster: {server: https://east.test, certificate-authority: pki/ca.crt}}
users:
  - {name: me, user: {client-certificate: /etc/me.crt, client-key: ../me.key, tokenFile: token, token: secret}}
`;
const WEST = `
current-context: only
contexts: [{name: only, context: {cluster: c}}]
clusters: [{name: c, cluster: {server: http://west.test}}]
`;

test('each cluster is a context of its own name; relative paths become whole, and only the owner may read it', async () => {
  const file = join(dir, 'merged');
  const broken = await cluster('north', 'current-context: none\n');
  await writeMergedKubeconfig(file, [await cluster('west', WEST), broken, await cluster('east', EAST)]);
  expect(parse(await readFile(file, 'utf8'))).toEqual({
    apiVersion: 'v1',
    kind: 'Config',
    'current-context': 'east',
    clusters: [
      { name: 'east', cluster: { server: 'https://east.test', 'certificate-authority': join(dir, 'east/pki/ca.crt') } },
      { name: 'west', cluster: { server: 'http://west.test' } },
    ],
    users: [
      {
        name: 'east',
        user: {
          'client-certificate': '/etc/me.crt',
          'client-key': join(dir, 'me.key'),
          tokenFile: join(dir, 'east/token'),
          token: 'secret',
        },
      },
      { name: 'west', user: {} },
    ],
    contexts: [
      { name: 'east', context: { cluster: 'east', user: 'east' } },
      { name: 'west', context: { cluster: 'west', user: 'west' } },
    ],
  });
  expect((await stat(file)).mode & 0o777).toBe(0o600);
});
