// What a tool printed, as a file: each document by the rules for workload objects; what is not delivered is left out.
import type { KubeObject } from '../../api/index.ts';
import type { BuildTool } from '../files.ts';
import { parseFile } from '../parse-file.ts';
import type { FileDiagnostic, ParsedDocument, ParsedFile } from '../parsed-file.ts';

/** Where documents begin; a line of a text inside one is indented. */
const SEPARATOR = /^---(?=[ \t\r]|$).*$/m;

/** Hooks that run when a release is removed, set back or tested: of no use to who applies objects, and harmful. */
const NEVER = /^(?:pre|post)-(?:delete|rollback)$|^test(?:-success|-failure)?$/;

function isHookOnly(object: KubeObject): boolean {
  const hook = object.metadata.annotations?.['helm.sh/hook'];
  if (hook === undefined) return false;
  return hook.split(',').every((one) => NEVER.test(one.trim()));
}

function isDelivered(document: ParsedDocument, tool: BuildTool): boolean {
  return document.kind === 'workload' && !(tool === 'helm' && isHookOnly(document.object));
}

/** Objects of ours steer the fleet: a chart must not write them. */
function foreignKinds(documents: readonly ParsedDocument[]): readonly FileDiagnostic[] {
  return documents
    .filter(({ kind }) => kind !== 'workload')
    .map(({ kind, at }) => {
      const message = `it gives a ${kind}, which counts only when it is written in a file of the repository itself`;
      return { code: 'InvalidObject', severity: 'error', message, ...at } as const;
    });
}

/** Never throws. Unusable as a whole when one document is. */
export function parseMade(bytes: Uint8Array, tool: BuildTool): ParsedFile {
  const documents: ParsedDocument[] = [];
  const diagnostics: FileDiagnostic[] = [];
  for (const part of new TextDecoder().decode(bytes).split(SEPARATOR)) {
    if (part.trim() === '') continue;
    const file = parseFile(Buffer.from(part));
    documents.push(...file.documents);
    diagnostics.push(...file.diagnostics);
  }
  diagnostics.push(...foreignKinds(documents));
  return {
    bytes: bytes.byteLength,
    documents: documents.filter((document) => isDelivered(document, tool)),
    diagnostics,
    usable: diagnostics.every(({ severity }) => severity !== 'error'),
  };
}
