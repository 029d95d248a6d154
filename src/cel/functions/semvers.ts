// Semantic versions: `semver('1.2.3').isLessThan(semver('2.0.0'))`.
import { compareSemver } from '../compare.ts';
import { fn, method, type Overload, passes } from '../define.ts';
import { Fault, Semver } from '../values.ts';

const FORM =
  /^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)(?:-((?:0|[1-9]\d*|\d*[A-Za-z-][0-9A-Za-z-]*)(?:\.(?:0|[1-9]\d*|\d*[A-Za-z-][0-9A-Za-z-]*))*))?(?:\+[0-9A-Za-z-]+(?:\.[0-9A-Za-z-]+)*)?$/;
const MOST = 256;

function parse(text: string): Semver | undefined {
  const match = text.length > MOST ? null : FORM.exec(text);
  if (match === null) return undefined;
  const [, major = '0', minor = '0', patch = '0', pre] = match;
  return new Semver([BigInt(major), BigInt(minor), BigInt(patch)], pre?.split('.') ?? []);
}

/** `v1.02` is 1.2.0. */
function normalised(text: string): string {
  const match = /^v?(\d+)(?:\.(\d+))?(?:\.(\d+))?([-+].*)?$/.exec(text);
  if (match === null || text.length > MOST) return text;
  const [, major = '0', minor = '0', patch = '0', rest = ''] = match;
  return `${[major, minor, patch].map(BigInt).join('.')}${rest}`;
}

function made(text: string): Semver | Fault {
  return parse(text) ?? new Fault('No Major.Minor.Patch elements found');
}

const cost = ([text]: readonly [string, ...unknown[]]): number => passes(text);

export const SEMVERS: readonly Overload[] = [
  fn('semver', ['string'], 'semver', ([text]) => made(text), cost),
  fn('semver', ['string', 'bool'], 'semver', ([text, loose]) => made(loose ? normalised(text) : text), cost),
  fn('isSemver', ['string'], 'bool', ([text]) => parse(text) !== undefined, cost),
  fn(
    'isSemver',
    ['string', 'bool'],
    'bool',
    ([text, loose]) => parse(loose ? normalised(text) : text) !== undefined,
    cost,
  ),
  method('major', ['semver'], 'int', ([v]) => v.numbers[0]),
  method('minor', ['semver'], 'int', ([v]) => v.numbers[1]),
  method('patch', ['semver'], 'int', ([v]) => v.numbers[2]),
  method('isLessThan', ['semver', 'semver'], 'bool', ([a, b]) => compareSemver(a, b) < 0),
  method('isGreaterThan', ['semver', 'semver'], 'bool', ([a, b]) => compareSemver(a, b) > 0),
  method('compareTo', ['semver', 'semver'], 'int', ([a, b]) => BigInt(Math.sign(compareSemver(a, b)))),
];
