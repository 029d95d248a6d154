// What is said of Secrets on their way: with readable values where that is denied, and encrypted ones that nothing decrypts.
import { isSopsFile, readableValues, type TargetId } from '../api/index.ts';
import type { Model } from '../load/index.ts';
import type { MadeClaim } from './claims.ts';
import type { Objection, ObjectJudge, Remark, TargetJudge } from './refusals/index.ts';

/** Also of values that only a tool or an override writes. */
const PLAIN: ObjectJudge = {
  key: 'PlainSecret',
  isFor: ({ group, kind }) => kind === 'Secret' && group === '',
  judge: (object) =>
    readableValues(object).length > 0 ? { code: 'PlainSecret', says: 'it has readable values' } : undefined,
};

const ENCRYPTED: Remark = {
  code: 'EncryptedObject',
  says: 'it is encrypted with SOPS, and a syncer decrypts nothing; let an operator in the cluster make it (SealedSecret, ExternalSecret)',
};

/** None where plain Secrets are allowed. */
export function secretJudges({ config }: Model): readonly ObjectJudge[] {
  return config.safety.plainSecrets === 'deny' ? [PLAIN] : [];
}

/** None when nothing is encrypted with SOPS. Whoever applies to an External target may decrypt. */
export function sopsJudges({ workloads, syncTargets }: Model): readonly TargetJudge<MadeClaim>[] {
  const encrypted = new Set(workloads.filter(({ object }) => isSopsFile(object)));
  if (encrypted.size === 0) return [];
  const isExternal = (target: TargetId): boolean => syncTargets.get(target)?.object.spec.delivery === 'External';
  const of = (claim: MadeClaim): readonly Objection<MadeClaim>[] =>
    encrypted.has(claim.workload) ? [{ claim, cause: ENCRYPTED, effect: 'warn' }] : [];
  return [(target, claims) => (isExternal(target) ? [] : [...claims.values()].flatMap((list) => list.flatMap(of)))];
}
