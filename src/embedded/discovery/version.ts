// What the server says it is.
import type { Doc } from '../json/index.ts';

/** The Kubernetes version whose API this server follows. */
export const KUBERNETES_VERSION = 'v1.37.2';

export function versionInfo(): Doc {
  const [major = '', minor = ''] = KUBERNETES_VERSION.slice(1).split('.');
  return {
    major,
    minor,
    gitVersion: `${KUBERNETES_VERSION}+embedded`,
    gitCommit: '',
    gitTreeState: '',
    buildDate: '1970-01-01T00:00:00Z',
    goVersion: '',
    compiler: '',
    platform: 'embedded/node',
  };
}
