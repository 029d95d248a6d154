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

export function untrusted(why: string): SignatureVerdict {
  return { kind: 'untrusted', why };
}
