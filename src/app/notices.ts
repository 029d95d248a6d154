// What happened once and is over, yet must be seen: it stays on the status branch for a while.
import { type Diagnostic, formatDiagnostic } from '../api/index.ts';

export interface Notices {
  add(diagnostics: readonly Diagnostic[], now: Date): void;
  /** Those that are to be shown now, in the order in which they came, and when the first of them ends. */
  current(now: Date): { readonly diagnostics: readonly Diagnostic[]; readonly until: Date | undefined };
}

const SHOWN_MS = 600_000;

export function createNotices(): Notices {
  const notices = new Map<string, { readonly diagnostic: Diagnostic; readonly until: Date }>();
  return {
    add(diagnostics, now) {
      const until = new Date(now.getTime() + SHOWN_MS);
      for (const diagnostic of diagnostics) notices.set(formatDiagnostic(diagnostic), { diagnostic, until });
    },
    current(now) {
      for (const [key, { until }] of notices) if (until <= now) notices.delete(key);
      const shown = [...notices.values()];
      return { diagnostics: shown.map((n) => n.diagnostic), until: shown[0]?.until };
    },
  };
}
