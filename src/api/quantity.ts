// Kubernetes quantities in one canonical form: whole milli-units as bigint, so that sums are exact.

const FORM = /^([-+]?)(\d+(?:\.\d*)?|\.\d+)(?:([KMGTPE]i)|([numkMGTPE])|[eE]([-+]?\d{1,4}))?$/;
const BINARY: Readonly<Record<string, number>> = { Ki: 1, Mi: 2, Gi: 3, Ti: 4, Pi: 5, Ei: 6 };
/** Powers of ten. */
const DECIMAL: Readonly<Record<string, number>> = { n: -9, u: -6, m: -3, k: 3, M: 6, G: 9, T: 12, P: 15, E: 18 };
/** A longer text is no amount of anything. */
const MOST = 200;

/** In units of ten to the power of `-digits`, rounded away from zero as Kubernetes does; undefined when the text is no quantity. */
function parseFixed(text: string, digits: number): bigint | undefined {
  const match = text.length > MOST ? null : FORM.exec(text);
  if (match === null) return undefined;
  const [, sign, number = '', binary, decimal, exponent] = match;
  const [whole = '', fraction = ''] = number.split('.');
  const factor = binary === undefined ? 1n : 1024n ** BigInt(BINARY[binary] ?? 0);
  const power = digits - fraction.length + (decimal === undefined ? Number(exponent ?? 0) : (DECIMAL[decimal] ?? 0));
  const value = BigInt(`${whole}${fraction}` || '0') * factor * (sign === '-' ? -1n : 1n);
  if (power >= 0) return value * 10n ** BigInt(power);
  const divisor = 10n ** BigInt(-power);
  return (value + (value < 0n ? 1n - divisor : divisor - 1n)) / divisor;
}

/** Billionths of the unit, the finest that Kubernetes keeps. */
export function parseNanos(text: string): bigint | undefined {
  return parseFixed(text, 9);
}

/**
 * Thousandths of the unit (`500m` → 500n, `2` → 2000n, `1Gi` → 1073741824000n), rounded up as Kubernetes does; undefined
 * when the text is no quantity, or one with a sign.
 */
export function parseQuantity(text: string): bigint | undefined {
  return /^[-+]/.test(text) ? undefined : parseFixed(text, 3);
}

/** What stands in a field of a document: a whole number in the seed's unit (`perUnit` thousandths of the real one), or a quantity. */
function thousandths(value: number | string, perUnit: bigint): bigint {
  if (typeof value === 'string') return parseQuantity(value) ?? 0n;
  return BigInt(Math.trunc(value)) * perUnit;
}

/** Millicores: the seed's integers are millicores, `2` as a text is two cores. */
export function milliCpu(value: number | string): bigint {
  return thousandths(value, 1n);
}

/** Whole bytes, rounded up: integers are bytes. */
export function byteCount(value: number | string): bigint {
  return (thousandths(value, 1000n) + 999n) / 1000n;
}

/** `2` or `2500m`. */
export function formatCpu(milli: bigint): string {
  return milli % 1000n === 0n ? String(milli / 1000n) : `${milli}m`;
}

/** With the greatest binary unit that divides it: `2Gi`, `1500`. */
export function formatBytes(bytes: bigint): string {
  const units = ['', 'Ki', 'Mi', 'Gi', 'Ti', 'Pi', 'Ei'];
  let [value, unit] = [bytes, 0];
  while (value !== 0n && value % 1024n === 0n && unit < units.length - 1) {
    value /= 1024n;
    unit += 1;
  }
  return `${value}${units[unit] ?? ''}`;
}
