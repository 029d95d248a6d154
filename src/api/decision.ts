// PlacementDecision: what was chosen for a Placement and why. Written to the rendered branch, read back as the previous decision.
import type { Digest, PlacementId, TargetId } from './ids.ts';

/** What a target has of the objects that are divided, each by its refKey. */
export interface Shares {
  /** Replicas; of a Job how many pods at once, of an autoscaler how many at most. */
  readonly replicas?: Readonly<Record<string, number>>;
  /** Of each Job that says how many pods must succeed: how many of them here. */
  readonly completions?: Readonly<Record<string, number>>;
  /** Of each autoscaler: how many at least. */
  readonly least?: Readonly<Record<string, number>>;
}

/** How many pods of each object there are, without what autoscalers may set. */
export function podNumbers({ replicas = {}, least = {} }: Shares): readonly number[] {
  return Object.entries(replicas).flatMap(([key, number]) => (least[key] === undefined ? [number] : []));
}

/** One chosen target. */
export interface SelectedTarget extends Shares {
  readonly target: TargetId;
  readonly location: string;
  /** Sum of the scorers' points when it was chosen; higher is better. */
  readonly score: number;
  /** Why it was chosen, or why it stays; one sentence. */
  readonly reason: string;
  /** When it was chosen (`now` of that pass, RFC 3339). */
  readonly since: string;
  /** What made up the score, by scorer; those without points are left out. */
  readonly scores?: Readonly<Record<string, number>>;
  /** Taints that it tolerates for a time only, and since when (`formatTaint`); ordered. */
  readonly tolerating?: readonly { readonly taint: string; readonly since: string }[];
}

/** A target that lost the placement but keeps its copy until the others are available (make before break). */
export interface LeavingTarget extends Shares {
  readonly target: TargetId;
  readonly location: string;
  /** Why it leaves. */
  readonly reason: string;
  /** Filter code, or the name of the trigger. */
  readonly code: string;
  readonly since: string;
  /** Set once every selected target has an available copy; the copy is removed a grace (5 s) later. */
  readonly replacedSince?: string;
}

/** Why one target was not chosen. */
export interface Rejection {
  readonly target: TargetId;
  /** Name of the filter, `taints`. */
  readonly filter: string;
  /** CamelCase, `UntoleratedTaint`. */
  readonly code: string;
  /** `untolerated taint dedicated=gpu:NoSchedule`: without the target's name, so that equal ones can be counted. */
  readonly message: string;
  /** The same with amounts of this target and this moment; never written. */
  readonly detail?: string;
}

/** Equal rejections counted, with a few examples; the form in which a decision keeps them. */
export interface RejectionGroup {
  readonly filter: string;
  readonly code: string;
  readonly message: string;
  readonly count: number;
  /** At most 3, in order. */
  readonly examples: readonly TargetId[];
}

/** Why nothing is selected; the reasons of `Ready=False` (API.md), but for `LocationInvalid`. */
export const UNSCHEDULED_REASONS = ['LocationNotFound', 'LocationNoMatch', 'NoValidTarget'] as const;
export type UnscheduledReason = (typeof UNSCHEDULED_REASONS)[number];

export interface PlacementDecision {
  readonly placement: PlacementId;
  /** Counts changes of the Placement's spec, from 1. */
  readonly generation: number;
  /** Digest of the spec that `generation` counts. */
  readonly specDigest: Digest;
  /** Digest of `spec.source`: a renamed Placement is recognised by it and keeps its decision. */
  readonly sourceDigest: Digest;
  readonly selected: readonly SelectedTarget[];
  readonly leaving: readonly LeavingTarget[];
  /** How many targets were looked at. */
  readonly candidates: number;
  readonly rejected: readonly RejectionGroup[];
  /** Set when fewer are selected than asked for and topology spread is why; one sentence. */
  readonly shortfall?: string;
  /** Of the settings by which replicas were divided: while it is the same, what is there stays where it can. */
  readonly divisionDigest?: Digest;
  /** Objects that are not divided though replicas are, as an autoscaler of the source sets theirs: refKeys, ordered. */
  readonly autoscaled?: readonly string[];
  /** Set when replicas cannot be divided as asked; the choice and the division before it stay. One sentence. */
  readonly undivided?: string;
  /** When it moved last only because another target had become better. */
  readonly rebalanced?: string;
  /** Set when nothing is selected. */
  readonly unscheduled?: {
    readonly reason: UnscheduledReason;
    readonly message: string;
    /** Set when a copy stays because nothing else fits, though the Placement does not select its Location any more. */
    readonly kept?: 'LocationInvalid';
  };
  /**
   * Kept as it was because its file is unreadable, because it has fields that this version does not act on, or because it
   * is suspended. Never written: the file stays as it was.
   */
  readonly held?: 'InvalidSource' | 'NotHonouredYet' | 'Suspended';
}

/** What it delivered stays as it is, object for object: nothing is added, changed or removed. */
export function isPaused({ held }: { readonly held?: PlacementDecision['held'] | undefined }): boolean {
  return held === 'Suspended' || held === 'NotHonouredYet';
}

/** `0/12 targets: 7 untolerated taint dedicated=gpu:NoSchedule, 5 not ready`. */
export function formatRejections(decision: Pick<PlacementDecision, 'selected' | 'candidates' | 'rejected'>): string {
  const head = `${decision.selected.length}/${decision.candidates} targets`;
  if (decision.rejected.length === 0) return head;
  return `${head}: ${decision.rejected.map((g) => `${g.count} ${g.message}`).join(', ')}`;
}
