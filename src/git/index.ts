// Public face of Git: repositories to read and write, and the rules for names and messages in them.
export { WHOLE_HISTORY } from './git-error.ts';
export { initRepository } from './init.ts';
export { initWorkRepository } from './isomorphic/index.ts';
export { formatMessage, type MessageParts } from './message.ts';
export { openRepository } from './open.ts';
export { type HistoryEnd, type PathChange, pathHistory } from './path-history.ts';
export * from './port.ts';
export { isRefName, parseRefName } from './ref-name.ts';
export {
  type CommitVerifier,
  ENDORSEMENT,
  HistoryJudge,
  openCommitSigner,
  openCommitVerifier,
  type Refusal,
  type TrustAnswer,
} from './trust/index.ts';
export { type RefWatch, watchRefs } from './watch.ts';
