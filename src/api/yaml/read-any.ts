// Reads YAML the quick way where that is certain, and in full where it is not; positions are looked up in full when asked for.
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
  const documents = plain.map(({ value, start }, index): YamlDocument => {
    const positionOf: YamlDocument['positionOf'] = (path) => {
      full ??= readInFull(content).documents;
      return full[index]?.positionOf(path) ?? start;
    };
    return { value, start, positionOf };
  });
  return { documents, problems: [] };
}
