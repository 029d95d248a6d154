// What the options of a remote hold once the command line is parsed.
import type { GitAuth, GitBackend } from '../git/index.ts';

export interface RemoteFlags {
  readonly gitBackend?: GitBackend;
  readonly gitTokenFile?: string;
  readonly gitAuth?: GitAuth;
  readonly gitUser?: string;
  readonly gitCaFile?: string;
  readonly gitClientCertFile?: string;
  readonly gitClientKeyFile?: string;
  readonly sshKeyFile?: string;
  readonly sshKnownHostsFile?: string;
  readonly sshConfigFile?: string;
  readonly sshAgent?: boolean;
  readonly gitTimeout?: string;
  readonly gitMaxDownload?: string;
}
