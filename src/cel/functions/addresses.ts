// IP addresses and CIDR ranges: `cidr('10.0.0.0/8').containsIP('10.1.2.3')`.
import { fn, method, type Overload } from '../define.ts';
import { Cidr, Fault, Ip } from '../values.ts';

function parseV4(text: string): bigint | undefined {
  if (!/^(?:(?:0|[1-9]\d{0,2})\.){3}(?:0|[1-9]\d{0,2})$/.test(text)) return undefined;
  const bytes = text.split('.').map(Number);
  return bytes.every((byte) => byte < 256) ? bytes.reduce((sum, byte) => sum * 256n + BigInt(byte), 0n) : undefined;
}

function groupsOf(text: string): readonly bigint[] | undefined {
  if (text === '') return [];
  const parts = text.split(':');
  const last = parts.at(-1) ?? '';
  const v4 = last.includes('.') ? parseV4(last) : undefined;
  if (last.includes('.') && v4 === undefined) return undefined;
  const plain = v4 === undefined ? parts : parts.slice(0, -1);
  if (!plain.every((part) => /^[0-9a-fA-F]{1,4}$/.test(part))) return undefined;
  const groups = plain.map((part) => BigInt(`0x${part}`));
  return v4 === undefined ? groups : [...groups, v4 >> 16n, v4 & 0xffffn];
}

function parseV6(text: string): bigint | undefined {
  const halves = text.split('::');
  if (halves.length > 2 || text.length > 45) return undefined;
  const [head, tail] = [groupsOf(halves[0] ?? ''), groupsOf(halves[1] ?? '')];
  if (head === undefined || tail === undefined || (halves.length === 2 && (halves[0] ?? '').includes('.')))
    return undefined;
  const missing = 8 - head.length - tail.length;
  if (halves.length === 2 ? missing < 1 : missing !== 0) return undefined;
  return [...head, ...Array.from({ length: missing }, () => 0n), ...tail].reduce(
    (sum, group) => (sum << 16n) | group,
    0n,
  );
}

/** IPv4 in IPv6 is refused, as the API server does. */
function parseIp(text: string): Ip | undefined {
  if (!text.includes(':')) {
    const value = parseV4(text);
    return value === undefined ? undefined : new Ip(4, value);
  }
  const value = parseV6(text);
  return value === undefined || value >> 32n === 0xffffn ? undefined : new Ip(6, value);
}

function parseCidr(text: string): Cidr | undefined {
  const [address = '', bits = '', ...rest] = text.split('/');
  const ip = parseIp(address);
  if (ip === undefined || rest.length > 0 || !/^(0|[1-9]\d{0,2})$/.test(bits)) return undefined;
  return Number(bits) > width(ip) ? undefined : new Cidr(ip, Number(bits));
}

function width({ family }: Ip): number {
  return family === 4 ? 32 : 128;
}

/** The longest run of zero groups, two at least. */
function longestZeros(groups: readonly string[]): readonly [number, number] {
  let best: readonly [number, number] = [0, 0];
  for (let from = 0; from < groups.length; from += 1) {
    let to = from;
    while (groups[to] === '0') to += 1;
    if (to - from >= 2 && to - from > best[1] - best[0]) best = [from, to];
    from = Math.max(from, to - 1);
  }
  return best;
}

function formatIp({ family, value }: Ip): string {
  if (family === 4) return [24n, 16n, 8n, 0n].map((by) => (value >> by) & 0xffn).join('.');
  const groups = Array.from({ length: 8 }, (_, at) => ((value >> BigInt(112 - 16 * at)) & 0xffffn).toString(16));
  const [from, to] = longestZeros(groups);
  return to === 0 ? groups.join(':') : `${groups.slice(0, from).join(':')}::${groups.slice(to).join(':')}`;
}

function isWithin(ip: Ip, { ip: base, prefix }: Cidr): boolean {
  const shift = BigInt(width(base) - prefix);
  return ip.family === base.family && ip.value >> shift === base.value >> shift;
}

function contains(range: Cidr, inner: Cidr): boolean {
  return inner.prefix >= range.prefix && isWithin(inner.ip, range);
}

function masked({ ip, prefix }: Cidr): Cidr {
  const shift = BigInt(width(ip) - prefix);
  return new Cidr(new Ip(ip.family, (ip.value >> shift) << shift), prefix);
}

function range(text: string): Cidr {
  return parseCidr(text) ?? new Cidr(new Ip(4, 0n), 0);
}

