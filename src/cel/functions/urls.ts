// URLs as the API server takes them: absolute ones and absolute paths.
import { fn, method, type Overload, passes } from '../define.ts';
import { Fault, Url, type UrlParts } from '../values.ts';

/** Space, controls, and signs that no part of a URL holds unescaped. */
const FORBIDDEN = /[\0-\x20\x7f]/;
const SCHEME = /^([a-zA-Z][a-zA-Z0-9+.-]*):(.*)$/;
const ESCAPE = /%(?![0-9a-fA-F]{2})/;
const HOST = /^(?:\[[0-9a-fA-F:.%]+\]|[^:[\]/?#@<>"`{}|\\^]*)(?::\d*)?$/;

function decode(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return text;
  }
}

function queryOf(text: string): ReadonlyMap<string, readonly string[]> {
  const query = new Map<string, string[]>();
  for (const part of text.split('&')) {
    if (part === '' || part.includes(';') || ESCAPE.test(part)) continue;
    const at = part.indexOf('=');
    const key = decode(at < 0 ? part : part.slice(0, at));
    const values = query.get(key) ?? [];
    query.set(key, values);
    values.push(at < 0 ? '' : decode(part.slice(at + 1)));
  }
  return query;
}

/** What Go leaves as it is in a path. */
function escapePath(path: string): string {
  return path.replace(/[^A-Za-z0-9\-._~$&+,/:;=@!'()*[\]%]/gu, (each) => encodeURIComponent(each));
}

function partsOf(text: string): UrlParts | undefined {
  if (FORBIDDEN.test(text) || text === '') return undefined;
  const hash = text.indexOf('#');
  const [before = '', ...queries] = (hash < 0 ? text : text.slice(0, hash)).split('?');
  const query = queryOf(queries.join('?'));
  const [, scheme, rest = ''] = before.startsWith('/') ? ['', '', before] : (SCHEME.exec(before) ?? []);
  if (scheme === undefined) return undefined;
  // `mailto:a` is absolute too, with neither host nor path.
  if (!rest.startsWith('/')) return { scheme: scheme.toLowerCase(), host: '', path: '', query };
  const [, authority = '', path = ''] = rest.startsWith('//')
    ? (/^\/\/([^/]*)(.*)$/.exec(rest) ?? [])
    : [rest, '', rest];
  const host = authority.slice(authority.lastIndexOf('@') + 1);
  if (!HOST.test(host) || ESCAPE.test(path)) return undefined;
  return { scheme: scheme.toLowerCase(), host, path: escapePath(path), query };
}

function hostname({ host }: UrlParts): string {
  const bare = host.replace(/:\d*$/, '');
  return bare.startsWith('[') ? bare.slice(1, -1) : bare;
}

function cost([text]: readonly [string]): number {
  return passes(text);
}

export const URLS: readonly Overload[] = [
  fn(
    'url',
    ['string'],
    'url',
    ([text]) => {
      const parts = partsOf(text);
      return parts
        ? new Url(text, parts)
        : new Fault(
            `URL parse error during conversion from string: parse ${JSON.stringify(text.slice(0, 100))}: invalid URI for request`,
          );
    },
    cost,
  ),
  fn('isURL', ['string'], 'bool', ([text]) => partsOf(text) !== undefined, cost),
  method('getScheme', ['url'], 'string', ([{ parts }]) => parts.scheme),
  method('getHost', ['url'], 'string', ([{ parts }]) => parts.host),
  method('getHostname', ['url'], 'string', ([{ parts }]) => hostname(parts)),
  method('getPort', ['url'], 'string', ([{ parts }]) => /:(\d*)$/.exec(parts.host)?.[1] ?? ''),
  method('getEscapedPath', ['url'], 'string', ([{ parts }]) => parts.path),
  method('getQuery', ['url'], 'map', ([{ parts }]) => new Map(parts.query)),
];
