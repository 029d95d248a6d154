// Commands that take a URL honour every option of how it is reached.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runTmc, tmcProgram } from '../../src/cli/program.ts';
import { initRepository, openRepository, parseRefName } from '../../src/git/index.ts';
import { basic, type GitHttpServer, serveGit } from '../contract/git/http-server.ts';
import { commit, hasGit, never, tree } from '../contract/git/support.ts';
import { fakeContext } from '../support/cli-context.ts';
import { syncTarget } from '../support/documents.ts';

const TOKEN = 'tok-of-the-command-line';
/** What a command needs beside its options. */
const ARGUMENTS: Readonly<Record<string, readonly string[]>> = {
  get: ['synctargets', '--rev', 'main'],
  describe: ['synctargets', '--rev', 'main'],
  explain: ['web'],
  log: ['web'],
};

let dir: string;
let server: GitHttpServer;
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'tmc-cli-remote-'));
  const path = join(dir, 'git/fleet.git');
  await initRepository(path, 'main');
  const git = await openRepository({ url: path }, never);
  const to = await commit(git, tree({ 'east.yaml': syncTarget('east') }));
  await git.publish([{ ref: parseRefName('refs/heads/main'), from: undefined, to }], never);
  await git.close();
  server = await serveGit(join(dir, 'git'), { token: TOKEN });
  await writeFile(join(dir, 'token'), `${TOKEN}\n`);
});
afterAll(async () => {
  await server.close();
  await rm(dir, { recursive: true, force: true });
});

async function run(...args: readonly string[]): Promise<{ code: number; told: string }> {
  const context = fakeContext({ cwd: dir });
  const code = await runTmc(context, args);
  return { code, told: context.written.out + context.written.err };
}

/** Commands that read and end; hub and syncer run on, and have a test of their own. */
function readers(): readonly string[] {
  const program = tmcProgram(fakeContext(), () => undefined);
  const taking = program.commands.filter(({ options }) => options.some(({ long }) => long === '--git-token-file'));
  return taking.map((command) => command.name()).filter((name) => name !== 'hub' && name !== 'syncer');
}

describe.skipIf(!hasGit).each(['native', 'isomorphic'])('%s', (backend) => {
  test.each(readers())('tmc %s sends the token of the file to a URL, in the form that is asked for', async (name) => {
    const url = `${server.url}/fleet.git`;
    const args = [name, ...(ARGUMENTS[name] ?? []), '-C', url, '--git-backend', backend, '--git-token-file', 'token'];
    server.authorizations.length = 0;
    const { told } = await run(...args);
    expect(told).not.toContain(TOKEN);
    expect(new Set(server.authorizations)).toEqual(new Set([basic(TOKEN)]));
    server.authorizations.length = 0;
    await run(...args, '--git-auth', 'bearer');
    expect(new Set(server.authorizations)).toEqual(new Set([`Bearer ${TOKEN}`]));
  });

  test('a source is read and shown through a URL', async () => {
    const { code, told } = await run(
      'get',
      'st',
      '--rev',
      'main',
      '-C',
      `${server.url}/fleet.git`,
      '--git-backend',
      backend,
      '--git-token-file',
      'token',
    );
    expect({ code, told }).toEqual({ code: 0, told: expect.stringContaining('east') });
  });

  test.each([
    [['--git-user', 'robot'], 'GitAuthentication'],
    [['--git-timeout', '1ms'], 'Timeout'],
  ])('%j is honoured', async (options, code) => {
    const { told } = await run(
      'get',
      'st',
      '--rev',
      'main',
      '-C',
      `${server.url}/fleet.git`,
      '--git-backend',
      backend,
      '--git-token-file',
      'token',
      ...options,
    );
    expect(told).toContain(`(${code})`);
  });
});
