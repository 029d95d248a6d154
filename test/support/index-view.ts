// An index as a few readable lines, and a run of several passes, for tests of what is rendered.
import {
  type DiagnosticCode,
  formatDiagnostic,
  type Observation,
  refKey,
  type TargetIndex,
} from '../../src/api/index.ts';
import { type Files, NOW, type PassResult, type PassState, ready, runStages } from './pass.ts';

function short(commit: string): string {
  return `c${Number.parseInt(commit, 16)}`;
}

/** `default/configmap_x.yaml web c1`, `… frozen`, `… withheld: why`, and `gone: /ConfigMap/default/x c2 why`. */
function indexView(index: TargetIndex | undefined): readonly string[] {
  const objects = (index?.objects ?? []).map((o) => {
    const marks = [o.frozen ? ' frozen' : '', o.withheld === undefined ? '' : ` withheld: ${o.withheld}`];
    return `${o.path} ${o.placements.map((p) => p.split('/')[1]).join('+') || '-'} ${short(o.sinceCommit)}${marks.join('')}`;
  });
  return [...objects, ...(index?.removals ?? []).map((r) => `gone: ${refKey(r.ref)} ${short(r.commit)} ${r.reason}`)];
}

/** One pass of several. */
export interface PassStep {
  readonly files: Files;
  /** Default: every target of `targets` is ready. */
  readonly observations?: readonly Observation[];
  /** Default: the number of the step, from 1. */
  readonly commit?: number;
  /** Seconds after the beginning; default: ten for each step. */
  readonly at?: number;
}

/** Runs passes one after the other on one state. */
export function runPasses(targets: readonly string[], steps: readonly PassStep[]): readonly PassResult[] {
  let state: PassState | undefined;
  return steps.map(({ files, observations, commit, at }, step) => {
    const result = runStages(files, {
      observations: observations ?? targets.map((t) => ready(t)),
      state,
      commit: commit ?? step + 1,
      now: new Date(NOW.getTime() + (at ?? step * 10) * 1000),
    });
    state = result.state;
    return result;
  });
}

/** The index of a target after each pass. */
export function indexesOf(target: string, results: readonly PassResult[]): readonly (readonly string[])[] {
  return results.map((r) => indexView([...r.indexes.values()].find((i) => i.target === target)));
}

/** What is said of a fleet that is smaller than any real one; other tests are about it. */
const OF_SMALL_FLEETS: ReadonlySet<DiagnosticCode> = new Set(['SelectsNothing', 'UnknownLabel', 'NoUsableTarget']);

export function findingsOf(results: readonly PassResult[]): readonly (readonly string[])[] {
  return results.map((r) => {
    const found = [...r.diagnostics, ...r.renderDiagnostics].filter(({ code }) => !OF_SMALL_FLEETS.has(code));
    return found.map(formatDiagnostic);
  });
}
