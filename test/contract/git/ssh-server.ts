// An sshd of the test's own: an ordinary process on a free port, with its own host key and one key that may log in.
import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const SSHD = ['/usr/sbin/sshd', '/usr/local/sbin/sshd', '/usr/bin/sshd'].find((path) => existsSync(path));
// Compiled in; a sshd that root starts does not begin without it, and the service of the system makes it as well.
const PRIVILEGE_SEPARATION = '/run/sshd';

export const hasSshd = SSHD !== undefined && ['ssh', 'ssh-keygen'].every((name) => canStart(name));

export interface SshServer extends AsyncDisposable {
  /** Address of a repository at this absolute path. */
  url(path: string): string;
  /** Private key that may log in. */
  readonly keyFile: string;
  /** Private key that nobody knows. */
  readonly strangeKeyFile: string;
  /** The host key as it is. */
  readonly knownHostsFile: string;
  /** Another key under the name of this host. */
  readonly changedHostFile: string;
  /** Knows no host at all. */
  readonly emptyHostsFile: string;
  /** What the server wrote. */
  log(): string;
  /** Drops all connections, and takes no more. */
  stop(): Promise<void>;
}

function canStart(name: string): boolean {
  return spawnSync(name, ['-?'], { stdio: 'ignore' }).error === undefined;
}

/** `command`: what is run in the place of what a client asks for, which it finds in SSH_ORIGINAL_COMMAND. */
export async function serveSsh(folder: string, command?: string): Promise<SshServer> {
  if (SSHD === undefined) throw new Error('there is no sshd; ask hasSshd first');
  const files = await writeFiles(folder, command);
  const port = await freePort();
  const host = `[127.0.0.1]:${port}`;
  await writeFile(files.knownHosts, `${host} ${await publicKey(files.hostKey)}`);
  await writeFile(files.changedHost, `${host} ${await publicKey(files.strangeKey)}`);
  if (process.getuid?.() === 0) await mkdir(PRIVILEGE_SEPARATION, { recursive: true });
  const child = spawn(SSHD, ['-D', '-e', '-f', files.config, '-p', String(port)], {
    stdio: ['ignore', 'ignore', 'pipe'],
    detached: true,
  });
  let log = '';
  const listening = Promise.withResolvers<void>();
  createInterface({ input: child.stderr }).on('line', (line) => {
    log += `${line}\n`;
    if (line.startsWith('Server listening')) listening.resolve();
  });
  child.once('close', () => listening.reject(new Error(`sshd ended: ${log}`)));
  await listening.promise;
  return {
    url: (path) => `ssh://${userInfo().username}@127.0.0.1:${port}${path}`,
    keyFile: files.key,
    strangeKeyFile: files.strangeKey,
    knownHostsFile: files.knownHosts,
    changedHostFile: files.changedHost,
    emptyHostsFile: files.emptyHosts,
    log: () => log,
    stop: () => end(child),
    [Symbol.asyncDispose]: () => end(child),
  };
}

interface Files {
  readonly config: string;
  readonly hostKey: string;
  readonly key: string;
  readonly strangeKey: string;
  readonly knownHosts: string;
  readonly changedHost: string;
  readonly emptyHosts: string;
}

async function writeFiles(folder: string, command: string | undefined): Promise<Files> {
  const at = (name: string) => join(folder, name);
  const files: Files = {
    config: at('sshd_config'),
    hostKey: at('host_key'),
    key: at('client key'),
    strangeKey: at('strange_key'),
    knownHosts: at('known_hosts'),
    changedHost: at('changed_hosts'),
    emptyHosts: at('empty_hosts'),
  };
  for (const key of [files.hostKey, files.key, files.strangeKey])
    execFileSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-C', 'test', '-f', key]);
  await writeFile(at('authorized_keys'), await publicKey(files.key));
  await writeFile(files.emptyHosts, '');
  const settings = [
    'ListenAddress 127.0.0.1',
    `HostKey ${files.hostKey}`,
    `AuthorizedKeysFile ${at('authorized_keys')}`,
    'PidFile none',
    'StrictModes no',
    'UsePAM no',
    'PasswordAuthentication no',
    'KbdInteractiveAuthentication no',
    'PermitRootLogin prohibit-password',
    ...(command === undefined ? [] : [`ForceCommand ${command}`]),
  ];
  await writeFile(files.config, `${settings.join('\n')}\n`);
  return files;
}

async function publicKey(keyFile: string): Promise<string> {
  return await readFile(`${keyFile}.pub`, 'utf8');
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address !== null ? address.port : 0;
}

// Sessions are processes of their own in its group, and would go on.
async function end(child: ChildProcess): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  process.kill(-child.pid, 'SIGKILL');
  await once(child, 'close');
}
