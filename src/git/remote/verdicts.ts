// What went wrong at a remote, from the words of git, curl, ssh and Node, or from the status: who should act, and what to do.
import type { ErrorCode } from '../../api/index.ts';

export interface Verdict {
  readonly code: ErrorCode;
  readonly category: 'user' | 'transient';
  /** Why it failed and what to do. */
  readonly why: string;
}

interface Rule extends Verdict {
  readonly when: RegExp;
}

function user(code: ErrorCode, why: string): Verdict {
  return { code, category: 'user', why };
}

function transient(why: string, code: ErrorCode = 'GitRemote'): Verdict {
  return { code, category: 'transient', why };
}

const REJECTED = user('GitRejected', 'the server refused it; see its rules for these branches');
const UNKNOWN_CREDENTIALS = user(
  'GitAuthentication',
  'the server does not take these credentials; check what is in --git-token-file, and that it has not expired',
);
const NO_CREDENTIALS = user('GitAuthentication', 'the server wants credentials; give a token with --git-token-file');
const NOT_FOUND = user(
  'RepositoryNotFound',
  'there is no such repository, or the credentials must not see it; check the address and the credentials',
);
const SLOW = transient(
  'it took too long to answer; it is tried again, look at the network and the server if it stays',
  'Timeout',
);

/** In this order: the first that fits the text. */
const RULES: readonly Rule[] = [
  {
    when: /host identification has changed/i,
    ...user(
      'GitUntrusted',
      'its host key is another than the known one: it was set up anew, or somebody stands in between. Ask its operators, and replace the key in the file of --ssh-known-hosts-file only when the fingerprint is theirs',
    ),
  },
  {
    when: /host key verification failed|no .*host key is known/i,
    ...user(
      'GitUntrusted',
      'its host key is not known; get it (ssh-keyscan), compare its fingerprint with the one that its operators publish, and write it into the file of --ssh-known-hosts-file',
    ),
  },
  {
    when: /permission denied \(|too many authentication failures|load key "[^"]*": /i,
    ...user(
      'GitAuthentication',
      'the server does not take the key; check --ssh-key-file, and that its public half is known there',
    ),
  },
  {
    when: /cannot run ssh|error: cannot (?:spawn|fork).*ssh/i,
    ...user('GitBackendMissing', 'there is no ssh program; install an OpenSSH client, or use an https address'),
  },
  {
    when: /certificate problem|certificate verif\w* failed|self[- ]signed certificate|DEPTH_ZERO_SELF_SIGNED|UNABLE_TO_(?:GET|VERIFY)|CERT_HAS_EXPIRED|certificate has expired|ALTNAME_INVALID|certificate subject name|does not match target host/i,
    ...user(
      'GitUntrusted',
      'its certificate is not trusted: it has expired, names another host, or its CA is not known; name the CA with --git-ca-file',
    ),
  },
  {
    when: /alert (?:certificate required|bad certificate|unknown ca|handshake failure)|tlsv1\d? alert|SSL certificate cannot be authenticated|certificate_required/i,
    ...user(
      'GitAuthentication',
      'the server does not take our certificate; check --git-client-cert-file and --git-client-key-file',
    ),
  },
  {
    when: /error reading ca cert|error setting certificate|could not load (?:client|PEM)|unable to set (?:private key|certificate)|problem with the (?:local )?(?:SSL|client) certificate|no start line|key values mismatch/i,
    ...user(
      'Usage',
      'a certificate or key file cannot be used; check --git-ca-file, --git-client-cert-file and --git-client-key-file',
    ),
  },
  {
    when: /wrong version number|unexpected TLS packet|packet length too long|record layer failure/i,
    ...user('GitRemote', 'it does not speak TLS; check the address (http:// or https://, and the port) and the proxy'),
  },
  {
    when: /could not resolve (?:host|proxy)|ENOTFOUND|EAI_AGAIN|name resolution|name or service not known|nodename nor servname/i,
    ...transient('its name is not known; check the address and the DNS, it is tried again'),
  },
  {
    when: /failed to connect|couldn't connect|ECONNREFUSED|connection refused|no route to host|EHOSTUNREACH|ENETUNREACH|network is unreachable/i,
    ...transient('nobody answers there; check address, network and server, it is tried again'),
  },
  { when: /operation too slow|timed? ?out|ETIMEDOUT|UND_ERR_\w*TIMEOUT/i, ...SLOW },
  {
    when: /authentication failed|could not read (?:username|password)|terminal prompts disabled/i,
    ...UNKNOWN_CREDENTIALS,
  },
  { when: /repository '?[^\n]*'? not found|does not appear to be a git repository/i, ...NOT_FOUND },
  {
    when: /remote rejected|hook declined|protected branch|deny(?:ing)? |shallow update not allowed|one or more branches were not updated/i,
    ...REJECTED,
  },
  {
    when: /info\/refs not valid|smart HTTP|text\/html|not a git server/i,
    ...user(
      'GitRemote',
      'what answers there is no Git server, perhaps a login page; check the address, the token and the proxy',
    ),
  },
];

