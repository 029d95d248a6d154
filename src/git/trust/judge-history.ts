// How far a branch may be followed: to its newest commit that brings nothing but what allowed signers signed or endorsed.
import { LRUCache } from 'lru-cache';
import { type CommitSha, explainError, parseCommitSha, TmcError } from '../../api/index.ts';
import type { Commit, ObjectReader } from '../port.ts';
import { type NewCommits, newCommits } from './new-commits.ts';
import { REFUSED_FOR_MS, type SignatureVerdict } from './verdict.ts';
import type { CommitVerifier } from './verifier.ts';

export interface TrustQuestion {
  /** Where the branch is. */
  readonly tip: CommitSha;
  /** What is trusted already, with all it contains; undefined: nothing yet. */
  readonly base: CommitSha | undefined;
  readonly now: Date;
}

export interface Refusal {
  /**
   * `untrusted`: `commit` is why; `rewritten`: the tip does not descend from the base; `unknown`: it cannot be judged;
   * `unreadable`: nor can anything else, for the file of allowed signers cannot be read.
   */
  readonly kind: 'untrusted' | 'rewritten' | 'unknown' | 'unreadable';
  readonly commit: Commit;
  /** Completes "the commit …"; of `unreadable` a sentence. */
  readonly why: string;
}

export interface TrustAnswer {
  /** The newest commit of the branch that may be followed; the base, or nothing, when there is none. */
  readonly trusted: CommitSha | undefined;
  /** Why it is not the tip. */
  readonly refused: Refusal | undefined;
}

/** Named by the trailer of a signed commit that changes nothing else: what it vouches for, with all that it contains. */
export const ENDORSEMENT = 'Tmc-Endorse';

// Each costs two or three short processes, once.
const MAX_NEW = 1_000;
const MAX_READ = 20_000;
const MAX_ANSWERS = 16;

type Verdicts = ReadonlyMap<CommitSha, SignatureVerdict>;

export class HistoryJudge {
  readonly #git: ObjectReader;
  readonly #verifier: CommitVerifier;
  readonly #answers: LRUCache<string, TrustAnswer>;
  /** Of the file of allowed signers as it was read last. */
  #digest: string | undefined;

  /** @param elapsed a clock that nobody sets: how long ago a refusal was. */
  constructor(git: ObjectReader, verifier: CommitVerifier, elapsed: { now(): number } = performance) {
    this.#git = git;
    this.#verifier = verifier;
    this.#answers = new LRUCache({ max: MAX_ANSWERS, perf: elapsed, ttlResolution: 0 });
  }

  /**
   * The same question is answered once, as long as the file of allowed signers stays the same. While that cannot be read,
   * what is trusted already goes on being followed; throws `Usage` where nothing is yet.
   */
  async judge(question: TrustQuestion, signal: AbortSignal): Promise<TrustAnswer> {
    const { tip, base } = question;
    if (tip === base) return { trusted: tip, refused: undefined };
    const signers = await this.#refresh();
    if (signers.kind === 'unreadable') return this.#meanwhile(question, signers.error, signal);
    this.#digest = signers.digest;
    const key = [signers.digest, tip, base].join(' ');
    const known = this.#answers.get(key);
    if (known !== undefined) return known;
    const answer = base === undefined ? await this.#first(question, signal) : await this.#since(base, question, signal);
    // What could not be judged may be judged later: older commits may be fetched.
    if (answer.refused?.kind !== 'unknown')
      this.#answers.set(key, answer, answer.refused === undefined ? {} : { ttl: REFUSED_FOR_MS });
    return answer;
  }

