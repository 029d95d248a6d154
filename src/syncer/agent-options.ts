// What an agent is told, with defaults, and the parts that are made from it.
import type { TargetId } from '../api/index.ts';
import type { Clock } from '../infra/index.ts';
import type { KubeClient } from '../kube/index.ts';
import { healthOf, observedGeneration, trimStatus } from '../status/index.ts';
import { Branch } from './branch.ts';
import type { CycleSummary } from './cycle-summary.ts';
import { FreshPlaces, type Hands } from './hands.ts';
import { Inventory } from './inventory.ts';
import { Nodes } from './nodes.ts';
import { type HealthReader, rememberVitals } from './object-report.ts';
import type { DesiredReader, ReportWriter } from './ports.ts';
import type { Sources } from './read.ts';
import { Reporter } from './report.ts';
import { ServedApis } from './served-apis.ts';
import { SYSTEM_NAMESPACES, type SyncerSettings } from './situation.ts';
import { Throttle } from './throttle.ts';

/** All times are milliseconds. */
export interface AgentOptions {
  readonly target: TargetId;
  /** Expected UID of the SyncTarget: an index with another is refused. Absent: whatever the index says. */
  readonly uid?: string | undefined;
  /** Stays open when the agent ends. */
  readonly client: KubeClient;
  readonly desired: DesiredReader;
  readonly reports: ReportWriter;
  readonly clock: Clock;
  readonly identity: { readonly id: string; readonly version: string };
  /** How long a removal waits after its `notBefore`; default 0. */
  readonly removalDelay?: number | undefined;
  /** Requests at once; default 8. Fewer while the server says that it is busy. */
  readonly concurrency?: number | undefined;
  /** How often each list is read anew although its watch works, and what is served is asked; default 600,000 ms. */
  readonly relistInterval?: number | undefined;
  /** How often the branch is looked at without `trigger()`; default 10,000 ms. */
  readonly pollInterval?: number | undefined;
  /** How often an unchanged report is written again; default 30,000 ms. */
  readonly heartbeatInterval?: number | undefined;
  /** Namespaces never touched, besides the system's: the syncer's own. */
  readonly protectedNamespaces?: readonly string[] | undefined;
  /** Told after each cycle that did something. */
  readonly onCycle?: ((summary: CycleSummary) => void) | undefined;
  /** Told of what failed as a whole and is tried again; failures of single objects stand in the report. */
  readonly onProblem?: ((problem: AgentProblem) => void) | undefined;
}

export interface AgentProblem {
  /** Reading the branch, a cycle as a whole, or writing the report. */
  readonly during: 'read' | 'cycle' | 'report';
  readonly error: unknown;
}

export interface AgentParts {
  readonly sources: Sources;
  readonly hands: Hands;
  readonly reporter: Reporter;
  readonly health: HealthReader;
  readonly maxIdleMs: number;
}

const MINUTE_MS = 60_000;

/** `onChange` is called when a cycle is worth running. */
export function assembleAgent(options: AgentOptions, onChange: () => void): AgentParts {
  const { target, uid, identity, clock, client } = options;
  const relistInterval = options.relistInterval ?? 10 * MINUTE_MS;
  const tell = options.onProblem ?? (() => undefined);
  const settings: SyncerSettings = {
    target,
    uid,
    identity: { id: identity.id, version: identity.version },
    removalDelay: options.removalDelay ?? 0,
    protectedNamespaces: new Set([...SYSTEM_NAMESPACES, ...(options.protectedNamespaces ?? [])]),
  };
  const branch = new Branch({
    reader: options.desired,
    expected: { target, uid },
    clock,
    pollInterval: options.pollInterval ?? 10_000,
    onChange,
    onProblem: (error) => tell({ during: 'read', error }),
  });
  const inventory = new Inventory({ client, clock, relistInterval, onChange });
  const throttle = new Throttle({ max: Math.max(1, options.concurrency ?? 8), clock });
  return {
    sources: {
      settings,
      branch,
      inventory,
      nodes: new Nodes({ client, clock, onChange }),
      served: new ServedApis({ client, clock, interval: relistInterval }),
      clock,
    },
    hands: { client, throttle, clock, fresh: new FreshPlaces(clock), inventory },
    reporter: new Reporter({
      writer: options.reports,
      clock,
      heartbeatInterval: options.heartbeatInterval ?? MINUTE_MS / 2,
      onProblem: (error) => tell({ during: 'report', error }),
    }),
    health: rememberVitals((live) => ({
      health: healthOf(live),
      status: trimStatus(live),
      observedGeneration: observedGeneration(live),
    })),
    maxIdleMs: Math.min(MINUTE_MS, relistInterval),
  };
}