/** Of IPv4 and of IPv6. */
function isIn({ family }: Ip, ip: Ip, v4: string, v6: string): boolean {
  return isWithin(ip, range(family === 4 ? v4 : v6));
}

/** In the words of the API server, as far as they do not tell where its own parser stopped. */
function badIp(text: string): Fault {
  if (isMapped(text)) return new Fault(`IPv4-mapped IPv6 address ${JSON.stringify(text)} is not allowed`);
  const quoted = JSON.stringify(text);
  return new Fault(
    `IP Address ${quoted} parse error during conversion from string: ParseAddr(${quoted}): unable to parse IP`,
  );
}

const BAD_CIDR = 'network address parse error during conversion from string';

function badCidr(text: string): Fault {
  const quoted = JSON.stringify(text);
  if (isMapped(text)) return new Fault(`${BAD_CIDR}: IPv4-mapped IPv6 address ${quoted} is not allowed`);
  return new Fault(`${BAD_CIDR}: ${BAD_CIDR}: netip.ParsePrefix(${quoted}): no '/'`);
}

function isMapped(text: string): boolean {
  const value = text.includes(':') ? parseV6(text.split('/')[0] ?? '') : undefined;
  return value !== undefined && value >> 32n === 0xffffn;
}

const IPS: readonly Overload[] = [
  fn('ip', ['string'], 'ip', ([text]) => parseIp(text) ?? badIp(text)),
  fn('isIP', ['string'], 'bool', ([text]) => parseIp(text) !== undefined),
  fn('ip.isCanonical', ['string'], 'bool', ([text]) => {
    const ip = parseIp(text);
    return ip === undefined ? badIp(text) : formatIp(ip) === text;
  }),
  fn('string', ['ip'], 'string', ([ip]) => formatIp(ip)),
  method('family', ['ip'], 'int', ([ip]) => BigInt(ip.family)),
  method('isUnspecified', ['ip'], 'bool', ([ip]) => ip.value === 0n),
  method('isLoopback', ['ip'], 'bool', ([ip]) => isIn(ip, ip, '127.0.0.0/8', '::1/128')),
  method('isLinkLocalMulticast', ['ip'], 'bool', ([ip]) => isLinkLocalMulticast(ip)),
  method('isLinkLocalUnicast', ['ip'], 'bool', ([ip]) => isIn(ip, ip, '169.254.0.0/16', 'fe80::/10')),
  method('isGlobalUnicast', ['ip'], 'bool', ([ip]) => isGlobalUnicast(ip)),
];

function isLinkLocalMulticast(ip: Ip): boolean {
  return ip.family === 4 ? isWithin(ip, range('224.0.0.0/24')) : ((ip.value >> 112n) & 0xff0fn) === 0xff02n;
}

function isGlobalUnicast(ip: Ip): boolean {
  const isBroadcast = ip.family === 4 && ip.value === 0xffffffffn;
  const isLocal = isIn(ip, ip, '127.0.0.0/8', '::1/128') || isIn(ip, ip, '169.254.0.0/16', 'fe80::/10');
  return ip.value !== 0n && !isBroadcast && !isLocal && !isIn(ip, ip, '224.0.0.0/4', 'ff00::/8');
}

const CIDRS: readonly Overload[] = [
  fn('cidr', ['string'], 'cidr', ([text]) => parseCidr(text) ?? badCidr(text)),
  fn('isCIDR', ['string'], 'bool', ([text]) => parseCidr(text) !== undefined),
  fn('string', ['cidr'], 'string', ([c]) => `${formatIp(c.ip)}/${c.prefix}`),
  method('containsIP', ['cidr', 'ip'], 'bool', ([c, ip]) => isWithin(ip, c)),
  method('containsIP', ['cidr', 'string'], 'bool', ([c, text]) => {
    const ip = parseIp(text);
    return ip === undefined ? new Fault('no such overload') : isWithin(ip, c);
  }),
  method('containsCIDR', ['cidr', 'cidr'], 'bool', ([c, inner]) => contains(c, inner)),
  method('containsCIDR', ['cidr', 'string'], 'bool', ([c, text]) => {
    const inner = parseCidr(text);
    return inner === undefined ? badCidr(text) : contains(c, inner);
  }),
  method('ip', ['cidr'], 'ip', ([c]) => c.ip),
  method('masked', ['cidr'], 'cidr', ([c]) => masked(c)),
  method('prefixLength', ['cidr'], 'int', ([c]) => BigInt(c.prefix)),
];

export const ADDRESSES: readonly Overload[] = [...IPS, ...CIDRS];
