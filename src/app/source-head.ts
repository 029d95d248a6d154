// Which source commit a pass works on: the tip of the branch, or with allowed signers its newest trusted commit.
import { type CommitSha, countChanges, type Diagnostic, parseCommitSha, TmcError, UserError } from '../api/index.ts';
import { type Commit, ENDORSEMENT, type RefName, type Refusal, WHOLE_HISTORY } from '../git/index.ts';
import type { HubContext } from './hub-context.ts';

export interface SourceHead {
  readonly commit: CommitSha;
  /** The last source commit that a pass handled: where the last good content of a broken file lies. */
  readonly previous: CommitSha | undefined;
  /** Why it is not the tip; as long as that is so. */
  readonly diagnostics: readonly Diagnostic[];
}

type Refs = ReadonlyMap<RefName, CommitSha>;

/** The source commit that the rendered branch says it was made from. */
function renderedFrom(base: Commit | undefined): CommitSha | undefined {
  const named = base?.trailers.get('Tmc-Source-Commit') ?? '';
  return /^[0-9a-f]{40}$/.test(named) ? parseCommitSha(named) : undefined;
}

/**
 * The commit handled last. With allowed signers the rendered branch names it, which only the hub writes: who moves
 * `refs/tmc/processed` gains nothing, for that counts only where all it adds is signed. It keeps the branch from being set
 * back to before it.
 */
async function previousCommit(
  hub: HubContext,
  refs: Refs,
  base: Commit | undefined,
  signal: AbortSignal,
): Promise<CommitSha | undefined> {
  const from = renderedFrom(base);
  const processed = refs.get(hub.refs.processed);
  if (hub.trust === undefined) return processed ?? from;
  if (from === undefined || processed === undefined) return from;
  return (await hub.trust.judge({ tip: processed, base: from, now: hub.clock.now() }, signal)).trusted;
}

function refusalText(hub: HubContext, { kind, commit, why }: Refusal, tip: CommitSha, trusted: CommitSha): string {
  const stays = `${hub.refs.source} is at ${tip}, but the source stays at ${trusted}: commit ${commit.id}`;
  const by = commit.author.name === '' ? '' : ` by ${commit.author.name}`;
  const endorse = `a signed commit that changes nothing and has the trailer "${ENDORSEMENT}: ${commit.id}"`;
  switch (kind) {
    case 'untrusted':
      return `${stays}${by} ${why}. Take it out of the branch and have it signed, or look at it, with all before it, and endorse it by ${endorse}`;
    case 'rewritten':
      return `${stays}${by} ${why}, so the branch was rewritten or set back. Push what was there again, or merge ${trusted} into it by a signed commit`;
    case 'unreadable':
      return `${hub.refs.source} is at ${tip}, but the source stays at ${trusted} until the file of allowed signers can be read again: ${why}`;
    case 'unknown':
      return `${stays}${by} cannot be judged: ${why}. ${WHOLE_HISTORY}, or endorse it by ${endorse}`;
  }
}

type Followed = Pick<SourceHead, 'commit' | 'diagnostics'>;

async function followed(
  hub: HubContext,
  tip: CommitSha,
  previous: CommitSha | undefined,
  signal: AbortSignal,
): Promise<Followed> {
  if (hub.trust === undefined) return { commit: tip, diagnostics: [] };
  const { trusted, refused } = await hub.trust.judge({ tip, base: previous, now: hub.clock.now() }, signal);
  if (trusted === undefined) {
    const message = `reading ${hub.refs.source}: nothing is rendered yet, and commit ${tip} ${refused?.why ?? 'cannot be judged'}; have its tip signed by one of the allowed signers`;
    throw new UserError('UntrustedSource', message);
  }
  if (refused === undefined) return { commit: trusted, diagnostics: [] };
  const message = refusalText(hub, refused, tip, trusted);
  return { commit: trusted, diagnostics: [{ code: 'UntrustedCommit', severity: 'error', message }] };
}

/** More are not counted. */
const MAX_COUNTED = 10_000;

async function changedFiles(hub: HubContext, from: CommitSha, to: CommitSha, signal: AbortSignal): Promise<string> {
  const tree = async (id: CommitSha) => hub.git.partialTree((await hub.git.commit(id, signal)).tree, signal);
  const count = countChanges(await tree(from), await tree(to), MAX_COUNTED);
  return count === undefined ? 'very many' : String(count);
}

/**
 * A force-push: the commit handled last is no ancestor of the one that is followed now. Where that cannot be told, nothing
 * is said. Only for what is really followed: of a source that is too large the pass stays at the one before.
 */
export async function rewriteNotice(
  hub: HubContext,
  before: CommitSha | undefined,
  now: CommitSha,
  signal: AbortSignal,
): Promise<readonly Diagnostic[]> {
  if (before === undefined || before === now) return [];
  try {
    if ((await hub.git.isAncestor(before, now, signal)) !== false) return [];
    const back = (await hub.git.isAncestor(now, before, signal)) === true;
    const files = await changedFiles(hub, before, now, signal);
    const what = back
      ? `was set back from ${before} to ${now}`
      : `was rewritten: ${before} is not in its history any more, it is at ${now}`;
    const message = `${hub.refs.source} ${what} (${files} files differ). Its new state is followed as it is, and the guard against large removals holds; push ${before} again if nobody meant to`;
    return [{ code: 'SourceRewritten', severity: 'warning', message }];
  } catch (error) {
    // The former commit is not in the repository any more: there is nothing to compare with.
    if (error instanceof TmcError && error.code === 'GitObjectMissing') return [];
    throw error;
  }
}

/** Undefined while there is no source branch. Throws `UntrustedSource` when nothing at all may be followed yet. */
export async function sourceHead(
  hub: HubContext,
  refs: Refs,
  base: Commit | undefined,
  signal: AbortSignal,
): Promise<SourceHead | undefined> {
  const tip = refs.get(hub.refs.source);
  if (tip === undefined) return undefined;
  const previous = await previousCommit(hub, refs, base, signal);
  return { ...(await followed(hub, tip, previous, signal)), previous };
}
