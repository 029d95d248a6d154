// A repository that wants programs run: its config, its hooks, and the environment of whoever starts us. None is run.
import { chmod, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { parseBlobId } from '../../../src/api/index.ts';
import { GIT_BACKENDS, openRepository } from '../../../src/git/index.ts';
import { Maintenance } from '../../../src/git/native/maintenance.ts';
import { commit, git, hasGit, MAIN, NOT_THERE, never, tree, withBareRepository } from './support.ts';

/** Settings that name a program, or let a transport through that runs one. */
const settings = (program: string, folder: string): string => `
[core]
\trepositoryformatversion = 1
\tbare = true
\tfsmonitor = ${program}
\tsshCommand = ${program}
\tpager = ${program}
\teditor = ${program}
\taskPass = ${program}
\tgitProxy = ${program}
\talternateRefsCommand = ${program}
\thooksPath = ${folder}
\tattributesFile = ${folder}/attributes
[extensions]
\tpartialClone = origin
[remote "origin"]
\turl = ssh://evil.example.org/x
\tpromisor = true
\tpartialclonefilter = blob:none
\tuploadpack = ${program}
[protocol]
\tallow = always
[protocol "ext"]
\tallow = always
[protocol "ssh"]
\tallow = always
[protocol "file"]
\tallow = always
[credential]
\thelper = !${program}
[gpg]
\tprogram = ${program}
[gpg "ssh"]
\tprogram = ${program}
[diff]
\texternal = ${program}
[filter "x"]
\tclean = ${program}
\tsmudge = ${program}
\tprocess = ${program}
[uploadpack]
\tpackObjectsHook = ${program}
[gc]
\tauto = 1
\tautoPackLimit = 1
[commit]
\tgpgSign = true
[alias]
\tcat-file = !${program}
\tupdate-ref = !${program}
`;

const HOOKS = [
  'applypatch-msg',
  'fsmonitor-watchman',
  'post-index-change',
  'post-receive',
  'post-rewrite',
  'post-update',
  'pre-auto-gc',
  'pre-push',
  'pre-receive',
  'proc-receive',
  'push-to-checkout',
  'reference-transaction',
  'update',
];

afterEach(() => void vi.unstubAllEnvs());

/** Everything that a repository can do, once. */
async function useAll(path: string, backend: (typeof GIT_BACKENDS)[number]): Promise<void> {
  const repository = await openRepository({ url: path, backend }, never);
  const files = Object.fromEntries(Array.from({ length: 150 }, (_, index) => [`d${index % 7}/f${index}`, `${index}`]));
  // Many files are written by git itself, few by us.
  const first = await commit(repository, tree(files));
  const second = await commit(repository, tree({ a: '1' }), { parents: [first] });
  await repository.publish([{ ref: MAIN, from: undefined, to: first }], never);
  await repository.publish([{ ref: MAIN, from: first, to: second }], never);
  expect([...(await repository.refs(['refs/'], never)).values()]).toEqual([second]);
  expect((await repository.tree((await repository.commit(first, never)).tree, never)).entries.size).toBe(7);
  await repository.usage(never);
  // Git would fetch what is missing from the remote that the config names.
  await expect(repository.blobs([parseBlobId(NOT_THERE)], never)).rejects.toMatchObject({ category: 'user' });
  await repository.close();
  if (backend === 'isomorphic') return;
  const upkeep = new Maintenance(path, 1);
  upkeep.wrote();
  await vi.waitUntil(
    async () => (await readdir(join(path, 'objects', 'pack'))).some((name) => name.endsWith('.pack')),
    {
      timeout: 15_000,
    },
  );
  await upkeep.close();
}

test.skipIf(!hasGit || process.platform === 'win32').each(GIT_BACKENDS)(
  'nothing that the repository or the environment names is run (%s)',
  { timeout: 30_000 },
  async (backend) => {
    await withBareRepository(async (path, root) => {
      const canary = join(root, 'canary');
      const program = join(root, 'program');
      await writeFile(program, `#!/bin/sh\necho "$0 $*" >> ${canary}\nexit 1\n`);
      await chmod(program, 0o755);
      const hooks = join(root, 'hooks');
      for (const folder of [hooks, join(path, 'hooks')]) {
        await mkdir(folder, { recursive: true });
        for (const name of HOOKS) {
          await writeFile(join(folder, name), `#!/bin/sh\necho "hook ${name}" >> ${canary}\n`);
          await chmod(join(folder, name), 0o755);
        }
      }
      const config = await readFile(join(path, 'config'), 'utf8');
      await writeFile(join(path, 'config'), settings(program, hooks));
      const elsewhere = join(root, 'elsewhere');
      const environment = {
        GIT_DIR: elsewhere,
        GIT_WORK_TREE: elsewhere,
        GIT_OBJECT_DIRECTORY: elsewhere,
        GIT_ALTERNATE_OBJECT_DIRECTORIES: elsewhere,
        GIT_EXEC_PATH: root,
        GIT_SSH: program,
        GIT_SSH_COMMAND: program,
        GIT_ASKPASS: program,
        SSH_ASKPASS: program,
        GIT_EDITOR: program,
        GIT_PAGER: program,
        GIT_EXTERNAL_DIFF: program,
        GIT_PROXY_COMMAND: program,
        GIT_TRACE: canary,
        GIT_CONFIG_COUNT: '1',
        GIT_CONFIG_KEY_0: 'core.fsmonitor',
        GIT_CONFIG_VALUE_0: program,
        GIT_CONFIG_PARAMETERS: `'core.hooksPath=${hooks}'`,
      };
      for (const [name, value] of Object.entries(environment)) vi.stubEnv(name, value);
      await useAll(path, backend);
      expect(await readFile(canary, 'utf8').catch(() => 'not run')).toBe('not run');
      expect(await readdir(elsewhere).catch(() => [])).toEqual([]);
      // The check at the end is git's own, as anybody would run it.
      vi.unstubAllEnvs();
      await writeFile(join(path, 'config'), config);
      // The test can see a program that is run.
      await writeFile(join(root, 'hooks', 'reference-transaction'), `#!/bin/sh\necho ran >> ${canary}\n`);
      git(path, '-c', `core.hooksPath=${hooks}`, 'update-ref', 'refs/heads/other', 'refs/heads/main');
      expect(await readFile(canary, 'utf8')).toMatch(/^(ran\n)+$/);
      await rm(canary);
    });
  },
);
