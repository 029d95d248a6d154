// Public face of the backend that drives a git binary.
export { openNativeLocal, openNativeRemote } from './open-native.ts';
export { nativeGitVersion } from './version.ts';
