// Reads YAML the quick way where that is certain, and in full where it is not; positions are looked up in full when asked for.
import type { FieldPositions } from './fields.ts';
import { readPlainDocuments } from './quick-read.ts';
import { readYaml as readInFull, type YamlDocument, type YamlProblem } from './read.ts';

/** Reads every document of a file. The first problems at once; a file with problems is not to be used. Never throws. */
export function readYaml(content: string): {
  readonly documents: readonly YamlDocument[];
  readonly problems: readonly YamlProblem[];
} {
  const plain = readPlainDocuments(content);
  if (plain === undefined) return readInFull(content);
  let full: readonly YamlDocument[] | undefined;
  const fullAt = (index: number): YamlDocument | undefined => {
    full ??= readInFull(content).documents;
    return full[index];
  };
  let fields: readonly FieldPositions[] | undefined;
  const fieldsAt = (index: number): FieldPositions | undefined => {
    fields ??= readPlainDocuments(content, true)?.map((document) => document.fields) ?? [];
    return fields[index];
  };
  const documents = plain.map(
    ({ value, start }, index): YamlDocument => ({
      value,
      start,
      // A text that is read otherwise than it is written is never read the quick way.
      traps: [],
      positionOf: (path) => fullAt(index)?.positionOf(path) ?? start,
      fieldsOf: (path) => (path.length === 0 ? fieldsAt(index) : undefined) ?? fullAt(index)?.fieldsOf(path) ?? {},
    }),
  );
  return { documents, problems: [] };
}
