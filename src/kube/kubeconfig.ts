// From a kubeconfig, or from inside a pod, to a client.
import { isRecord, readYaml, UserError } from '../api/index.ts';
import { systemClock } from '../infra/index.ts';
import { type ChosenContext, inClusterContext, resolvePaths } from './chosen-context.ts';
import { createClientWith, type KubeClientSettings } from './client.ts';
import { cachedCredentials } from './credentials.ts';
import { credentialsLoader } from './login.ts';
import type { KubeClient } from './port.ts';

/** How long certificates and tokens are used before files and plugins are asked again. */
const CREDENTIALS_TTL_MS = 30_000;

export interface KubeconfigOptions extends KubeClientSettings {
  /** Folder that relative paths in the kubeconfig start from, as kubectl does with the file's own. */
  readonly baseDir?: string | undefined;
}

/**
 * A client for a context of a kubeconfig (default: its current one). Nothing is asked of the cluster yet.
 * Throws a UserError with code `InvalidKubeconfig`; its message never quotes the file.
 */
export async function connectKubeconfig(
  text: string,
  context?: string,
  options: KubeconfigOptions = {},
): Promise<KubeClient> {
  const chosen = chooseContext(text, context);
  return connect(options.baseDir === undefined ? chosen : resolvePaths(chosen, options.baseDir), options);
}

/** A client for the cluster that this process runs in, by its service account. Throws `InvalidKubeconfig` outside a pod. */
export async function connectInCluster(options: KubeClientSettings = {}): Promise<KubeClient> {
  return connect(inClusterContext(process.env), options);
}

async function connect(chosen: ChosenContext, options: KubeClientSettings): Promise<KubeClient> {
  const clock = options.clock ?? systemClock();
  const load = credentialsLoader(chosen);
  return createClientWith({
    ...options,
    server: chosen.server,
    proxyUrl: chosen.proxyUrl,
    credentials: cachedCredentials({ load, ttlMs: CREDENTIALS_TTL_MS, clock }),
  });
}

/** The entries of one context only: another context's missing file must not hinder this one. */
function chooseContext(text: string, wanted: string | undefined): ChosenContext {
  const { documents, problems } = readYaml(text);
  const [problem] = problems;
  const config = documents[0]?.value;
  if (problem !== undefined || !isRecord(config)) {
    const where = problem === undefined ? '' : ` at line ${problem.line}`;
    throw invalid(`it is no YAML mapping${where}`);
  }
  const name = wanted ?? config['current-context'];
  if (typeof name !== 'string' || name === '') throw invalid('it names no current-context; choose a context');
  const context = named(config['contexts'], name, 'context');
  if (context === undefined) throw invalid(`it has no context "${name}"; there are: ${names(config['contexts'])}`);
  const cluster = named(config['clusters'], context['cluster'], 'cluster');
  if (cluster === undefined) throw invalid(`context "${name}" is for a cluster that the file does not have`);
  const user = named(config['users'], context['user'], 'user');
  if (user === undefined && typeof context['user'] === 'string' && context['user'] !== '')
    throw invalid(`context "${name}" is for a user that the file does not have`);
  const server = cluster['server'];
  if (typeof server !== 'string' || !/^https?:$/.test(protocolOf(server)))
    throw invalid(`the cluster of context "${name}" has no http(s) server address`);
  const proxy = cluster['proxy-url'];
  return { server, proxyUrl: typeof proxy === 'string' && proxy !== '' ? proxy : undefined, cluster, user: user ?? {} };
}

function named(list: unknown, name: unknown, field: string): Record<string, unknown> | undefined {
  const entry = entries(list).find((e) => e['name'] === name);
  const value = entry?.[field];
  return isRecord(value) ? value : undefined;
}

function names(list: unknown): string {
  const all = entries(list).map((entry) => String(entry['name']));
  return all.length === 0 ? 'none' : all.sort().join(', ');
}

function entries(list: unknown): Record<string, unknown>[] {
  return Array.isArray(list) ? list.filter(isRecord) : [];
}

function protocolOf(url: string): string {
  return URL.canParse(url) ? new URL(url).protocol : '';
}

function invalid(why: string): UserError {
  return new UserError('InvalidKubeconfig', `The kubeconfig cannot be used: ${why}.`);
}
