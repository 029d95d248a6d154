// Where a server may send us: never from https to http, never to an address with credentials in it, and not for ever.

/** So many moves in one conversation; a repository that moved has one, a login page can have several. */
export const MAX_REDIRECTS = 5;

const MOVED: readonly number[] = [301, 302, 303, 307, 308];

/** The address that an answer leads to; undefined when it leads nowhere that we may go. */
export function redirectTarget(from: string, status: number, location: string | undefined): string | undefined {
  if (!MOVED.includes(status) || location === undefined || !URL.canParse(location, from)) return undefined;
  const next = new URL(location, from);
  const safe = next.protocol === 'https:' || (next.protocol === 'http:' && new URL(from).protocol === 'http:');
  return safe && next.username === '' && next.password === '' ? next.href : undefined;
}

/** Credentials go to the server they were given for, and to no other: scheme, host and port. */
export function isSameServer(one: string, other: string): boolean {
  return new URL(one).origin === new URL(other).origin;
}
