import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { configMap, placement, syncTarget } from '../../test/support/documents.ts';
import { hasGit } from '../../test/support/has-git.ts';
import { type Files, type PassState, ready, runTree, treeOfFiles } from '../../test/support/pass.ts';
import { EMPTY_TREE, type FileNode, fileBlob, formatDiagnostic, treeFromPaths } from '../api/index.ts';
import { surveySource } from './index.ts';

/** The YAML files that are ours. */
function ours(files: Files): readonly string[] {
  const survey = surveySource({
    tree: treeOfFiles(files),
    previous: EMPTY_TREE,
    frozen: EMPTY_TREE,
    bytesOf: ({ bytes }) => bytes,
  });
  return [...survey.files.keys()];
}

const PATHS = ['a.yaml', 'b.yaml', 'x/a.yaml', 'x/b.yaml', 'x/y/a.yaml', 'x/y/b.yaml', 'z/[q]/a.yaml'];

/** The files that these patterns leave, by directory of the `.tmcignore`. */
function left(patterns: Files): string {
  const files = Object.fromEntries(PATHS.map((path) => [path, 'a: 1\n']));
  const ignores = Object.entries(patterns).map(([directory, text]) => [`${directory}.tmcignore`, text]);
  return ours({ ...files, ...Object.fromEntries(ignores) }).join(' ');
}

describe('patterns mean what they mean to Git', () => {
  const ALL = PATHS.join(' ');
  test.each<[string, Files, string]>([
    ['nothing', {}, ALL],
    ['comments and empty lines', { '': '# a.yaml\n\n   \n!\n' }, ALL],
    ['a name, at every level', { '': 'a.yaml' }, 'b.yaml x/b.yaml x/y/b.yaml'],
    ['a name, anchored', { '': '/a.yaml' }, PATHS.slice(1).join(' ')],
    ['a directory', { '': 'x/' }, 'a.yaml b.yaml z/[q]/a.yaml'],
    ['a path', { '': 'x/y' }, 'a.yaml b.yaml x/a.yaml x/b.yaml z/[q]/a.yaml'],
    ['a path is anchored', { '': 'y/a.yaml' }, ALL],
    ['a star', { '': 'x/*.yaml' }, 'a.yaml b.yaml x/y/a.yaml x/y/b.yaml z/[q]/a.yaml'],
    ['two stars', { '': 'x/**/a.yaml' }, 'a.yaml b.yaml x/b.yaml x/y/b.yaml z/[q]/a.yaml'],
    ['an exception', { '': '*.yaml\n!b.yaml' }, 'b.yaml x/b.yaml x/y/b.yaml'],
    ['an exception below an excluded directory', { '': 'x\n!x/a.yaml' }, 'a.yaml b.yaml z/[q]/a.yaml'],
    ['capitals', { '': 'A.yaml' }, ALL],
    ['Windows line ends, blanks at the end and a byte order mark', { '': '\ufeffx/  \r\nz\r\n' }, 'a.yaml b.yaml'],
    ['a nested file', { 'x/': 'a.yaml' }, 'a.yaml b.yaml x/b.yaml x/y/b.yaml z/[q]/a.yaml'],
    ['a nested file, anchored', { 'x/': '/a.yaml' }, 'a.yaml b.yaml x/b.yaml x/y/a.yaml x/y/b.yaml z/[q]/a.yaml'],
    [
      'a nested file that makes an exception',
      { '': 'a.yaml', 'x/': '!a.yaml' },
      'b.yaml x/a.yaml x/b.yaml x/y/a.yaml x/y/b.yaml',
    ],
    ['a nested file that takes a directory back', { '': 'y', 'x/': '!y' }, ALL],
    ['a nested file in an excluded directory says nothing', { '': 'x', 'x/': '!*' }, 'a.yaml b.yaml z/[q]/a.yaml'],
    ['a nested file in a directory with signs in its name', { 'z/[q]/': 'a.yaml' }, PATHS.slice(0, -1).join(' ')],
    ['everything', { '': '*' }, ''],
  ])('%s', (_what, patterns, expected) => {
    expect(left(patterns)).toBe(expected);
  });

  const git = hasGit();
  test.skipIf(!git)(`the same files are left as by git itself${git ? '' : ' (skipped: no git)'}`, () => {
    const part = fc.constantFrom(
      'a',
      'b',
      'ab',
      'a.yaml',
      '*',
      '**',
      '?',
      'a*',
      '*.yaml',
      '[ab]',
      '[!a]*',
      '\\a',
      'a ',
      '[',
    );
    const pattern = fc
      .tuple(
        fc.constantFrom('', '!', '/', '!/', '#'),
        fc.array(part, { minLength: 1, maxLength: 3 }),
        fc.constantFrom('', '/', ' '),
      )
      .map(([sign, parts, end]) => sign + parts.join('/') + end);
    const directory = fc.constantFrom('', 'a/', 'a/b/', 'b/', 'b/[a]/');
    const world = fc.dictionary(directory, fc.array(pattern, { minLength: 1, maxLength: 3 }), { maxKeys: 3 });
    const names = ['a.yaml', 'ab.yaml', 'b.yaml'];
    const folders = ['', 'a/', 'b/', 'ab/', 'a/a/', 'a/b/', 'a/b/a/', 'b/[a]/', 'b/[a]/a/', 'a /'];
    const files = Object.fromEntries(folders.flatMap((d) => names.map((n) => [d + n, 'a: 1\n'] as const)));
    const top = mkdtempSync(join(tmpdir(), 'tmcignore-'));
    const run = (...args: readonly string[]): string => execFileSync('git', ['-C', top, ...args], { encoding: 'utf8' });
    // Many worlds side by side, as to start git for each takes long.
    const worlds = fc.array(world, { minLength: 1, maxLength: 30 });
    const place = (at: number): string => `world-${at}/`;
    try {
      run('init', '-q');
      for (let at = 0; at < 30; at += 1) {
        for (const path of Object.keys(files)) {
          mkdirSync(join(top, place(at), dirname(path)), { recursive: true });
          writeFileSync(join(top, place(at), path), 'a: 1\n');
        }
      }
      fc.assert(
        fc.property(worlds, (all) => {
          const written = all.map((patterns) =>
            Object.entries(patterns).map(([d, lines]) => [`${d}.tmcignore`, lines.join('\n')] as const),
          );
          const paths = written.flatMap((ignores, at) =>
            ignores.map(([path, text]) => [place(at) + path, text] as const),
          );
          for (const [path, text] of paths) writeFileSync(join(top, path), text);
          const listed = run('ls-files', '--others', '--exclude-per-directory=.tmcignore', '-z').split('\0');
          for (const [path] of paths) rmSync(join(top, path));
          const expected = all.map((_, at) =>
            listed.flatMap((path) =>
              path.startsWith(place(at)) && path.endsWith('.yaml') ? [path.slice(place(at).length)] : [],
            ),
          );
          const found = written.map((ignores) => ours({ ...files, ...Object.fromEntries(ignores) }));
          expect(found.map((one) => [...one].sort())).toEqual(expected.map((one) => one.sort()));
        }),
        { numRuns: 8 },
      );
    } finally {
      rmSync(top, { recursive: true, force: true });
    }
  });
});

