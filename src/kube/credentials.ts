// Who we are to an API server: certificates and headers, loaded once for many callers, renewed when refused.
import { abortable, type Clock } from '../infra/index.ts';

/** PEM texts, as node:tls takes them. */
export interface TlsSettings {
  readonly ca?: string | undefined;
  readonly cert?: string | undefined;
  readonly key?: string | undefined;
  /** Name expected in the server's certificate, when it differs from the address. */
  readonly serverName?: string | undefined;
  /** Accept any certificate. Only because kubeconfigs may say so. */
  readonly insecure?: boolean | undefined;
}

export interface Credentials {
  readonly tls: TlsSettings;
  /** `authorization`, `impersonate-user`: secret, never shown. */
  readonly headers: Readonly<Record<string, string | readonly string[]>>;
}

export interface CredentialSource {
  current(signal: AbortSignal): Promise<Credentials>;
  /** The server answered 401 to these. True when the next `current` may give others. */
  refused(credentials: Credentials): boolean;
}

/** A token from a callback, asked on every request; it does its own caching. */
export function tokenCredentials(
  tls: TlsSettings,
  authorization?: () => Promise<string | undefined>,
): CredentialSource {
  return {
    async current(signal) {
      if (authorization === undefined) return { tls, headers: {} };
      const header = await abortable('Reading the cluster credentials', authorization(), signal);
      return { tls, headers: header === undefined ? {} : { authorization: header } };
    },
    refused: () => authorization !== undefined,
  };
}

export interface CachedCredentialsOptions {
  /** `afresh`: the last ones were refused; ask the plugin or the file again. */
  readonly load: (afresh: boolean) => Promise<Credentials>;
  /** How long they are used without looking again (files rotate). */
  readonly ttlMs: number;
  readonly clock: Clock;
}

/**
 * One load at a time for all callers: ten first requests must not start ten login plugins.
 * Of many requests refused with the same credentials the first one renews them for all.
 */
export function cachedCredentials({ load, ttlMs, clock }: CachedCredentialsOptions): CredentialSource {
  let held: { readonly credentials: Credentials; readonly until: number } | undefined;
  let loading: Promise<Credentials> | undefined;
  let afresh = false;

  async function reload(): Promise<Credentials> {
    const asked = afresh;
    afresh = false;
    const credentials = await load(asked);
    held = { credentials, until: clock.now().getTime() + ttlMs };
    return credentials;
  }
  return {
    async current(signal) {
      if (held !== undefined && clock.now().getTime() < held.until) return held.credentials;
      loading ??= reload().finally(() => {
        loading = undefined;
      });
      return abortable('Reading the cluster credentials', loading, signal);
    },
    refused(credentials) {
      if (held?.credentials === credentials) {
        held = undefined;
        afresh = true;
      }
      return true;
    },
  };
}
