// A real kube-apiserver with the policies of the corpus: what becomes of objects that somebody tries to create there.
import { Pool } from 'undici';
import { isRecord, type KubeObject } from '../../../src/api/index.ts';
import { accessOf } from '../../support/api-judge.ts';
import { until } from '../../support/child-processes.ts';
import { startRealClusters } from '../../support/real-apiserver.ts';
import { DEFINITIONS, NAMESPACES, type Outcome, type PolicyCase } from './corpus.ts';

interface Answer {
  readonly status: number;
  readonly message: string;
  readonly warnings: readonly string[];
}

/** Where objects of a kind are created. */
const PLURALS: Readonly<Record<string, string>> = {
  ClusterRole: 'clusterroles',
  ConfigMap: 'configmaps',
  CronJob: 'cronjobs',
  CustomResourceDefinition: 'customresourcedefinitions',
  Deployment: 'deployments',
  Namespace: 'namespaces',
  Service: 'services',
  Thing: 'things',
  ValidatingAdmissionPolicy: 'validatingadmissionpolicies',
  ValidatingAdmissionPolicyBinding: 'validatingadmissionpolicybindings',
  Zone: 'zones',
};

function pathOf({ apiVersion, kind, metadata }: KubeObject): string {
  const group = apiVersion.includes('/') ? `/apis/${apiVersion}` : `/api/${apiVersion}`;
  const folder = metadata.namespace === undefined ? '' : `/namespaces/${metadata.namespace}`;
  return `${group}${folder}/${PLURALS[kind]}`;
}

/** Texts of `299 - "…"`. */
function warningsOf(header: string | readonly string[] | undefined): readonly string[] {
  const lines = header === undefined ? [] : typeof header === 'string' ? [header] : header;
  const texts = lines.flatMap((line) => [...line.matchAll(/299 - ("(?:[^"\\]|\\.)*")/g)]);
  return texts.map(([, text = '""']) => text.slice(1, -1).replace(/\\(.)/g, '$1'));
}

const SENTINEL = 'sentinel-of-the-corpus';

/** What is created after all others, and says when they are in force. */
function denyingProbe() {
  const apiVersion = 'admissionregistration.k8s.io/v1';
  const resourceRules = [{ apiGroups: [''], apiVersions: ['v1'], operations: ['CREATE'], resources: ['configmaps'] }];
  const matchConstraints = { resourceRules, objectSelector: { matchLabels: { [SENTINEL]: 'yes' } } };
  const metadata = { name: SENTINEL };
  const spec = { matchConstraints, validations: [{ expression: 'false' }] };
  return {
    policy: { apiVersion, kind: 'ValidatingAdmissionPolicy', metadata, spec },
    binding: {
      apiVersion,
      kind: 'ValidatingAdmissionPolicyBinding',
      metadata,
      spec: { policyName: SENTINEL, validationActions: ['Deny'] },
    },
    probe: {
      apiVersion: 'v1',
      kind: 'ConfigMap',
      metadata: { name: 'probe', namespace: 'default', labels: { [SENTINEL]: 'yes' } },
    },
  };
}

export interface PolicyServer {
  /** Undefined while the server does not enforce the policy as it should; ask again. */
  outcome(one: PolicyCase, object: KubeObject): Promise<Outcome>;
  /** Of the policy; undefined when it took it. */
  refusal(one: PolicyCase): string | undefined;
  stop(): Promise<void>;
}

/** What a policy says, without its own name. */
function said(text: string, name: string): string {
  const denied = `ValidatingAdmissionPolicy '${name}' with binding '${name}' denied request: `;
  const warned = `Validation failed for ValidatingAdmissionPolicy '${name}' with binding '${name}': `;
  const found = [denied, warned].find((start) => text.includes(start));
  return found === undefined ? text : text.slice(text.indexOf(found) + found.length);
}

/** Creates everything, the last policy of all being one that denies a probe: when it does, the others are in force too. */
export async function startPolicyServer(cases: readonly PolicyCase[]): Promise<PolicyServer> {
  const clusters = await startRealClusters({ names: ['policies'], controllers: false });
  const { server, ca, token } = accessOf(clusters.cluster('policies').kubeconfig);
  const pool = new Pool(server, { connections: 8, connect: { ca } });
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  const create = async (object: KubeObject, query = ''): Promise<Answer> => {
    const path = `${pathOf(object)}${query}`;
    const answer = await pool.request({ method: 'POST', path, headers, body: JSON.stringify(object) });
    const text = await answer.body.text();
    // Of a kind that is not served yet it answers a sentence.
    const body: unknown = text.startsWith('{') ? JSON.parse(text) : {};
    const message = isRecord(body) ? String(body['message']) : '';
    return { status: answer.statusCode, message, warnings: warningsOf(answer.headers['warning']) };
  };
  const attempt = (object: KubeObject) => create(object, '?dryRun=All&fieldManager=corpus');
  const refusals = new Map<string, string>();
  const prepare = async (): Promise<void> => {
    await Promise.all([...NAMESPACES, ...DEFINITIONS].map((object) => create(object)));
    const zone: KubeObject = { apiVersion: 'example.com/v1', kind: 'Zone', metadata: { name: 'probe' } };
    await until('the definitions are served', 30_000, async () => (await attempt(zone)).status === 201 || undefined);
    await Promise.all(cases.flatMap(({ also }) => also).map((object) => create(object)));
    await Promise.all(
      cases.map(async ({ name, policy, binding }) => {
        const { status, message } = await create(policy);
        if (status === 422) refusals.set(name, message);
        else await create(binding);
      }),
    );
    const sentinel = denyingProbe();
    await create(sentinel.policy);
    await create(sentinel.binding);
    await until('the policies are in force', 60_000, async () => {
      const { status, message } = await attempt(sentinel.probe);
      return (status !== 201 && message.includes(SENTINEL)) || undefined;
    });
  };
  const outcome = async ({ name }: PolicyCase, object: KubeObject): Promise<Outcome> => {
    const { status, message, warnings } = await attempt(object);
    if (status === 201) {
      const warned = warnings
        .filter((text) => text.includes('ValidatingAdmissionPolicy'))
        .map((text) => said(text, name));
      return warned.length > 0 ? { warned } : 'allowed';
    }
    return { denied: [said(message, name)] };
  };
  try {
    await prepare();
  } catch (error) {
    await pool.close();
    await clusters.stop();
    throw error;
  }
  return {
    outcome,
    refusal: ({ name }) => refusals.get(name),
    async stop() {
      await pool.close();
      await clusters.stop();
    },
  };
}