test('a directory does not hide its own Workspace: only what stands above it can', () => {
  const team: Files = { 'team/workspace.yaml': 'a: 1\n', 'team/x.yaml': 'a: 1\n' };
  expect([
    ours({ ...team, 'team/.tmcignore': '*' }),
    ours({ ...team, '.tmcignore': 'workspace.yaml' }),
    ours({ ...team, '.tmcignore': 'team' }),
  ]).toEqual([['team/workspace.yaml'], ['team/x.yaml'], []]);
});

test('an excluded marker makes no kustomize or helm directory', () => {
  const chart: Files = { 'app/Chart.yaml': 'a: 1\n', 'app/x.yaml': 'a: 1\n' };
  expect([ours(chart), ours({ ...chart, 'app/.tmcignore': 'Chart.yaml' })]).toEqual([[], ['app/x.yaml']]);
});

describe('patterns made to exhaust the matcher end soon, or are refused', () => {
  const path = `${'a/'.repeat(99)}${'a'.repeat(250)}.yaml`;
  const refused = (text: string): string => {
    const { ignoreFiles } = surveySource({
      tree: treeOfFiles({ '.tmcignore': text, [path]: 'a: 1\n' }),
      previous: EMPTY_TREE,
      frozen: EMPTY_TREE,
      bytesOf: ({ bytes }) => bytes,
    });
    return ignoreFiles.flatMap(({ diagnostics }) => diagnostics.map((d) => `${d.line} ${d.code} ${d.message}`)).join();
  };
  const lines = (count: number, text: string): string => `${text}\n`.repeat(count);
  const GLOBSTARS =
    'InvalidPattern the pattern has more than 2 times **/ in it; write it more simply (it excludes nothing)';
  test.each<[string, string, string]>([
    ['stars', '*a'.repeat(200), ''],
    ['stars and sets', '*[ab]'.repeat(90), ''],
    ['questions', `${'*?'.repeat(200)}b`, ''],
    ['many of them', lines(1_000, `${'*a'.repeat(30)}b`), ''],
    ['levels', lines(20, '**/a/**/b'), ''],
    ['more levels', 'a/**/a/**/a/**/b', `1 ${GLOBSTARS}`],
    ['levels without end', `x\n${'**/a/'.repeat(90)}b`, `2 ${GLOBSTARS}`],
    ['stars for levels', `${'***/'.repeat(9)}b`, `1 ${GLOBSTARS}`],
    [
      'many levels',
      lines(21, '**/a/**/b'),
      '21 InvalidPattern more than 20 patterns with **/ from the top to here; a pattern without a slash matches at every level (it excludes nothing)',
    ],
    [
      'a long one',
      'a'.repeat(501),
      '1 InvalidPattern the pattern has more than 500 characters; write it shorter (it excludes nothing)',
    ],
    [
      'very many',
      lines(1_001, 'a'),
      '1001 InvalidPattern more than 1000 patterns from the top to here; exclude whole directories (it excludes nothing)',
    ],
    [
      'blanks',
      ' '.repeat(70_000),
      '1 FileTooLarge the file has 70000 bytes, at most 65536 are read; split it, or exclude it with .tmcignore (it excludes nothing)',
    ],
    ['brackets', `${'['.repeat(250)}\n${'[a'.repeat(200)}]`, ''],
    ['backslashes', '\\'.repeat(400), ''],
    ['slashes', '/'.repeat(400), ''],
  ])('%s', (_what, text, expected) => {
    expect(refused(text)).toBe(expected);
  });
});

