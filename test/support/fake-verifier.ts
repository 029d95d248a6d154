// A verifier of commits without keys: it trusts what Alice wrote. Mallory, who may push, cannot sign.
import type { CommitVerifier } from '../../src/git/index.ts';

export interface FakeVerifier extends CommitVerifier {
  /** When each key had to be valid, by the subject of the commit. */
  readonly times: ReadonlyMap<string, string>;
}

export function fakeVerifier(): FakeVerifier {
  const times = new Map<string, string>();
  return {
    times,
    refresh: async () => 'always the same',
    async verify(repository, id, at, signal) {
      const { author, message } = await repository.commit(id, signal);
      times.set(message.split('\n', 1)[0] ?? '', at.toISOString());
      return author.name === 'Alice'
        ? { kind: 'trusted', signer: 'alice', key: 'K' }
        : { kind: 'untrusted', why: 'is not signed' };
    },
    close: async () => undefined,
  };
}
