// What is said of a commit's signature.

export type SignatureVerdict =
  | {
      readonly kind: 'trusted';
      /** Name in the file of allowed signers, or user id of the PGP key. */
      readonly signer: string;
      /** Fingerprint. */
      readonly key: string;
    }
  /** `why` completes "the commit …" and names the key where one is known. */
  | { readonly kind: 'untrusted'; readonly why: string };

/**
 * How long a refusal is remembered. It may come of a clock that was wrong, and must not outlive it; what is trusted stays
 * so as long as the file of allowed signers is the same.
 */
export const REFUSED_FOR_MS = 600_000;

export function untrusted(why: string): SignatureVerdict {
  return { kind: 'untrusted', why };
}