describe('over several passes', () => {
  const FLEET: Files = {
    'fleet.yaml': `${syncTarget('east')}---\n${placement('all')}`,
    'workloads/x.yaml': configMap('x'),
    'workloads/y.yaml': configMap('y'),
  };
  const HIDE = fileBlob('y.yaml\n');
  const link: FileNode = { ...fileBlob('elsewhere'), mode: 'symlink' };

  function passes(...steps: readonly (FileNode | undefined | Files)[]) {
    let state: PassState | undefined;
    return steps.map((step, at) => {
      const ignoreFile = step !== undefined && 'kind' in step && step.kind === 'blob' ? (step as FileNode) : undefined;
      const files = ignoreFile === undefined && step !== undefined ? (step as Files) : FLEET;
      const entries = Object.entries(files).map(([path, text]) => [path, fileBlob(text)] as const);
      const tree = treeFromPaths([...entries, ...(ignoreFile ? [['.tmcignore', ignoreFile] as const] : [])]);
      const result = runTree(tree, { state, commit: at + 1, observations: [ready('east')] });
      state = result.state;
      const index = result.indexes.get(ready('east').target);
      return {
        has: index?.objects.filter((o) => o.placements.length > 0).map((o) => o.ref.name) ?? [],
        removes: index?.removals.map((r) => r.ref.name) ?? [],
        frozen: [...result.model.frozenFiles.keys()],
        unreadable: [...result.model.unreadable],
        findings: result.diagnostics.map(formatDiagnostic),
      };
    });
  }

  const all = { has: ['x', 'y'], removes: [], frozen: [], unreadable: [], findings: [] };
  const less = { ...all, has: ['x'], removes: ['y'] };
  const WHY = {
    link: '.tmcignore:1:1: UnsupportedEntry: a link or submodule is not followed; put the file itself there',
    bytes: '.tmcignore:1:1: NotUtf8: the file is UTF-16, which is not read; save it as UTF-8',
  };
  const kept = (why: string) => ({
    frozen: ['.tmcignore'],
    unreadable: ['root'],
    findings: [`${why} (its last good patterns stay in force)`],
  });
  const utf16 = fileBlob(Buffer.from('\ufeffy.yaml\n', 'utf16le'));

  test.each<[string, readonly (FileNode | undefined | Files)[], readonly unknown[]]>([
    ['what is excluded is as if it were deleted', [undefined, HIDE], [all, less]],
    ['what is taken back is there again', [HIDE, undefined], [{ ...all, has: ['x'] }, all]],
    [
      'what breaks keeps its last good patterns, pass after pass',
      [HIDE, link, link, utf16, HIDE],
      [
        { ...all, has: ['x'] },
        { ...all, has: ['x'], ...kept(WHY.link) },
        { ...all, has: ['x'], ...kept(WHY.link) },
        { ...all, has: ['x'], ...kept(WHY.bytes) },
        { ...all, has: ['x'] },
      ],
    ],
    [
      'what never was good excludes nothing, and nothing is removed',
      [undefined, utf16],
      [all, { ...all, unreadable: ['root'], findings: [`${WHY.bytes} (it excludes nothing)`] }],
    ],
  ])('%s', (_what, steps, expected) => {
    expect(passes(...steps)).toEqual(expected);
  });

  test('a directory that is excluded may become a kustomize directory: nothing of it is kept or added', () => {
    const hidden: Files = { ...FLEET, '.tmcignore': 'workloads', 'other.yaml': configMap('z') };
    const marked: Files = { ...hidden, 'workloads/kustomization.yaml': 'a: 1\n' };
    const { '.tmcignore': _gone, ...open } = marked;
    const nothing = { ...all, has: [] };
    expect(passes(hidden, marked, open)).toEqual([nothing, nothing, nothing]);
  });
});
