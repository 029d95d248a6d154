import { describe, expect, test } from 'vitest';
import { type Files, treeOfFiles } from '../../../test/support/pass.ts';
import {
  type FileBlob,
  fileBlob,
  type PlacementId,
  treeFromPaths,
  type WorkspacePath,
  walkFiles,
} from '../../api/index.ts';
import { traceBuild, withoutParts } from './trace.ts';
import type { WantedBuild } from './wanted-build.ts';

function wanted(directory: string, more: Partial<WantedBuild> = {}): WantedBuild {
  const placements = new Set(['root/web' as PlacementId]);
  const marker = `${directory}/kustomization.yaml`;
  const build = { id: marker, tool: 'kustomize', directory, marker, placements, helm: undefined } as const;
  return { ...build, workspace: 'root' as WorkspacePath, ...more };
}

const textOf = ({ bytes }: FileBlob) => new TextDecoder().decode(bytes);

function trace(files: Files, build: WantedBuild = wanted('a'), tree = treeOfFiles(files)) {
  const workspaceOf = (directory: string) => (/^team\b/.test(directory) ? 'root:team' : 'root') as WorkspacePath;
  return traceBuild(build, { tree, workspaceOf, textOf });
}

function roots(files: Files, build?: WantedBuild): unknown {
  const traced = trace(files, build);
  return traced.kind === 'request' ? [...traced.request.roots.keys()].sort() : traced;
}

const base: Files = { 'base/kustomization.yaml': 'resources: [x.yaml]', 'base/x.yaml': 'x' };

