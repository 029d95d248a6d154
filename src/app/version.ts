// The version of this program, as commits, reports and `tmc version` name it.
import { readFileSync } from 'node:fs';

/** From package.json, which lies beside `src/` in development and beside `dist/` when published. */
export function programVersion(): string {
  const text = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
  const parsed: unknown = JSON.parse(text);
  return typeof parsed === 'object' && parsed !== null && 'version' in parsed ? String(parsed.version) : '0.0.0';
}
