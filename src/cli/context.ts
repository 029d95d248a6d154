// What a command may touch: the streams, the folder, the signal to stop. Tests give their own.
import type { Diagnostic } from '../api/index.ts';
import { formatDiagnostic } from '../api/index.ts';
import { printable } from './output/index.ts';
import type { RemoteFlags } from './remote-flags.ts';

export interface TerminalSize {
  readonly columns: number;
  readonly rows: number;
}

export interface CliContext {
  /** Machine output. */
  readonly out: (text: string) => void;
  /** What stands at the standard input; ends with the signal. */
  readonly input: () => AsyncIterable<Uint8Array>;
  /** Everything else. */
  readonly err: (text: string) => void;
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The size as it is now; undefined when the output is no terminal that can move its cursor. */
  readonly terminal: () => TerminalSize | undefined;
  /** A person sees what is written to `err` as it comes, on a terminal that takes colours. */
  readonly isErrTerminal: boolean;
  readonly signal: AbortSignal;
}

/** Columns where no terminal says how wide it is. */
export const HELP_WIDTH = 100;

/** Exit codes (CLI.md). */
export const EXIT = { ok: 0, failed: 1, differences: 2, invalid: 3 } as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** Options of every command that reads a repository. */
export interface RepositoryOptions extends RemoteFlags {
  readonly repo?: string;
  readonly refPrefix: string;
  readonly quiet?: boolean;
}

/** Options of commands that read the source. */
export interface SourceOptions extends RepositoryOptions {
  readonly rev?: string;
  readonly branch: string;
}

/** Diagnostics on stderr, one line each. */
export function tellDiagnostics(context: CliContext, diagnostics: readonly Diagnostic[]): void {
  for (const diagnostic of diagnostics) context.err(`${printable(formatDiagnostic(diagnostic))}\n`);
}

/** `1 error`, `2 errors`. */
export function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}
