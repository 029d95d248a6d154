// A change of an object as people write it: its text is read, and judged by its form alone.
import { type JsonPatchOperation, jsonPatchOf } from './json-patch.ts';
import { isRecord } from './kube-object.ts';
import { discreet, readYaml } from './yaml/index.ts';

type Mapping = Readonly<Record<string, unknown>>;

export type Patch =
  | { readonly type: 'JSONPatch'; readonly operations: readonly JsonPatchOperation[] }
  | { readonly type: 'MergePatch' | 'StrategicMergePatch'; readonly fields: Mapping };

/** What is wrong, to stand behind the name of the field that holds the text. */
export interface PatchFault {
  readonly fault: string;
}

const PATCH_NAMES = {
  JSONPatch: 'JSON patch',
  MergePatch: 'merge patch',
  StrategicMergePatch: 'strategic merge patch',
} as const satisfies Readonly<Record<Patch['type'], string>>;

/** For people: `strategic merge patch`. */
function patchName(type: Patch['type']): string {
  return PATCH_NAMES[type];
}

/** YAML or JSON, one document. Lines are counted within the text; as it may change a Secret, nothing of it is quoted. */
export function readPatch(type: Patch['type'], text: string): Patch | PatchFault {
  const { documents, problems } = readYaml(text);
  const [problem] = problems;
  if (problem !== undefined)
    return { fault: `cannot be read as YAML or JSON: in its line ${problem.line}, ${discreet(problem.message)}` };
  if (documents.length !== 1) return { fault: 'must be one YAML or JSON document' };
  const value = documents[0]?.value;
  if (type === 'JSONPatch') {
    const operations = jsonPatchOf(value);
    return 'fault' in operations ? operations : { type, operations };
  }
  if (isRecord(value)) return { type, fields: value };
  return { fault: `is no ${patchName(type)}: it must be a mapping such as {spec: {replicas: 3}}` };
}

/** The patch of a spec-diff annotation: JSON operations rooted at `spec`. */
export function readSpecDiff(text: string): readonly JsonPatchOperation[] | PatchFault {
  try {
    return jsonPatchOf(JSON.parse(text));
  } catch {
    return { fault: 'is no JSON patch: it must be a JSON list of operations (RFC 6902)' };
  }
}