  /** By the file as it was read last, what was found good stays good; nothing new is. */
  async #meanwhile({ tip, base }: TrustQuestion, error: TmcError, signal: AbortSignal): Promise<TrustAnswer> {
    const known = this.#answers.get([this.#digest, tip, base].join(' '));
    if (known !== undefined && known.refused === undefined) return known;
    if (base === undefined) throw error;
    const commit = await this.#git.commit(tip, signal);
    return { trusted: base, refused: { kind: 'unreadable', commit, why: explainError(error) } };
  }

  async #refresh(): Promise<
    { readonly kind: 'read'; readonly digest: string } | { readonly kind: 'unreadable'; readonly error: TmcError }
  > {
    try {
      return { kind: 'read', digest: await this.#verifier.refresh() };
    } catch (error) {
      if (error instanceof TmcError && error.category === 'user') return { kind: 'unreadable', error };
      throw error;
    }
  }

  /** Nothing is in force yet that somebody could change unseen: a signature over the tip vouches for all it contains. */
  async #first({ tip, now }: TrustQuestion, signal: AbortSignal): Promise<TrustAnswer> {
    const commit = await this.#git.commit(tip, signal);
    const verdict = await this.#verifier.verify(this.#git, tip, clamped(commit.time, commit.time, now), signal);
    if (verdict.kind === 'trusted') return { trusted: tip, refused: undefined };
    return { trusted: undefined, refused: { kind: 'untrusted', commit, why: verdict.why } };
  }

  /** Goes up the first parents: each that is admitted is what the next is judged against. */
  async #since(base: CommitSha, { tip, now }: TrustQuestion, signal: AbortSignal): Promise<TrustAnswer> {
    const commit = await this.#git.commit(tip, signal);
    const found = await this.#walk(tip, [base], signal);
    if (found.kind === 'unknown') return { trusted: base, refused: { kind: 'unknown', commit, why: found.why } };
    if (!found.reached.has(base))
      return { trusted: base, refused: { kind: 'rewritten', commit, why: `does not descend from ${base}` } };
    let trusted = base;
    let refused: Refusal | undefined;
    for (const candidate of firstParents(tip, found.commits)) {
      const step = await this.#admit(candidate, trusted, { now, signal });
      if (step === 'admitted') [trusted, refused] = [candidate.id, undefined];
      else if (step !== 'elsewhere') refused ??= step;
    }
    return { trusted, refused: trusted === tip ? undefined : refused };
  }

  /** `elsewhere`: it does not descend from what is trusted; only a later merge can bring it. */
  async #admit(
    candidate: Commit,
    trusted: CommitSha,
    { now, signal }: { readonly now: Date; readonly signal: AbortSignal },
  ): Promise<'admitted' | 'elsewhere' | Refusal> {
    const found = await this.#walk(candidate.id, [trusted], signal);
    if (found.kind === 'unknown') return { kind: 'unknown', commit: candidate, why: found.why };
    if (!found.reached.has(trusted)) return 'elsewhere';
    if (found.commits.length > MAX_NEW)
      return { kind: 'unknown', commit: candidate, why: `brings more than ${MAX_NEW} new commits` };
    const notBefore = (await this.#git.commit(trusted, signal)).time;
    const verdicts = new Map<CommitSha, SignatureVerdict>();
    for (const { id, time } of found.commits) {
      const at = clamped(time, notBefore, now);
      verdicts.set(id, await this.#verifier.verify(this.#git, id, at, signal));
    }
    const left = await this.#notEndorsed(candidate, { trusted, commits: found.commits, verdicts }, signal);
    const [worst] = left;
    if (worst === undefined) return 'admitted';
    const verdict = verdicts.get(worst.id);
    return { kind: 'untrusted', commit: worst, why: verdict?.kind === 'untrusted' ? verdict.why : 'cannot be judged' };
  }

  /** The commits, oldest first, that are neither signed by an allowed signer nor contained in what such a one endorsed. */
  async #notEndorsed(
    candidate: Commit,
    found: { readonly trusted: CommitSha; readonly commits: readonly Commit[]; readonly verdicts: Verdicts },
    signal: AbortSignal,
  ): Promise<readonly Commit[]> {
    const isBad = ({ id }: Commit): boolean => found.verdicts.get(id)?.kind !== 'trusted';
    const bad = found.commits.filter(isBad);
    if (bad.length === 0) return [];
    const endorsed: CommitSha[] = [];
    for (const commit of found.commits) if (!isBad(commit)) endorsed.push(...(await this.#endorsedBy(commit, signal)));
    const trusted = [found.trusted, ...endorsed.filter((id) => found.verdicts.has(id))];
    const rest = await newCommits(this.#git, { tip: candidate.id, trusted, most: MAX_READ, thorough: true }, signal);
    return rest.kind === 'found' ? rest.commits.filter(isBad) : bad;
  }

  /** Only a commit that changes nothing endorses: a trailer that somebody slipped into a merged change does not. */
  async #endorsedBy({ trailers, parents, tree }: Commit, signal: AbortSignal): Promise<readonly CommitSha[]> {
    const ids = (trailers.get(ENDORSEMENT) ?? '').match(/\b[0-9a-f]{40}\b/g) ?? [];
    const [parent, second] = parents;
    if (ids.length === 0 || parent === undefined || second !== undefined) return [];
    if ((await this.#git.commit(parent, signal)).tree !== tree) return [];
    return ids.map(parseCommitSha);
  }

  #walk(tip: CommitSha, trusted: readonly CommitSha[], signal: AbortSignal): Promise<NewCommits> {
    return newCommits(this.#git, { tip, trusted, most: MAX_READ }, signal);
  }
}

/** Those of the commits that a branch at the tip went through, oldest first. */
function firstParents(tip: CommitSha, commits: readonly Commit[]): readonly Commit[] {
  const known = new Map(commits.map((commit) => [commit.id, commit]));
  const chain: Commit[] = [];
  for (
    let at = known.get(tip);
    at !== undefined;
    at = at.parents[0] === undefined ? undefined : known.get(at.parents[0])
  )
    chain.push(at);
  return chain.reverse();
}

/** A commit says itself when it was made: no earlier than what it builds on, and no later than now, or it is not believed. */
function clamped(time: Date, from: Date, until: Date): Date {
  return new Date(Math.min(Math.max(time.getTime(), from.getTime()), until.getTime()));
}
