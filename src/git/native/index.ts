// Public face of the backend that drives a git binary.
export { openNativeLocal } from './open-native.ts';
export { nativeGitVersion } from './version.ts';
