// What each file gives: its own content, its last good content while it is broken, or nothing when it was never ours.
import { compareText, type Diagnostic, type FileBlob } from '../api/index.ts';
import { contentOf } from './files.ts';
import type { ParsedFile } from './parsed-file.ts';

export interface JudgeInput {
  /** From `sourceFiles`. */
  readonly files: ReadonlyMap<string, FileBlob>;
  /** From `lastGoodFiles`. */
  readonly lastGood: ReadonlyMap<string, FileBlob>;
  /** From `swallowedFiles`. */
  readonly swallowed?: ReadonlyMap<string, FileBlob>;
  /** Every blob of these maps is parsed already. */
  readonly parsed: (blob: FileBlob) => ParsedFile;
}

export interface JudgedFile {
  readonly file: string;
  /** What counts; undefined when nothing does. */
  readonly used: ParsedFile | undefined;
  /** Set when `used` is the last good content of a broken file. */
  readonly frozen: FileBlob | undefined;
  /** It cannot be used although it may hold objects: nothing that vanishes from its workspace is removed. */
  readonly broken: boolean;
  readonly diagnostics: readonly Diagnostic[];
}

function judge(file: string, current: ParsedFile, lastGood: FileBlob | undefined, input: JudgeInput): JudgedFile {
  const found = (severity: Diagnostic['severity'] | undefined, note: string): readonly Diagnostic[] =>
    current.diagnostics.map((d) =>
      d.severity === 'error'
        ? { ...d, file, severity: severity ?? d.severity, message: d.message + note }
        : { ...d, file },
    );
  if (current.usable) {
    return { file, used: current, frozen: undefined, broken: false, diagnostics: found(undefined, '') };
  }
  const earlier = lastGood && contentOf(lastGood, input.parsed);
  if (current.foreign && !(earlier?.usable && earlier.documents.length > 0)) {
    const diagnostics = found('warning', ' (it seems to hold no Kubernetes object and is left alone)');
    return { file, used: undefined, frozen: undefined, broken: false, diagnostics };
  }
  if (!earlier?.usable)
    return { file, used: undefined, frozen: undefined, broken: true, diagnostics: found(undefined, '') };
  const diagnostics = found(undefined, ' (the last good content stays in force)');
  return { file, used: earlier, frozen: lastGood, broken: true, diagnostics };
}

/** A file that a kustomize or helm directory, a submodule or a link took in: what it held stays in force. */
function judgeSwallowed(file: string, blob: FileBlob, input: JudgeInput): readonly JudgedFile[] {
  const used = contentOf(blob, input.parsed);
  if (!used.usable || used.documents.length === 0) return [];
  const message =
    'the file lies in a kustomize or helm directory, a submodule or behind a symbolic link now, which this version does not ' +
    'follow: its objects stay as they were; remove what hides it (Chart.yaml, kustomization.yaml, the link), or delete the file';
  const diagnostic: Diagnostic = { code: 'NotHonouredYet', severity: 'error', message, file, line: 1, column: 1 };
  return [{ file, used, frozen: blob, broken: true, diagnostics: [diagnostic] }];
}

/** Every file with its verdict, in the order of paths. */
export function judgeFiles(input: JudgeInput): readonly JudgedFile[] {
  const read = [...input.files].map(([file, blob]) =>
    judge(file, contentOf(blob, input.parsed), input.lastGood.get(file), input),
  );
  const swallowed = [...(input.swallowed ?? [])].flatMap(([file, blob]) => judgeSwallowed(file, blob, input));
  return [...read, ...swallowed].sort((a, b) => compareText(a.file, b.file));
}
