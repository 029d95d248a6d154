// Options of how a repository behind a URL is reached: the same on every command that reads or writes one.
import { resolve } from 'node:path';
import { type Command, Option } from 'commander';
import { UserError } from '../api/index.ts';
import type { GitAccess } from '../app/index.ts';
import type { GitAuth, GitBackend } from '../git/index.ts';
import type { CliContext } from './context.ts';
import { parseDuration } from './duration.ts';
import type { RemoteFlags } from './remote-flags.ts';
import { parseSize } from './size.ts';

// Written here again, for their module loads much that help and usage errors do not need; the types hold them together.
const GIT_BACKENDS: readonly GitBackend[] = ['native', 'isomorphic'];
const GIT_AUTHS: readonly GitAuth[] = ['basic', 'bearer'];

export function gitBackendOption(): Option {
  const text = 'Git implementation; without it native git when it is installed, else the built-in one';
  return new Option('--git-backend <backend>', text).choices(GIT_BACKENDS).env('TMC_GIT_BACKEND');
}

function file(flags: string, text: string, env: string): Option {
  return new Option(flags, text).env(env);
}

/** Adds them in a group of their own; what comes after is among the ordinary options again. */
export function addRemoteOptions(command: Command): Command {
  return command
    .optionsGroup('Options for a repository behind a URL:')
    .addOption(
      file(
        '--git-token-file <file>',
        'access token, or user:token, for http(s); read anew each time',
        'TMC_GIT_TOKEN_FILE',
      ),
    )
    .addOption(new Option('--git-auth <form>', 'how the token is sent (default: basic)').choices(GIT_AUTHS))
    .option('--git-user <name>', 'user that goes with the token (default: what the forge documents, else git)')
    .addOption(file('--git-ca-file <file>', "CAs (PEM) to trust instead of the system's", 'TMC_GIT_CA_FILE'))
    .option('--git-client-cert-file <file>', 'certificate (PEM) to show to the server')
    .option('--git-client-key-file <file>', 'its private key (default: in the file of the certificate)')
    .addOption(file('--ssh-key-file <file>', 'private key for ssh, without a passphrase', 'TMC_SSH_KEY_FILE'))
    .addOption(
      file(
        '--ssh-known-hosts-file <file>',
        "host keys to trust (default: the user's and the system's)",
        'TMC_SSH_KNOWN_HOSTS_FILE',
      ),
    )
    .option('--ssh-agent', 'ask the agent of SSH_AUTH_SOCK for keys')
    .option('--ssh-config-file <file>', 'configuration of ssh (default: none is read)')
    .option('--git-timeout <duration>', 'longest time of one operation (default: 2m)')
    .option('--git-max-download <size>', 'largest answer of the server (default: 512Mi)')
    .optionsGroup('Options:');
}

/** What the options say; names of files are meant from the current folder. Throws `Usage`. */
export function accessOf(context: CliContext, flags: RemoteFlags): GitAccess {
  const path = (name: string | undefined) => (name === undefined ? undefined : resolve(context.cwd, name));
  const { gitClientCertFile: cert, gitClientKeyFile: key, gitTimeout, gitMaxDownload } = flags;
  if (key !== undefined && cert === undefined)
    throw new UserError('Usage', `--git-client-key-file ${key}: needs --git-client-cert-file beside it`);
  return {
    backend: flags.gitBackend,
    tokenFile: path(flags.gitTokenFile),
    remote: {
      auth: flags.gitAuth,
      user: flags.gitUser,
      caFile: path(flags.gitCaFile),
      clientCertFile: path(cert),
      clientKeyFile: path(key),
      ssh: {
        keyFile: path(flags.sshKeyFile),
        knownHostsFile: path(flags.sshKnownHostsFile),
        configFile: path(flags.sshConfigFile),
        agent: flags.sshAgent,
      },
      env: context.env,
      limits: {
        ...(gitTimeout === undefined ? {} : { totalMs: parseDuration('--git-timeout', gitTimeout) }),
        ...(gitMaxDownload === undefined ? {} : { downloadBytes: parseSize('--git-max-download', gitMaxDownload) }),
      },
    },
  };
}
