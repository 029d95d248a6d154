// What the Kubernetes contract asks of an API server under test.
import type { KubeClient } from '../../../src/kube/index.ts';

export interface ContractServer {
  /** With all rights. */
  readonly kubeconfig: string;
  /** Ends all connections and comes back at the same address with the same objects. */
  restart(): Promise<void>;
  close(): Promise<void>;
}

/** A behaviour that a server lacks on purpose. A title that names no test fails the suite. */
export interface Gap {
  readonly title: string;
  readonly reason: string;
}

export interface Subject {
  readonly name: string;
  /** Or a sentence that says why it cannot be tested here. */
  readonly start: (() => Promise<ContractServer>) | { readonly missing: string };
  readonly gaps: readonly Gap[];
}

/** What a test gets: a client, and what it needs to make others. */
export interface Under {
  readonly server: ContractServer;
  readonly client: KubeClient;
  /** Ends after the test. */
  readonly signal: AbortSignal;
}

export interface ContractTest {
  readonly title: string;
  readonly run: (under: Under) => Promise<void>;
}
