// Golden cases: an input repository over some passes → the whole rendered tree and all findings of each pass.
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import {
  type FileNode,
  type FileTree,
  fileBlob,
  formatDiagnostic,
  formatRef,
  formatTime,
  type Observation,
  parseBlobId,
  parsePlacementId,
  storedBlob,
  treeFromPaths,
  walkFiles,
} from '../../src/api/index.ts';
import type { Model } from '../../src/load/index.ts';
import { crossCheck } from '../../src/load/index.ts';
import type { SourceBuilder } from '../../src/tools/index.ts';
import { expectGolden } from '../support/golden.ts';
import { type Files, NOW, type PassState, ready, runBuiltTree } from '../support/pass.ts';

const ROOT = join(import.meta.dirname, '../../fixtures/golden');

/** What the hub knew at one pass; the source lies in `input/<number of the pass>/`, and stays when there is no such folder. */
interface Pass {
  /** Seconds after the beginning. */
  readonly at: number;
  readonly ready?: readonly string[];
  /** Which are silent, and since which second. */
  readonly silent?: Readonly<Record<string, number>>;
  /** Where which Placements are available. */
  readonly available?: Readonly<Record<string, readonly string[]>>;
  /** Which removals each syncer confirmed. */
  readonly gone?: Readonly<Record<string, readonly string[]>>;
  /** What tools give, by tool and directory (`helm charts/shop`): manifests, or `failed: ` with their words. One that has none here is missing. */
  readonly builds?: Readonly<Record<string, string>>;
  /** What a folder of fixtures cannot hold well, beside its files: for this pass only. */
  readonly entries?: Readonly<Record<string, Entry>>;
}

type Entry =
  | { readonly link: string }
  | { readonly submodule: string }
  /** Bytes, in base 64. */
  | { readonly bytes: string }
  /** With line ends and marks that an editor might change. */
  | { readonly text: string };

interface Case {
  /** The sentence that the case proves. */
  readonly reason: string;
  readonly passes: readonly Pass[];
  /** True where it matters which object is of which workspace: `<pass>/model.txt` says so. */
  readonly model?: boolean;
}

function nodeOf(entry: Entry): FileNode {
  if ('link' in entry) return { ...fileBlob(entry.link), mode: 'symlink' };
  if ('submodule' in entry) return storedBlob(parseBlobId(entry.submodule), 'submodule');
  return fileBlob('bytes' in entry ? Buffer.from(entry.bytes, 'base64') : entry.text);
}

function sourceOf(files: Files, { entries = {} }: Pass): FileTree {
  const written = Object.entries(files).map(([path, text]) => [path, fileBlob(text)] as const);
  return treeFromPaths([...written, ...Object.entries(entries).map(([path, e]) => [path, nodeOf(e)] as const)]);
}

/** One line for each object: its workspace, what it is, and where it is written. */
function modelText({ workspaces, syncTargets, locations, placements, workloads, unreadable }: Model): string {
  const named = [...syncTargets.values(), ...locations.values(), ...placements.values()].map((s) => ({
    ...s,
    what: `${s.object.kind} ${s.object.metadata.name}`,
  }));
  const all = [...named, ...workloads.map((w) => ({ ...w, what: formatRef(w.ref) }))];
  const lines = [...workspaces].flatMap(([path, { directories }]) => [
    `${path} in ${directories.map((d) => (d === '' ? 'the top directory' : d)).join(' and ')}${unreadable.has(path) ? ', unreadable' : ''}`,
    ...all
      .filter(({ workspace }) => workspace === path)
      .map(({ what, position, frozen }) => `  ${what} ${position.file}:${position.line}${frozen ? ' frozen' : ''}`),
  ]);
  return `${lines.join('\n')}\n`;
}

function folders(path: string): readonly string[] {
  return readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

function filesUnder(directory: string): Files {
  const entries = readdirSync(directory, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = entries.map((entry) => join(entry.parentPath, entry.name));
  return Object.fromEntries(paths.map((path) => [relative(directory, path), readFileSync(path, 'utf8')]));
}

function observationsOf({ ready: names = [], silent = {}, available = {}, gone = {} }: Pass): readonly Observation[] {
  const speaking = names.map((name) =>
    ready(name, { available: (available[name] ?? []).map(parsePlacementId), gone: gone[name] ?? [] }),
  );
  const lost = Object.entries(silent).map(([name, second]) => {
    const since = formatTime(new Date(NOW.getTime() + second * 1000));
    const state = { status: false, reason: 'HeartbeatLost', message: 'no heartbeat for a minute', since } as const;
    return ready(name, { ready: state, unreachableSince: since });
  });
  return [...speaking, ...lost];
}

/** The tools of a pass: they say what its case says. */
function storedBuilder({ builds = {} }: Pass): SourceBuilder {
  const isThere = (tool: string): boolean => Object.keys(builds).some((name) => name.startsWith(`${tool} `));
  return {
    versionOf: async (name) => (isThere(name) ? { name, version: '1' } : undefined),
    build: async ({ tool, directory, helm }) => {
      const text = builds[`${tool} ${directory}`] ?? 'failed: nothing';
      if (text.startsWith('failed: ')) return { kind: 'failed', message: text.slice('failed: '.length) };
      return { kind: 'built', bytes: Buffer.from(text.replaceAll('RELEASE', helm?.releaseName ?? '')) };
    },
  };
}

/** Runs the passes; the result holds `<pass>/findings.txt`, perhaps `<pass>/model.txt`, and the rendered tree under `<pass>/rendered/`. */
async function runCase(directory: string, { passes, model = false }: Case): Promise<FileTree> {
  const inputs = new Set(folders(join(directory, 'input')));
  const out = new Map<string, ReturnType<typeof fileBlob>>();
  let state: PassState | undefined;
  let files: Files = {};
  for (const [index, pass] of passes.entries()) {
    const number = String(index + 1);
    if (inputs.delete(number)) files = filesUnder(join(directory, 'input', number));
    const result = await runBuiltTree(sourceOf(files, pass), storedBuilder(pass), {
      crossChecks: crossCheck,
      observations: observationsOf(pass),
      state,
      now: new Date(NOW.getTime() + pass.at * 1000),
      commit: index + 1,
    });
    state = result.state;
    const findings = [...result.diagnostics, ...result.placed.diagnostics, ...result.renderDiagnostics].map(
      (d) => `${d.severity} ${formatDiagnostic(d)}\n`,
    );
    out.set(`${number}/findings.txt`, fileBlob(findings.join('')));
    if (model) out.set(`${number}/model.txt`, fileBlob(modelText(result.model)));
    for (const [path, blob] of walkFiles(result.tree))
      out.set(`${number}/rendered/${path}`, fileBlob(blob.bytes ?? ''));
  }
  expect([...inputs], 'inputs that no pass reads').toEqual([]);
  return treeFromPaths(out);
}

for (const theme of folders(ROOT)) {
  describe(theme, () => {
    test.each(folders(join(ROOT, theme)))('%s', async (leaf) => {
      const directory = join(ROOT, theme, leaf);
      const golden: Case = parse(readFileSync(join(directory, 'case.yaml'), 'utf8'));
      expect(golden.reason).toMatch(/^[A-Z].*\.$/);
      const result = await runCase(directory, golden);
      expectGolden(relative(join(ROOT, '..'), join(directory, 'expected')), result);
      expect(readdirSync(directory).sort()).toEqual(['case.yaml', 'expected', 'input']);
    });
  });
}

test('there are cases', () => {
  expect(folders(ROOT).flatMap((theme) => folders(join(ROOT, theme))).length).toBeGreaterThan(9);
});
