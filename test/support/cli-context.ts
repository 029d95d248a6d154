// A command line without a process: what it writes is kept, the terminal is as wide as the test says.
import { tmpdir } from 'node:os';
import type { CliContext, TerminalSize } from '../../src/cli/context.ts';

export interface FakeContext extends CliContext {
  /** Everything written so far. */
  readonly written: { out: string; err: string };
  /** What was written since the last call. */
  take(): { readonly out: string; readonly err: string };
}

export function fakeContext(
  options: Partial<Pick<CliContext, 'cwd' | 'env' | 'signal' | 'isErrTerminal'>> & {
    readonly size?: TerminalSize;
    /** What stands at the standard input. */
    readonly input?: string;
  } = {},
): FakeContext {
  const written = { out: '', err: '' };
  const {
    cwd = tmpdir(),
    env = {},
    signal = new AbortController().signal,
    isErrTerminal = false,
    size,
    input = '',
  } = options;
  return {
    written,
    take() {
      const taken = { ...written };
      Object.assign(written, { out: '', err: '' });
      return taken;
    },
    async *input() {
      yield new TextEncoder().encode(input);
    },
    out: (text) => {
      written.out += text;
    },
    err: (text) => {
      written.err += text;
    },
    cwd,
    env,
    isErrTerminal,
    signal,
    terminal: () => size,
  };
}
