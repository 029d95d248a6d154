// Public face of what both backends share about remotes.
export { type Access, type Credentials, withAccess } from './access-token.ts';
export {
  type ClientCertificate,
  checkKeyFile,
  readCertificates,
  readClientCertificate,
  readNamedFile,
} from './key-file.ts';
export { limitsOf } from './limits.ts';
export { type Mirror, openMirror } from './mirror.ts';
export { retryAfterSeconds } from './pause.ts';
export { type Environment, type ProxyAddress, proxyFor } from './proxy.ts';
export { isSameServer, MAX_REDIRECTS, redirectTarget } from './redirect.ts';
export { remoteFailure, wordsOf } from './remote-error.ts';
export { type Depth, type MirrorRefs, type RefMap, type Remote, RemoteRefs } from './remote-refs.ts';
