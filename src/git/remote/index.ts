// Public face of what both backends share about remotes.
export { type Access, readAccess } from './access-token.ts';
export { type Mirror, openMirror } from './mirror.ts';
export { type RemoteFailure, remoteFailure } from './remote-error.ts';
export { type MirrorRefs, type RefMap, type Remote, RemoteRefs } from './remote-refs.ts';
