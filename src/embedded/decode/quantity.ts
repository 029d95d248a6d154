// Quantities (`500m`, `1Gi`) in the one form in which the real server keeps them.

const DECIMAL = ['n', 'u', 'm', '', 'k', 'M', 'G', 'T', 'P', 'E'];
const BINARY = ['', 'Ki', 'Mi', 'Gi', 'Ti', 'Pi', 'Ei'];
const FORM = /^([+-]?)(\d*)(?:\.(\d*))?(?:([eE])([+-]?\d+)|(n|u|m|k|M|G|T|P|E|Ki|Mi|Gi|Ti|Pi|Ei))?$/;
const NANO = 1_000_000_000n;

function power(base: bigint, exponent: number): bigint {
  return base ** BigInt(Math.max(0, exponent));
}

/** Value in billionths, rounded up as the real server does. */
function toNano(digits: string, fraction: string, scale: { binary: number; decimal: number }): bigint {
  const whole = BigInt(`${digits}${fraction}` || '0') * NANO * power(1024n, scale.binary) * power(10n, scale.decimal);
  const divisor = power(10n, fraction.length) * power(10n, -scale.decimal);
  return (whole + divisor - 1n) / divisor;
}

function formatDecimal(nano: bigint): string {
  let [value, unit] = [nano, 0];
  while (unit < DECIMAL.length - 1 && value !== 0n && value % 1000n === 0n) {
    value /= 1000n;
    unit += 1;
  }
  return value === 0n ? '0' : `${value}${DECIMAL[unit] ?? ''}`;
}

function formatBinary(nano: bigint): string {
  if (nano % NANO !== 0n) return formatDecimal(nano);
  let [value, unit] = [nano / NANO, 0];
  while (unit < BINARY.length - 1 && value !== 0n && value % 1024n === 0n) {
    value /= 1024n;
    unit += 1;
  }
  return `${value}${BINARY[unit] ?? ''}`;
}

/** Canonical text: `0.5` is `500m`, `1024Mi` is `1Gi`, `1` is `"1"`; undefined when it is no quantity. */
export function canonicalQuantity(value: unknown): string | undefined {
  const match = typeof value === 'number' || typeof value === 'string' ? FORM.exec(String(value).trim()) : null;
  if (match === null) return undefined;
  const [, sign = '', digits = '', fraction = '', , exponent, suffix = ''] = match;
  if (digits === '' && fraction === '') return undefined;
  const binary = suffix.endsWith('i') ? BINARY.indexOf(suffix) : 0;
  const unit = DECIMAL.indexOf(suffix);
  const decimal = exponent === undefined ? (binary > 0 || unit < 0 ? 0 : (unit - 3) * 3) : Number(exponent);
  if (Math.abs(decimal) > 60) return undefined;
  const nano = toNano(digits, fraction, { binary, decimal });
  const text = binary > 0 ? formatBinary(nano) : formatDecimal(nano);
  return sign === '-' && text !== '0' ? `-${text}` : text;
}
