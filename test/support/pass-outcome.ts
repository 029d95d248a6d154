// What a pass of the hub would tell of a fleet in memory.

import { type Digest, digestOf } from '../../src/api/index.ts';
import type { PassOutcome } from '../../src/app/index.ts';
import { aggregate } from '../../src/status/index.ts';
import { sha } from './pass.ts';
import { type FleetOptions, fleetOf } from './status-fleet.ts';

export type DonePass = Extract<PassOutcome, { kind: 'done' }>;

/** Settled and told, unless changed. */
export function doneOutcome(fleet: FleetOptions, changes: Partial<DonePass> = {}): DonePass {
  const { pass, input } = fleetOf(fleet);
  const { renderDiagnostics: diagnostics, ...rendered } = pass;
  const inputs: Digest = digestOf(fleet.commit ?? 1);
  return {
    kind: 'done',
    decisions: pass.placed.decisions,
    sourceCommit: input.sourceCommit,
    rendered: { ...rendered, diagnostics },
    renderedCommit: input.renderedCommit,
    newRendered: undefined,
    newStatus: sha(200 + (fleet.commit ?? 1)),
    statusIsCurrent: true,
    status: aggregate(input),
    diagnostics: input.diagnostics,
    inputs,
    nextDeadline: undefined,
    ...changes,
  };
}