const PROXY =
  /407 |HTTP Tunneling|proxy CONNECT aborted|CONNECT tunnel failed|from proxy after CONNECT|Proxy Authentication Required/i;
const PROXY_REFUSED = user(
  'GitRemote',
  'the proxy refused; check HTTPS_PROXY, HTTP_PROXY and NO_PROXY, and the user and password in them',
);

const STATUSES: ReadonlyMap<number, Verdict> = new Map([
  // nginx answers so where it misses the certificate of a client, or does not know its CA.
  [400, user('GitRemote', 'the server answered 400; check the address, and --git-client-cert-file if it wants one')],
  [401, UNKNOWN_CREDENTIALS],
  [403, user('GitForbidden', 'the credentials do not allow it; give them the right to do so')],
  [404, NOT_FOUND],
  [407, PROXY_REFUSED],
  [410, NOT_FOUND],
  [
    413,
    user('GitTooLarge', 'what is sent is larger than the server takes; raise its limit, or that of a proxy before it'),
  ],
  [422, REJECTED],
  [429, transient('the server answered 429, it is asked too often; it is tried again later')],
]);

const BROKEN_OFF = transient('it broke off; it is tried again, look at the network and the server if it stays');
// With TLS 1.3 a client learns only afterwards that its certificate was wanted or is not liked, often by a bare end.
const BROKEN_TLS = transient(
  'it broke off without an answer; it is tried again. If the server wants a certificate of its clients, check --git-client-cert-file; else look at the network and the server',
);

export interface Symptoms {
  readonly status: number | undefined;
  readonly text: string;
  readonly hadToken: boolean;
  /** The address began with `https:`. */
  readonly overTls: boolean;
}

/** From the status when there is one that says something, else from the words. */
export function verdictOn({ status, text, hadToken, overTls }: Symptoms): Verdict {
  // The proxy's status comes as if it were the server's.
  const verdict =
    (PROXY.test(text) ? PROXY_REFUSED : byStatus(status)) ??
    RULES.find(({ when }) => when.test(text)) ??
    (overTls && status === undefined ? BROKEN_TLS : BROKEN_OFF);
  if (verdict.code === UNKNOWN_CREDENTIALS.code && verdict.why === UNKNOWN_CREDENTIALS.why && !hadToken)
    return NO_CREDENTIALS;
  return { code: verdict.code, category: verdict.category, why: verdict.why };
}

function byStatus(status: number | undefined): Verdict | undefined {
  if (status === undefined || status < 300) return undefined;
  if (status < 400) return user('GitRemote', 'the repository has moved; use its new address');
  const known = STATUSES.get(status);
  if (known !== undefined) return known;
  if (status === 408 || status === 425 || status >= 500)
    return transient(`the server answered ${status}; it is tried again, look at the server if it stays`);
  return user('GitRemote', `the server answered ${status}; check the address`);
}
