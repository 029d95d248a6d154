// What a kustomization names: directories that are read too, and everything that is refused before kustomize sees it.
import { isRecord, readYaml } from '../../api/index.ts';

/** A name in a kustomization, and whether it may be a directory. */
export interface Reference {
  readonly field: string;
  readonly path: string;
  readonly mayBeDirectory: boolean;
  /** What it says may make kustomize read something else. */
  readonly isPlugin: boolean;
}

export type Kustomization = { readonly references: readonly Reference[] } | { readonly refused: string };

/** Lists of names. */
const LISTS: Readonly<Record<string, boolean>> = {
  resources: true,
  bases: true,
  components: true,
  generators: false,
  transformers: false,
  validators: false,
  crds: false,
  configurations: false,
  patchesstrategicmerge: false,
};
const PLUGINS = ['generators', 'transformers', 'validators'];
/** Lists of objects that name a file. */
const PATHS = ['patches', 'patchesjson6902', 'replacements'];
/** Lists of objects that name several files, some as `key=file`. */
const GENERATORS = ['configmapgenerator', 'secretgenerator'];
/** What would start helm, which kustomize is not allowed to. */
const HELM = ['helmcharts', 'helmchartinflationgenerator'];

const MERGE = /(?:^|[\s{,"'])<<["']?\s*:/;

/** Go reads the names of fields in any case, so that nothing can be named behind our back. */
function lowerKeys(value: unknown): Readonly<Record<string, unknown>> {
  if (!isRecord(value)) return {};
  return Object.fromEntries(Object.entries(value).map(([key, field]) => [key.toLowerCase(), field]));
}

function listed(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}

function objects(value: unknown): readonly Readonly<Record<string, unknown>>[] {
  return listed(value).map(lowerKeys);
}

/** Written in place, instead of in a file. */
function isInline(text: unknown): boolean {
  return typeof text === 'string' && (text.includes('\n') || text.trimStart().startsWith('{'));
}

/** The configuration of a plug-in may name a file, which may be a URL. */
export function namesElsewhere(text: string): boolean {
  return /[a-z]:\/?\//i.test(text) || /\\[ux]/.test(text);
}

interface Named extends Omit<Reference, 'path'> {
  readonly path: unknown;
}

/** `key=file` or `file`. */
function fileOf(text: unknown): unknown {
  return typeof text === 'string' ? text.slice(text.indexOf('=') + 1) : text;
}

function* namesIn(fields: Readonly<Record<string, unknown>>): Generator<Named> {
  for (const [field, mayBeDirectory] of Object.entries(LISTS))
    for (const path of listed(fields[field]))
      if (!isInline(path)) yield { field, path, mayBeDirectory, isPlugin: PLUGINS.includes(field) };
  for (const field of PATHS) {
    for (const { path } of objects(fields[field])) {
      if (path !== undefined && path !== null) yield { field, path, mayBeDirectory: false, isPlugin: false };
    }
  }
  for (const field of GENERATORS) {
    for (const { files, envs, env } of objects(fields[field])) {
      const named = [...listed(files).map(fileOf), ...listed(envs), ...listed(env)];
      for (const path of named) yield { field, path, mayBeDirectory: false, isPlugin: false };
    }
  }
  for (const path of listed(lowerKeys(fields['openapi'])['path']))
    yield { field: 'openapi', path, mayBeDirectory: false, isPlugin: false };
}

function isText(named: Named): named is Reference {
  return typeof named.path === 'string';
}

/** Reads one kustomization. What it cannot read for certain is refused: kustomize might read it otherwise. */
export function readKustomization(text: string): Kustomization {
  if (MERGE.test(text))
    return { refused: 'it has merge keys (<<), which not everybody reads alike; write the fields out' };
  const { documents, problems } = readYaml(text);
  const [problem] = problems;
  if (problem) return { refused: `line ${problem.line} is no YAML: ${problem.message}` };
  if (documents.length > 1) return { refused: 'it has more than one document' };
  const value = documents[0]?.value ?? {};
  if (!isRecord(value)) return { refused: 'it is no object' };
  const fields = lowerKeys(value);
  if (Object.keys(fields).length < Object.keys(value).length)
    return { refused: 'it has fields whose names differ by case only' };
  const inline = PLUGINS.find((field) =>
    listed(fields[field]).some((one) => isInline(one) && namesElsewhere(String(one))),
  );
  if (inline !== undefined) return { refused: `${inline} has a URL in it: nothing is fetched` };
  const helm = HELM.find((name) => fields[name] !== undefined);
  if (helm !== undefined)
    return {
      refused: `${helm} is not acted on: kustomize may start no other program; deliver the chart by its own path`,
    };
  const names = [...namesIn(fields)];
  // `n` is a text to some readers and `false` to others.
  const odd = names.find((named) => !isText(named));
  if (odd !== undefined) return { refused: `${odd.field} names something that is no text; write it in quotes` };
  return { references: names.filter(isText) };
}
