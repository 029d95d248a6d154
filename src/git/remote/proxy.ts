// Which proxy an address is reached through, by the variables that every program understands; both backends ask here.
import { BlockList, isIP } from 'node:net';
import { UserError } from '../../api/index.ts';
import { formsOf, redact } from './secrets.ts';

export type Environment = Readonly<Record<string, string | undefined>>;

export interface ProxyAddress {
  /** May hold a user and a password: for the connection alone, never for a message. */
  readonly url: string;
  /** `host:port`, for messages. */
  readonly host: string;
  readonly secrets: readonly string[];
}

/** Lower case first, as curl does; `undefined` when the address is reached directly. Throws `Usage` for a proxy that cannot be used. */
export function proxyFor(address: string, env: Environment): ProxyAddress | undefined {
  const target = new URL(address);
  const name = target.protocol === 'https:' ? 'https_proxy' : 'http_proxy';
  const [variable, text] = firstSet(env, [name, name.toUpperCase(), 'all_proxy', 'ALL_PROXY']) ?? [];
  if (variable === undefined || text === undefined) return undefined;
  const [, exceptions = ''] = firstSet(env, ['no_proxy', 'NO_PROXY']) ?? [];
  if (isExcepted(target, exceptions)) return undefined;
  const url = parseProxy(variable, text);
  return { url: url.href, host: url.host, secrets: secretsOf(url) };
}

function firstSet(env: Environment, names: readonly string[]): readonly [string, string] | undefined {
  for (const name of names) {
    const text = env[name]?.trim();
    if (text !== undefined && text !== '') return [name, text];
  }
  return undefined;
}

function parseProxy(variable: string, text: string): URL {
  const whole = /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `http://${text}`;
  const url = URL.canParse(whole) ? new URL(whole) : undefined;
  if (url?.protocol === 'http:' || url?.protocol === 'https:') return url;
  throw new UserError(
    'Usage',
    `cannot use the proxy in ${variable} (${redact(whole, [])}): it must be http:// or https:// with a host; correct the variable, or name this host in NO_PROXY`,
  );
}

function secretsOf({ username, password }: URL): readonly string[] {
  if (password === '') return [];
  const [user, word] = [decodeURIComponent(username), decodeURIComponent(password)];
  return [Buffer.from(`${user}:${word}`).toString('base64'), password, ...formsOf(word)];
}

// `*`, names with all names below them, `host:port`, addresses and their ranges (10.0.0.0/8), between commas or blanks.
function isExcepted(target: URL, list: string): boolean {
  const host = target.hostname.replace(/^\[|\]$/g, '').toLowerCase();
  const port = target.port === '' ? (target.protocol === 'https:' ? '443' : '80') : target.port;
  return list
    .toLowerCase()
    .split(/[\s,]+/)
    .some((entry) => entry !== '' && matches(entry, host, port));
}

function matches(entry: string, host: string, port: string): boolean {
  if (entry === '*') return true;
  if (entry.includes('/')) return isInRange(entry, host);
  const [, bracketed, plain, wantedPort] = /^(?:\[([^\]]*)\]|([^:]*))(?::(\d+))?$/.exec(entry) ?? [];
  if (wantedPort !== undefined && wantedPort !== port) return false;
  const name = (bracketed ?? plain ?? entry).replace(/^\*?\./, '');
  if (isIP(host) !== 0) return name === host;
  return name !== '' && (host === name || host.endsWith(`.${name}`));
}

function isInRange(entry: string, host: string): boolean {
  const [net = '', bits = ''] = entry.split('/');
  const family = isIP(net) === 6 ? 'ipv6' : 'ipv4';
  if (isIP(net) === 0 || isIP(net) !== isIP(host) || !/^\d{1,3}$/.test(bits)) return false;
  if (Number(bits) > (family === 'ipv6' ? 128 : 32)) return false;
  const range = new BlockList();
  range.addSubnet(net, Number(bits), family);
  return range.check(host, family);
}