describe('what a build may read', () => {
  test.each<[string, Files, readonly string[]]>([
    ['its own directory', { 'a/kustomization.yaml': 'resources: [x.yaml]', 'a/x.yaml': 'x' }, ['a']],
    ['a base', { ...base, 'a/kustomization.yaml': 'resources: [../base]' }, ['a', 'base']],
    [
      'a component of a base',
      {
        'a/Kustomization': 'bases: [../b]',
        'b/kustomization.yml': 'components: [../c/d/]',
        'c/d/kustomization.yaml': '',
      },
      ['a', 'b', 'c/d'],
    ],
    [
      'a base below, and one that two name',
      {
        ...base,
        'a/kustomization.yaml': 'resources: [m, ../base]',
        'a/m/kustomization.yaml': 'resources: [../../base]',
      },
      ['a', 'a/m', 'base'],
    ],
    [
      'a circle, which kustomize tells',
      { 'a/kustomization.yaml': 'resources: [../b]', 'b/kustomization.yaml': 'resources: [../a]' },
      ['a', 'b'],
    ],
    [
      'files that go into ConfigMaps',
      { 'a/kustomization.yaml': 'configMapGenerator: [{files: [n=f/n.txt]}]', 'a/f/n.txt': 'x' },
      ['a'],
    ],
  ])('%s', (_what, files, expected) => {
    expect(roots(files)).toEqual(expected);
  });

  test.each<[string, Files, string]>([
    [
      'a URL',
      { 'a/kustomization.yaml': 'resources: ["https://example.com/x"]' },
      'resources names https://example.com/x, which is elsewhere: nothing is fetched; put a copy into the repository',
    ],
    [
      'a repository',
      { 'a/kustomization.yaml': 'components: ["github.com/o/r//deploy?ref=v1"]' },
      'components names github.com/o/r//deploy?ref=v1, which is elsewhere: nothing is fetched; put a copy into the repository',
    ],
    [
      'one over SSH',
      { 'a/kustomization.yaml': 'bases: ["git@host:o/r"]' },
      'bases names git@host:o/r, which is elsewhere: nothing is fetched; put a copy into the repository',
    ],
    [
      'a patch elsewhere',
      { 'a/kustomization.yaml': 'patches: [{path: "http://h/p.yaml"}]' },
      'patches names http://h/p.yaml, which is elsewhere: nothing is fetched; put a copy into the repository',
    ],
    [
      'the file system',
      { 'a/kustomization.yaml': 'configMapGenerator: [{files: [/etc/passwd]}]' },
      'configmapgenerator names /etc/passwd, which is not in the repository',
    ],
    [
      'a plug-in that names a URL',
      { 'a/kustomization.yaml': 'generators: [g.yaml]', 'a/g.yaml': 'files: [http://localhost/x]' },
      'g.yaml has a URL in it: nothing is fetched',
    ],
    [
      'one that is written in place',
      { 'a/kustomization.yaml': 'transformers: ["a: b\\npath: http://localhost/x"]' },
      'transformers has a URL in it: nothing is fetched',
    ],
    [
      'a way out',
      { 'a/kustomization.yaml': 'resources: [../../x]' },
      'resources names ../../x, which is not in the repository',
    ],
    [
      'a file beside',
      { ...base, 'a/kustomization.yaml': 'resources: [../base/x.yaml]' },
      'resources names ../base/x.yaml, a file outside of its directory; make its directory a base of its own',
    ],
    [
      'a directory as a patch',
      { 'a/kustomization.yaml': 'patches: [{path: d}]', 'a/d/x': '' },
      'patches names d, a directory where a file is expected',
    ],
    ['the workspace of somebody else', { 'a/kustomization.yaml': '' }, ''],
  ])('refused: %s', (_what, files, expected) => {
    const refused = { kind: 'refused', message: `a/kustomization.yaml: ${expected}` };
    expect(roots(files)).toEqual(expected === '' ? ['a'] : refused);
  });

  test('refused: a directory of a workspace above, while one below may be read', () => {
    const files: Files = {
      ...base,
      'team/kustomization.yaml': 'resources: [../base]',
      'a/kustomization.yaml': 'resources: [../team/b]',
      'team/b/kustomization.yaml': '',
    };
    const message =
      'team/kustomization.yaml: resources names ../base, a directory of a workspace that is neither root:team nor below it';
    expect(roots(files, wanted('team', { workspace: 'root:team' as WorkspacePath }))).toEqual({
      kind: 'refused',
      message,
    });
    expect(roots(files)).toEqual(['a', 'team/b']);
  });

  test('refused: a link', () => {
    const link = { ...fileBlob('/etc/passwd'), mode: 'symlink' } as const;
    const tree = treeFromPaths([
      ['a/kustomization.yaml', fileBlob('resources: [x.yaml]')],
      ['a/x.yaml', link],
    ]);
    const message =
      'a/kustomization.yaml: resources names x.yaml, a symbolic link or submodule, which is not followed; put the file itself there';
    expect(trace({}, wanted('a'), tree)).toEqual({ kind: 'refused', message });
  });

  test('what is not read yet is asked for, all at once', () => {
    const tree = treeOfFiles({ ...base, 'a/kustomization.yaml': 'resources: [../base]' });
    const blobs = new Map([...walkFiles(tree)]);
    const known = new Set<string>();
    const input = {
      tree,
      workspaceOf: () => 'root' as WorkspacePath,
      textOf: (blob: FileBlob) => (known.has(blob.id) ? textOf(blob) : undefined),
    };
    const asked = [];
    for (;;) {
      const traced = traceBuild(wanted('a'), input);
      if (traced.kind !== 'needs') break;
      asked.push(traced.blobs.map(({ id }) => id));
      for (const { id } of traced.blobs) known.add(id);
    }
    expect(asked).toEqual([[blobs.get('a/kustomization.yaml')?.id], [blobs.get('base/kustomization.yaml')?.id]]);
  });
});

const digest = (files: Files, build?: WantedBuild): unknown => {
  const traced = trace(files, build);
  return traced.kind === 'request' ? traced.request.inputs : traced;
};

