// A 32-bit float as Go writes it: kubectl makes such texts of keys that are read as numbers.

/** The digits and the decimal exponent of the shortest text that stands for the same 32-bit float. */
function shortest(value: number): { readonly digits: string; readonly exponent: number } {
  const float = Math.fround(Math.abs(value));
  const candidates = Array.from({ length: 9 }, (_, at) => float.toExponential(at));
  const text = candidates.find((c) => Math.fround(Number(c)) === float) ?? candidates.at(-1) ?? '';
  const [digits = '', exponent = '0'] = text.split('e');
  return { digits: digits.replace('.', ''), exponent: Number(exponent) };
}

/** `strconv.FormatFloat(value, 'g', -1, 32)` of a finite number. */
export function goFloat(value: number): string {
  const { digits, exponent } = shortest(value);
  const sign = value < 0 || Object.is(value, -0) ? '-' : '';
  const withPoint = (whole: string, rest: string): string => `${sign}${whole}${rest === '' ? '' : `.${rest}`}`;
  if (exponent < -4 || exponent >= 6) {
    const power = `${exponent < 0 ? '-' : '+'}${String(Math.abs(exponent)).padStart(2, '0')}`;
    return `${withPoint(digits.slice(0, 1), digits.slice(1))}e${power}`;
  }
  if (exponent < 0) return withPoint('0', '0'.repeat(-exponent - 1) + digits);
  return withPoint(digits.slice(0, exponent + 1).padEnd(exponent + 1, '0'), digits.slice(exponent + 1));
}
