// Public face of the connection to Kubernetes API servers.
export type { KubeClientOptions, KubeClientSettings } from './client.ts';
export type { TlsSettings } from './credentials.ts';
export { type KubeFailure, kubeFailureOf } from './errors.ts';
export { connectInCluster, connectKubeconfig, type KubeconfigOptions } from './kubeconfig.ts';
export type * from './port.ts';
export type { StatusCause } from './status.ts';
export type { RequestVerb } from './transport.ts';
