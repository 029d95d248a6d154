// Logs: JSON lines on stderr, with secrets taken out by key and credentials taken out of text.
import { type Logger, pino, destination as pinoDestination } from 'pino';
import { explainError, TmcError } from '../api/index.ts';

export type { Logger } from 'pino';

export const LOG_LEVELS = ['debug', 'info', 'warn', 'error', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

export interface LoggerOptions {
  /** Name of the program: `tmc`, `workload-syncer`. */
  readonly name: string;
  readonly level: LogLevel;
  /** Where lines go; default stderr. */
  readonly write?: ((line: string) => void) | undefined;
}

const SECRET_KEYS = ['token', 'password', 'authorization', 'kubeconfig', 'secret', 'credentials'] as const;

/** `time` is ISO 8601, `level` a word; errors go under `err`. */
export function createLogger({ name, level, write }: LoggerOptions): Logger {
  return pino(
    {
      name,
      level,
      base: { pid: process.pid },
      timestamp: () => `,"time":"${new Date().toISOString()}"`,
      formatters: { level: (label) => ({ level: label }) },
      serializers: { err: describeError },
      redact: { paths: SECRET_KEYS.flatMap((key) => [key, `*.${key}`]), censor: '[redacted]' },
    },
    write === undefined ? pinoDestination({ dest: 2, sync: true }) : { write },
  );
}

/** The error as fields: its code, category, data, the messages of it and its causes, and the stack. */
function describeError(error: unknown): Record<string, unknown> {
  const stack = error instanceof Error ? redactText(error.stack ?? '') : undefined;
  const message = redactText(explainError(error));
  if (!(error instanceof TmcError)) return { message, stack };
  return { code: error.code, category: error.category, message, data: error.data, stack };
}

/** Takes user info out of URLs and tokens out of Authorization headers, wherever they stand in a text. */
export function redactText(text: string): string {
  return text
    .replace(/\b([a-z][a-z0-9+.-]*:\/\/)[^\s/@"']+@/gi, '$1[redacted]@')
    .replace(/\b(Bearer|Basic)\s+[\w.~+/=-]{8,}/gi, '$1 [redacted]');
}
