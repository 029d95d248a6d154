// What each file gives: its own content, its last good content while it is broken, or nothing when it was never ours.
import { compareText, type Diagnostic, type FileBlob } from '../api/index.ts';
import { type FoundFlaw, flawedBy, judgedFlaws } from './flaws.ts';
import type { JudgedFile } from './judged-file.ts';
import { contentOf } from './last-good.ts';
import type { ParsedFile } from './parsed-file.ts';

export interface JudgeInput {
  /** From the survey, as `swallowed`. */
  readonly files: ReadonlyMap<string, FileBlob>;
  /** From `lastGoodFiles`. */
  readonly lastGood: ReadonlyMap<string, FileBlob>;
  readonly swallowed?: ReadonlyMap<string, FileBlob>;
  /** From the survey. */
  readonly flaws?: readonly FoundFlaw[];
  /** Every blob of these maps is parsed already. */
  readonly parsed: (blob: FileBlob) => ParsedFile;
}

/** The name under which people write a Workspace: one that cannot be looked into may be what it says. */
const WORKSPACE_FILE = /(^|\/)workspace\.(ya?ml|json)$/i;

/** Its last good content may have been no Workspace, or there may be none: then a Workspace that cannot be read is news. */
function isDoubtful(file: string, current: ParsedFile, used: ParsedFile | undefined): boolean {
  if (used?.documents.some(({ kind }) => kind === 'Workspace')) return false;
  return current.mayBeWorkspace === 'said' || (current.mayBeWorkspace === 'unknown' && WORKSPACE_FILE.test(file));
}

function judge(file: string, current: ParsedFile, lastGood: FileBlob | undefined, input: JudgeInput): JudgedFile {
  const found = (severity: Diagnostic['severity'] | undefined, note: string): readonly Diagnostic[] =>
    current.diagnostics.map((d) =>
      d.severity === 'error'
        ? { ...d, file, severity: severity ?? d.severity, message: d.message + note }
        : { ...d, file },
    );
  const verdict = { file, used: undefined, frozen: undefined, broken: false, doubtful: false } as const;
  if (current.usable) return { ...verdict, used: current, diagnostics: found(undefined, '') };
  const earlier = lastGood && contentOf(lastGood, input.parsed);
  const used = earlier?.usable ? earlier : undefined;
  const doubtful = isDoubtful(file, current, used);
  if (current.foreign && !doubtful && !(used && used.documents.length > 0)) {
    // Where a link leads nobody looked.
    const note =
      current.mayBeWorkspace === 'unknown' ? '' : ' (it seems to hold no Kubernetes object and is left alone)';
    return { ...verdict, diagnostics: found('warning', note) };
  }
  if (!used) return { ...verdict, broken: true, doubtful, diagnostics: found(undefined, '') };
  const diagnostics = found(undefined, ' (the last good content stays in force)');
  return { file, used, frozen: lastGood, broken: true, doubtful, diagnostics };
}

/** A file that a kustomize or helm directory, a submodule or a link took in: what it held stays in force. */
function judgeSwallowed(
  file: string,
  blob: FileBlob,
  input: JudgeInput,
  isFlawed: (path: string) => boolean,
): readonly JudgedFile[] {
  const used = contentOf(blob, input.parsed);
  if (!used.usable || used.documents.length === 0) return [];
  const verdict = { file, used, frozen: blob, broken: true, doubtful: false };
  // What hides it is told already.
  if (isFlawed(file)) return [{ ...verdict, diagnostics: [] }];
  const message =
    'the file lies in a kustomize or helm directory that no Placement builds or whose build fails, in a submodule or behind a ' +
    'symbolic link now: its objects stay as they were; deliver the directory by the path of a Placement, remove what hides the ' +
    'file (Chart.yaml, kustomization.yaml, the link), or delete it';
  const diagnostic: Diagnostic = { code: 'UnsupportedEntry', severity: 'error', message, file, line: 1, column: 1 };
  return [{ ...verdict, diagnostics: [diagnostic] }];
}

/** Every file with its verdict, in the order of paths. */
export function judgeFiles(input: JudgeInput): readonly JudgedFile[] {
  const read = [...input.files].map(([file, blob]) =>
    judge(file, contentOf(blob, input.parsed), input.lastGood.get(file), input),
  );
  const isFlawed = flawedBy(input.flaws ?? []);
  const swallowed = [...(input.swallowed ?? [])].flatMap(([file, blob]) => judgeSwallowed(file, blob, input, isFlawed));
  const flawed = judgedFlaws(input.flaws ?? [], input.swallowed ?? new Map());
  return [...read, ...swallowed, ...flawed].sort((a, b) => compareText(a.file, b.file));
}
