// Public face of trust: whose commits are followed, and signing our own.
export { ENDORSEMENT, HistoryJudge, type Refusal, type TrustAnswer } from './judge-history.ts';
export { openCommitSigner } from './signing-key.ts';
export { type CommitVerifier, openCommitVerifier } from './verifier.ts';
