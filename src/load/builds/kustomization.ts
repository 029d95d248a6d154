// What a kustomization names: directories that are read too, and everything that is refused before kustomize sees it.
import { isRecord, readYaml } from '../../api/index.ts';

/** A name in a kustomization, and whether it may be a directory. */
export interface Reference {
  readonly field: string;
  readonly path: string;
  readonly mayBeDirectory: boolean;
}

export type Kustomization = { readonly references: readonly Reference[] } | { readonly refused: string };

/** Lists of names. */
const LISTS: Readonly<Record<string, boolean>> = {
  resources: true,
  bases: true,
  components: true,
  generators: true,
  transformers: true,
  validators: true,
  crds: false,
  configurations: false,
  patchesstrategicmerge: false,
};
/** Lists of objects that name a file. */
const PATHS = ['patches', 'patchesjson6902', 'replacements'];
/** Lists of objects that name several files, some as `key=file`. */
const GENERATORS = ['configmapgenerator', 'secretgenerator'];
/** What would start helm, which kustomize is not allowed to. */
const HELM = ['helmcharts', 'helmchartinflationgenerator'];

/** Go reads the names of fields in any case, so that nothing can be named behind our back. */
function lowerKeys(value: unknown): Readonly<Record<string, unknown>> {
  if (!isRecord(value)) return {};
  return Object.fromEntries(Object.entries(value).map(([key, field]) => [key.toLowerCase(), field]));
}

function texts(value: unknown): readonly string[] {
  const list = Array.isArray(value) ? value : [value];
  return list.filter((one): one is string => typeof one === 'string');
}

function objects(value: unknown): readonly Readonly<Record<string, unknown>>[] {
  return Array.isArray(value) ? value.map(lowerKeys) : [];
}

/** Written in place, instead of in a file. */
function isInline(text: string): boolean {
  return text.includes('\n') || text.trimStart().startsWith('{');
}

function* referencesOf(fields: Readonly<Record<string, unknown>>): Generator<Reference> {
  for (const [field, mayBeDirectory] of Object.entries(LISTS))
    for (const path of texts(fields[field] ?? [])) if (!isInline(path)) yield { field, path, mayBeDirectory };
  for (const field of PATHS) {
    for (const { path } of objects(fields[field]))
      if (typeof path === 'string') yield { field, path, mayBeDirectory: false };
  }
  for (const field of GENERATORS) {
    for (const { files = [], envs = [], env = [] } of objects(fields[field])) {
      const named = texts(files).map((text) => text.slice(text.indexOf('=') + 1));
      for (const path of [...named, ...texts(envs), ...texts(env)]) yield { field, path, mayBeDirectory: false };
    }
  }
  const { path } = lowerKeys(fields['openapi']);
  if (typeof path === 'string') yield { field: 'openapi', path, mayBeDirectory: false };
}

/** Reads one kustomization. What it cannot read for certain is refused: kustomize might read it otherwise. */
export function readKustomization(text: string): Kustomization {
  const { documents, problems } = readYaml(text);
  const [problem] = problems;
  if (problem) return { refused: `line ${problem.line} is no YAML: ${problem.message}` };
  if (documents.length > 1) return { refused: 'it has more than one document' };
  const value = documents[0]?.value ?? {};
  if (!isRecord(value)) return { refused: 'it is no object' };
  const fields = lowerKeys(value);
  if (Object.keys(fields).length < Object.keys(value).length)
    return { refused: 'it has fields whose names differ by case only' };
  const helm = HELM.find((name) => fields[name] !== undefined);
  if (helm !== undefined)
    return {
      refused: `${helm} is not acted on: kustomize may start no other program; deliver the chart by its own path`,
    };
  return { references: [...referencesOf(fields)] };
}
