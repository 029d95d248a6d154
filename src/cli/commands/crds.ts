// tmc crds: the CustomResourceDefinitions, for `kubectl apply -f -` or as files.
import { resolve } from 'node:path';
import { crdOf, KIND_NAMES, KINDS, type KindName } from '../../api/index.ts';
import { type CliContext, counted, EXIT, type ExitCode } from '../context.ts';
import { crdFile } from '../crd-files.ts';
import { parseKinds } from '../kind-names.ts';
import { formatJson, writeFiles } from '../output/index.ts';

export interface CrdsOptions {
  readonly output: 'yaml' | 'json';
  readonly out?: string;
  readonly quiet?: boolean;
}

function filesOf(kinds: readonly KindName[], output: CrdsOptions['output']): readonly (readonly [string, string])[] {
  return kinds.map((kind) => {
    const { name, text } = crdFile(kind);
    return output === 'yaml' ? [name, text] : [name.replace(/yaml$/, 'json'), formatJson(crdOf(kind))];
  });
}

function stream(kinds: readonly KindName[], output: CrdsOptions['output']): string {
  if (output === 'yaml') return kinds.map((kind) => `---\n${crdFile(kind).text}`).join('');
  const items = kinds.map(crdOf);
  return formatJson(items.length === 1 ? items[0] : { apiVersion: 'v1', kind: 'List', items });
}

export async function crds(context: CliContext, names: readonly string[], options: CrdsOptions): Promise<ExitCode> {
  const { output, out, quiet } = options;
  const named = new Set(names.flatMap((name) => parseKinds('printing the definition of', name, KIND_NAMES)));
  const kinds = named.size === 0 ? KIND_NAMES : KIND_NAMES.filter((kind) => named.has(kind));
  if (out === undefined) {
    context.out(stream(kinds, output));
    return EXIT.ok;
  }
  const count = await writeFiles(resolve(context.cwd, out), filesOf(kinds, output));
  if (quiet !== true) context.err(`wrote ${counted(count, 'file')} into ${out}: ${plurals(kinds)}\n`);
  return EXIT.ok;
}

function plurals(kinds: readonly KindName[]): string {
  return kinds.map((kind) => KINDS[kind].plural).join(', ');
}
