// The real kube-apiserver that judges what is rendered: it has the definitions and namespaces, and tries to apply all else.
import { Pool } from 'undici';
import { canonicalYaml, isRecord, type KubeObject } from '../../../src/api/index.ts';
import { accessOf } from '../../support/api-judge.ts';
import { kubectlInput } from '../../support/kubectl.ts';
import { startRealClusters } from '../../support/real-apiserver.ts';

interface Served {
  readonly plural: string;
  readonly namespaced: boolean;
}

export interface Consumer {
  readonly kubeconfig: string;
  /** Undefined: the server does not know the kind. */
  served(apiVersion: string, kind: string): Promise<Served | undefined>;
  /** Tries a server-side apply of the bytes, as strict as kubectl; what the server says against it, or undefined. */
  refusal(object: KubeObject, text: string): Promise<string | undefined>;
  /** All that it serves by itself and by definitions: `apps/v1 Deployment`. */
  kinds(): Promise<ReadonlyMap<string, Served>>;
  stop(): Promise<void>;
}

function groupPath(apiVersion: string): string {
  return apiVersion.includes('/') ? `/apis/${apiVersion}` : `/api/${apiVersion}`;
}

/** What can be applied of a group and version, by kind. */
function kindsOf(list: Readonly<Record<string, unknown>>): ReadonlyMap<string, Served> {
  const resources: readonly unknown[] = Array.isArray(list['resources']) ? list['resources'] : [];
  const own = resources
    .filter(isRecord)
    .filter(({ name, verbs }) => !String(name).includes('/') && Array.isArray(verbs) && verbs.includes('patch'));
  return new Map(
    own.map(({ kind, name, namespaced }) => [String(kind), { plural: String(name), namespaced: namespaced === true }]),
  );
}

function reader(pool: Pool, token: string) {
  const known = new Map<string, Promise<ReadonlyMap<string, Served>>>();
  const headers = { authorization: `Bearer ${token}` };
  const read = async (path: string) => {
    const { statusCode, body } = await pool.request({ method: 'GET', path, headers });
    const text = await body.text();
    // Of a group that is not served it answers a sentence.
    const answered: unknown = statusCode === 200 ? JSON.parse(text) : {};
    return isRecord(answered) ? answered : {};
  };
  const served = async (apiVersion: string, kind: string) => {
    const kinds = known.get(apiVersion) ?? read(groupPath(apiVersion)).then(kindsOf);
    known.set(apiVersion, kinds);
    return (await kinds).get(kind);
  };
  const versions = async (): Promise<readonly string[]> => {
    const { groups } = await read('/apis');
    const all = (Array.isArray(groups) ? groups : []).filter(isRecord).flatMap(({ versions: some }) => some);
    return ['v1', ...all.filter(isRecord).map(({ groupVersion }) => String(groupVersion))];
  };
  return {
    headers,
    served,
    async kinds() {
      const lists = (await versions()).map(async (version) => {
        const kinds = await read(groupPath(version)).then(kindsOf);
        return [...kinds].map(([kind, resource]) => [`${version} ${kind}`, resource] as const);
      });
      return new Map((await Promise.all(lists)).flat());
    },
  };
}

const APPLY = 'dryRun=All&fieldManager=consumer&force=true&fieldValidation=Strict';

/** Starts it with these definitions and namespaces. */
export async function startConsumer(
  definitions: readonly KubeObject[],
  namespaces: readonly string[],
): Promise<Consumer> {
  const clusters = await startRealClusters({ names: ['consumer'], controllers: false });
  try {
    const { kubeconfig } = clusters.cluster('consumer');
    const first = namespaces.map((name) => ({ apiVersion: 'v1', kind: 'Namespace', metadata: { name } }));
    // No controller makes them here.
    const accounts = ['default', ...namespaces].map((namespace) => ({
      apiVersion: 'v1',
      kind: 'ServiceAccount',
      metadata: { name: 'default', namespace },
    }));
    const texts = [...first, ...accounts, ...definitions].map((object) => canonicalYaml(object)).join('---\n');
    await kubectlInput(kubeconfig, texts, 'apply', '--server-side', '--force-conflicts', '-f', '-');
    const all = ['wait', '--for=condition=Established', '--timeout=50s', 'crd', '--all'];
    if (definitions.length > 0) await kubectlInput(kubeconfig, '', ...all);
    const { server, ca, token } = accessOf(kubeconfig);
    const pool = new Pool(server, { connections: 4, connect: { ca } });
    const { headers, served, kinds } = reader(pool, token);
    return {
      kubeconfig,
      served,
      kinds,
      async refusal({ apiVersion, kind, metadata }, text) {
        const resource = await served(apiVersion, kind);
        if (resource === undefined) return `no kind ${kind} in ${apiVersion}`;
        const folder = resource.namespaced ? `/namespaces/${metadata.namespace ?? 'default'}` : '';
        const path = `${groupPath(apiVersion)}${folder}/${resource.plural}/${metadata.name}?${APPLY}`;
        const type = { 'content-type': 'application/apply-patch+yaml' };
        const answer = await pool.request({ method: 'PATCH', path, headers: { ...headers, ...type }, body: text });
        const body: unknown = await answer.body.json();
        return answer.statusCode < 300 ? undefined : String(isRecord(body) ? body['message'] : answer.statusCode);
      },
      async stop() {
        await pool.close();
        await clusters.stop();
      },
    };
  } catch (error) {
    await clusters.stop();
    throw error;
  }
}