describe('the digest of what goes in', () => {
  const overlay: Files = { ...base, 'a/kustomization.yaml': 'resources: [../base]', 'other.yaml': 'x' };

  test.each<[string, Files, boolean]>([
    ['something else', { 'other.yaml': 'y', 'b/x.yaml': 'x' }, true],
    ['a file of its own', { 'a/x.yaml': 'x' }, false],
    ['a file of a base', { 'base/x.yaml': 'y' }, false],
  ])('with a change of %s', (_what, change, isSame) => {
    expect(digest({ ...overlay, ...change }) === digest(overlay)).toBe(isSame);
  });

  const chart: Files = { 'a/Chart.yaml': 'name: a', 'a/templates/x.yaml': 'x', 'v/one.yaml': '1', 'v/two.yaml': '2' };
  const settings = { releaseName: 'r', namespace: 'n', values: { a: 1 }, valuesFiles: ['v/one.yaml'] };
  const helm = (more: Partial<typeof settings> = {}) =>
    wanted('a', { tool: 'helm', marker: 'a/Chart.yaml', helm: { ...settings, ...more } });

  test.each<[string, Files, Partial<typeof settings>, boolean]>([
    ['another file of values', { 'v/two.yaml': '3' }, {}, true],
    ['its file of values', { 'v/one.yaml': '3' }, {}, false],
    ['a template', { 'a/templates/x.yaml': 'y' }, {}, false],
    ['the release', {}, { releaseName: 's' }, false],
    ['the values', {}, { values: { a: 2 } }, false],
    ['the files of values', {}, { valuesFiles: ['v/two.yaml'] }, false],
  ])('of a chart, with a change of %s', (_what, change, more, isSame) => {
    expect(digest({ ...chart, ...change }, helm(more)) === digest(chart, helm())).toBe(isSame);
  });

  test.each<[string, string, boolean]>([
    [
      'within itself',
      '{"$schema": "http://json-schema.org/draft-07/schema#", "properties": {"a": {"$ref": "#/definitions/b"}}}',
      false,
    ],
    ['no JSON, which helm refuses', '{', false],
    ['elsewhere', '{"allOf": [{"$ref": "http://localhost/x"}]}', true],
    ['elsewhere, written otherwise', '{"\\u0024ref": "file:///etc/passwd"}', true],
    ['a file beside it', '{"$ref": "other.json"}', true],
    ['a dialect of its own', '{"$schema": "http://localhost/x"}', true],
  ])('the schema of values refers to %s', (_what, text, isRefused) => {
    const message =
      'charts/b/values.schema.json refers to another document: nothing is fetched; put the schema into it';
    const found = digest({ ...chart, 'a/charts/b/values.schema.json': text }, helm());
    expect(typeof found === 'string' ? false : found).toEqual(isRefused && { kind: 'refused', message });
  });

  test('a file of values that is missing is refused', () => {
    const message = 'spec.source.helm.valuesFiles names v/no.yaml, which is no file of the repository';
    expect(digest(chart, helm({ valuesFiles: ['v/no.yaml'] }))).toEqual({ kind: 'refused', message });
  });
});

test('two that name each other are both built, so that it is told', () => {
  const files: Files = { 'a/kustomization.yaml': 'resources: [../b]', 'b/kustomization.yaml': 'resources: [../a]' };
  const requests = [wanted('a'), wanted('b')].flatMap((build) => {
    const traced = trace(files, build);
    return traced.kind === 'request' ? [traced.request] : [];
  });
  expect(withoutParts(requests)).toEqual(requests);
});

test('what another build of the same Placement reads is a part of it, for that Placement', () => {
  const files: Files = { ...base, 'a/kustomization.yaml': 'resources: [../base]' };
  const [web, other] = ['root/web' as PlacementId, 'root/other' as PlacementId];
  const requests = [
    wanted('a', { placements: new Set([web]) }),
    wanted('base', { placements: new Set([web, other]) }),
  ].flatMap((build) => {
    const traced = trace(files, build);
    return traced.kind === 'request' ? [traced.request] : [];
  });
  expect(withoutParts(requests).map(({ directory, placements }) => [directory, ...placements])).toEqual([
    ['a', web],
    ['base', other],
  ]);
});
