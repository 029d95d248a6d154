// A real kube-apiserver with our CRDs as the judge of documents: creates them as a dry run, strictly, and tells its verdict.
import { Pool } from 'undici';
import { apiVersionOf, isRecord, KIND_NAMES, KINDS, type KindName } from '../../src/api/index.ts';
import { until } from './child-processes.ts';

/** What the server says of one object. */
export type Verdict =
  | { readonly accepted: true; readonly stored: Readonly<Record<string, unknown>> }
  | {
      readonly accepted: false;
      /** Paths of the fields that it names, as it writes them: `spec.taints[0].key`. */
      readonly fields: readonly string[];
      readonly message: string;
    };

type Method = 'GET' | 'POST' | 'PATCH' | 'DELETE';

export interface ApiJudge {
  /** `body` is the object, or its text, as JSON when it begins with a brace, else as YAML. */
  judge(kind: KindName, body: Readonly<Record<string, unknown>> | string): Promise<Verdict | undefined>;
  /** Sends any request; the answer with its status. */
  send(method: Method, path: string, body?: unknown): Promise<Answer>;
  close(): Promise<void>;
}

export interface Answer {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
}

export interface Access {
  readonly server: string;
  readonly ca: string;
  readonly token: string;
}

/** Of a kubeconfig in JSON with one cluster and one user, as `real-apiserver.ts` writes it. */
export function accessOf(kubeconfig: string): Access {
  const config: {
    readonly clusters: readonly [{ readonly cluster: Readonly<Record<string, string>> }];
    readonly users: readonly [{ readonly user: Readonly<Record<string, string>> }];
  } = JSON.parse(kubeconfig);
  const { server = '', 'certificate-authority-data': ca = '' } = config.clusters[0].cluster;
  return { server, ca: Buffer.from(ca, 'base64').toString(), token: config.users[0].user['token'] ?? '' };
}

/** Requests at once; the server has few processors of its own. */
const CONNECTIONS = 8;

/** `/apis/workload.kcp.io/v1alpha1/placements`. */
export function pathOfKind(kind: KindName): string {
  const definition = KINDS[kind];
  return `/apis/${apiVersionOf(definition)}/${definition.plural}`;
}

function causesOf(status: Readonly<Record<string, unknown>>): readonly string[] {
  const details = isRecord(status['details']) ? status['details'] : {};
  const causes: readonly unknown[] = Array.isArray(details['causes']) ? details['causes'] : [];
  return causes.flatMap((cause) => (isRecord(cause) && typeof cause['field'] === 'string' ? [cause['field']] : []));
}

/** Fields that are not described: told in the message alone, as they are written. */
function unknownFields(message: string): readonly string[] {
  return [...message.matchAll(/unknown field "([^"]*)"/g)].map(([, field = '']) => field);
}

/** Undefined for a body that is too large to be read: that is no verdict. */
function verdictOf({ status, body }: Answer): Verdict | undefined {
  if (status === 201) return { accepted: true, stored: body };
  const message = String(body['message']);
  if (status === 413) return undefined;
  if (status !== 422 && status !== 400) throw new Error(`no verdict, but ${status}: ${message}`);
  return { accepted: false, fields: [...causesOf(body), ...unknownFields(message)], message };
}

/** Connects to a server that has the CRDs already. */
export function connectJudge(kubeconfig: string): ApiJudge {
  const { server, ca, token } = accessOf(kubeconfig);
  const pool = new Pool(server, { connections: CONNECTIONS, connect: { ca } });
  const request = async (method: Method, path: string, type: string, body?: string) => {
    const headers = { authorization: `Bearer ${token}`, 'content-type': type };
    const answer = await pool.request({ method, path, headers, ...(body === undefined ? {} : { body }) });
    const answered: unknown = await answer.body.json();
    return { status: answer.statusCode, body: isRecord(answered) ? answered : {} };
  };
  return {
    async judge(kind, body) {
      const path = `${pathOfKind(kind)}?dryRun=All&fieldValidation=Strict`;
      const isText = typeof body === 'string';
      const type = isText && !body.startsWith('{') ? 'application/yaml' : 'application/json';
      return verdictOf(await request('POST', path, type, isText ? body : JSON.stringify(body)));
    },
    send: (method, path, body) =>
      request(
        method,
        path,
        method === 'PATCH' ? 'application/merge-patch+json' : 'application/json',
        body === undefined ? undefined : JSON.stringify(body),
      ),
    close: () => pool.close(),
  };
}

/** Conditions of a CRD as `Type=Status`. */
export function conditionsOf(crd: Readonly<Record<string, unknown>>): readonly string[] {
  const status = isRecord(crd['status']) ? crd['status'] : {};
  const conditions: readonly unknown[] = Array.isArray(status['conditions']) ? status['conditions'] : [];
  return conditions.flatMap((c) => (isRecord(c) ? [`${String(c['type'])}=${String(c['status'])}`] : [])).sort();
}

/** Where the CRD of a kind is. */
export function pathOfCrd(kind: KindName): string {
  const { plural, group } = KINDS[kind];
  return `/apis/apiextensions.k8s.io/v1/customresourcedefinitions/${plural}.${group}`;
}

/** Waits until the CRD of each kind, created before, is served. */
export async function awaitCrds(judge: ApiJudge): Promise<void> {
  for (const kind of KIND_NAMES) {
    await until(`the CRD of ${kind}: established`, 30_000, async () => {
      const { body } = await judge.send('GET', pathOfCrd(kind));
      return conditionsOf(body).includes('Established=True') ? true : undefined;
    });
    // Established is said a moment before requests are served.
    await until(`${kind}: served`, 30_000, async () =>
      (await judge.send('GET', pathOfKind(kind))).status === 200 ? true : undefined,
    );
  }
}
