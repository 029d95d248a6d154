// One embedded cluster: store, API and controllers put together, and its whole life.
import { canonicalYaml, TransientError, UserError } from '../api/index.ts';
import { allControllers, bootstrap, ControllerManager, Tools } from './controllers/index.ts';
import { ApiHttpServer, type EmbeddedFault } from './http/index.ts';
import { Registry } from './resources/index.ts';
import { Store } from './store/index.ts';

/** Milliseconds from a pod's creation to Running. */
const POD_DELAY_MS = 150;

export interface EmbeddedClusterOptions {
  /** Names the context in the kubeconfig. */
  readonly name: string;
  /** 0 or absent: any free port. */
  readonly port?: number;
  /** Journal file: state survives `kill -9` and restart. Absent: memory only. */
  readonly stateFile?: string;
  /** For timestamps; delays run on real time. */
  readonly clock?: () => Date;
}

export interface EmbeddedCluster {
  readonly name: string;
  /** `http://127.0.0.1:port`. */
  readonly url: string;
  /** Kubeconfig as YAML text. */
  kubeconfig(): string;
  /** Requests served so far, by verb: get list watch create update patch apply delete discovery. */
  requestCounts(): Readonly<Record<string, number>>;
  /** Fails requests on purpose until called with undefined. */
  injectFault(fault: EmbeddedFault | undefined): void;
  /** Forgets the past, so that running and new watches from before now answer 410 and clients list again. */
  expireWatches(): void;
  /** Ends all watches and connections and closes the journal. */
  close(): Promise<void>;
}

function openStore(stateFile: string | undefined): Store {
  try {
    return new Store(stateFile);
  } catch (cause) {
    throw new UserError(
      'Internal',
      `cannot open the state file ${stateFile} of the embedded cluster; check the path and its rights`,
      { cause },
    );
  }
}

function formatKubeconfig(name: string, url: string): string {
  return canonicalYaml({
    apiVersion: 'v1',
    kind: 'Config',
    'current-context': name,
    clusters: [{ name, cluster: { server: url } }],
    contexts: [{ name, context: { cluster: name, user: name } }],
    users: [{ name, user: {} }],
  });
}

async function listen(server: ApiHttpServer, port: number): Promise<number> {
  try {
    return await server.listen(port);
  } catch (cause) {
    throw new UserError(
      'Usage',
      `cannot serve an embedded cluster on port ${port} of 127.0.0.1; choose another port, or none for any free one`,
      { cause },
    );
  }
}

/** Starts a cluster; ends it when `signal` aborts. Throws UserError when port or state file cannot be used. */
export async function startEmbeddedCluster(
  options: EmbeddedClusterOptions,
  signal?: AbortSignal,
): Promise<EmbeddedCluster> {
  if (signal?.aborted === true)
    throw new TransientError('Aborted', `starting the embedded cluster ${options.name} was stopped on request`);
  const store = openStore(options.stateFile);
  const api = { store, registry: new Registry(store), clock: options.clock ?? ((): Date => new Date()) };
  const tools = new Tools(api, POD_DELAY_MS);
  const controllers = new ControllerManager(allControllers(), tools);
  const server = new ApiHttpServer(api);
  const port = await listen(server, options.port ?? 0);
  bootstrap(tools);
  controllers.start();
  const url = `http://127.0.0.1:${port}`;
  let closing: Promise<void> | undefined;
  const close = (): Promise<void> => {
    closing ??= (async () => {
      signal?.removeEventListener('abort', onAbort);
      controllers.stop();
      await server.close();
      store.close();
    })();
    return closing;
  };
  const onAbort = (): void => void close();
  signal?.addEventListener('abort', onAbort, { once: true });
  return {
    name: options.name,
    url,
    kubeconfig: () => formatKubeconfig(options.name, url),
    requestCounts: () => server.counts(),
    injectFault: (fault) => server.faults.set(fault),
    expireWatches: () => {
      store.forgetHistory();
      server.endWatches();
    },
    close,
  };
}
