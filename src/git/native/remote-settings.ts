// How git is told to reach a remote. What is secret goes through the environment, which other users do not see; argv they do.
import { join } from 'node:path';
import { UserError } from '../../api/index.ts';
import type { RemoteLimits, RemoteOptions, SshOptions } from '../port.ts';
import {
  type Access,
  checkKeyFile,
  type ProxyAddress,
  readCertificates,
  readClientCertificate,
  readNamedFile,
} from '../remote/index.ts';

export interface RemoteSettings {
  /** Environment of the git process. */
  readonly env: Readonly<Record<string, string>>;
}

export interface HttpParts {
  readonly gitDir: string;
  /** Where git goes. */
  readonly url: string;
  readonly access: Access;
  readonly proxy: ProxyAddress | undefined;
  readonly limits: RemoteLimits;
  readonly options: RemoteOptions;
  /** False at another server than the one that was named: credentials of ours stay behind. */
  readonly atHome: boolean;
}

export async function httpSettings(parts: HttpParts): Promise<RemoteSettings> {
  const { access, proxy, limits } = parts;
  const settings: (readonly [string, string])[] = [
    // Where a server sends us is our decision, and git would take the header along.
    ['http.followRedirects', 'false'],
    // A server that works on its answer sends a byte a second, so that the line stays open.
    ['http.lowSpeedLimit', '1'],
    ['http.lowSpeedTime', String(Math.max(1, Math.ceil(limits.idleMs / 1000)))],
    ['http.sslVerify', 'true'],
    ['credential.helper', ''],
    // So that a pack is one file, whose size can be watched, and no object is unpacked in memory.
    ['fetch.unpackLimit', '1'],
  ];
  if (proxy !== undefined) settings.push(['http.proxy', proxy.url], ['http.proxyAuthMethod', 'basic']);
  settings.push(...(await certificates(parts)));
  if (access.authorization !== undefined && parts.atHome)
    settings.push(['http.extraHeader', `Authorization: ${access.authorization}`]);
  return { env: asEnvironment(settings) };
}

async function certificates(parts: HttpParts): Promise<readonly (readonly [string, string])[]> {
  const { gitDir, url, proxy, options, atHome } = parts;
  const { caFile, clientCertFile, clientKeyFile } = options;
  const settings: (readonly [string, string])[] = [];
  if (![url, proxy?.url ?? ''].some((each) => each.startsWith('https:'))) return settings;
  if (caFile !== undefined) {
    await readCertificates('--git-ca-file', caFile);
    // A folder without certificates: some builds would go on trusting those of the system beside the file.
    settings.push(
      ['http.sslCAInfo', caFile],
      ['http.proxySSLCAInfo', caFile],
      ['http.sslCAPath', join(gitDir, 'info')],
    );
  }
  if (clientCertFile !== undefined && atHome) {
    await readClientCertificate(clientCertFile, clientKeyFile);
    settings.push(['http.sslCert', clientCertFile], ['http.sslKey', clientKeyFile ?? clientCertFile]);
  }
  return settings;
}

// git-config(1), GIT_CONFIG_COUNT.
function asEnvironment(settings: readonly (readonly [string, string])[]): Readonly<Record<string, string>> {
  const entries = settings.flatMap(([key, value], index) => [
    [`GIT_CONFIG_KEY_${index}`, key],
    [`GIT_CONFIG_VALUE_${index}`, value],
  ]);
  return { GIT_CONFIG_COUNT: String(settings.length), ...Object.fromEntries(entries) };
}

/** Keys and host keys that were named, and nothing of the user's own set-up unless it was asked for. */
export async function sshSettings(
  url: string,
  ssh: SshOptions | undefined,
  limits: RemoteLimits,
): Promise<RemoteSettings> {
  const { keyFile, knownHostsFile, configFile, agent = false } = ssh ?? {};
  if (keyFile === undefined && configFile === undefined && !agent) {
    throw new UserError(
      'GitAuthentication',
      `cannot reach ${url} over ssh without a key: name a private key with --ssh-key-file, or allow --ssh-agent`,
      { data: { location: url } },
    );
  }
  if (keyFile !== undefined) await checkKeyFile('--ssh-key-file', keyFile);
  if (knownHostsFile !== undefined) await readNamedFile('--ssh-known-hosts-file', knownHostsFile);
  if (configFile !== undefined) await readNamedFile('--ssh-config-file', configFile);
  const socket = agent ? process.env['SSH_AUTH_SOCK'] : undefined;
  const options = [
    // The first of two values counts, and these come before the file.
    'StrictHostKeyChecking=yes',
    'BatchMode=yes',
    'ForwardAgent=no',
    'ForwardX11=no',
    'ClearAllForwardings=yes',
    'PermitLocalCommand=no',
    'UpdateHostKeys=no',
    `ConnectTimeout=${Math.max(1, Math.ceil(limits.connectMs / 1000))}`,
    'ServerAliveInterval=15',
    `ServerAliveCountMax=${Math.max(1, Math.ceil(limits.idleMs / 15_000))}`,
    ...(knownHostsFile === undefined
      ? []
      : [`UserKnownHostsFile=${sshPath(knownHostsFile)}`, 'GlobalKnownHostsFile=/dev/null']),
    ...(keyFile === undefined ? [] : [`IdentityFile=${sshPath(keyFile)}`]),
    ...(keyFile === undefined || agent ? [] : ['IdentitiesOnly=yes']),
    ...(agent ? [] : ['IdentityAgent=none']),
    ...(keyFile === undefined && configFile === undefined ? ['IdentityFile=none'] : []),
  ];
  const command = ['ssh', '-F', configFile ?? 'none', ...options.flatMap((option) => ['-o', option])];
  return {
    env: {
      GIT_SSH_COMMAND: command.map(shellQuoted).join(' '),
      GIT_SSH_VARIANT: 'ssh',
      ...(socket === undefined ? {} : { SSH_AUTH_SOCK: socket }),
    },
  };
}

// ssh splits at blanks, and expands % and ${} in file names.
function sshPath(path: string): string {
  if (/["\\]|\$\{/.test(path)) {
    throw new UserError(
      'Usage',
      `cannot use the file ${JSON.stringify(path)} with ssh: its name has ", \\ or \${ in it; rename it`,
    );
  }
  return `"${path.replaceAll('%', '%%')}"`;
}

function shellQuoted(word: string): string {
  return `'${word.replaceAll("'", `'\\''`)}'`;
}
