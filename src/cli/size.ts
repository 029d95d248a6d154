// Sizes in bytes, as Kubernetes writes them: `512Mi`.
import { UserError } from '../api/index.ts';

const UNITS: Readonly<Record<string, number>> = { '': 1, Ki: 1024, Mi: 1024 ** 2, Gi: 1024 ** 3 };

/** Bytes, at least 1. Throws a UserError that names the option. */
export function parseSize(option: string, text: string): number {
  const [, value, unit = ''] = /^(\d+)(Ki|Mi|Gi)?$/.exec(text) ?? [];
  const bytes = Number(value) * (UNITS[unit] ?? Number.NaN);
  if (Number.isSafeInteger(bytes) && bytes >= 1) return bytes;
  throw new UserError('Usage', `${option} ${text}: must be a size such as 64Mi or 2Gi`);
}
