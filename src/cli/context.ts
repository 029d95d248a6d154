// What a command may touch: the streams, the folder, the signal to stop. Tests give their own.
import type { Diagnostic } from '../api/index.ts';
import { formatDiagnostic } from '../api/index.ts';

export interface CliContext {
  /** Machine output. */
  readonly out: (text: string) => void;
  /** Everything else. */
  readonly err: (text: string) => void;
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly isTerminal: boolean;
  readonly signal: AbortSignal;
}

/** Exit codes (CLI.md). */
export const EXIT = { ok: 0, failed: 1, differences: 2, invalid: 3 } as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** Options every command has. */
export interface GlobalOptions {
  readonly repo?: string;
  readonly rev?: string;
  readonly branch: string;
  readonly refPrefix: string;
  readonly quiet?: boolean;
  readonly color?: boolean;
}

/** Diagnostics on stderr, one line each. */
export function tellDiagnostics(context: CliContext, diagnostics: readonly Diagnostic[]): void {
  for (const diagnostic of diagnostics) context.err(`${formatDiagnostic(diagnostic)}\n`);
}
