// The beginning of `tmc up`: which ports its clusters get, and when all of them were tried.
import type { TargetId } from '../api/index.ts';

export interface Readiness {
  /** The targets of a pass; only those of the first are waited for. */
  expect(targets: ReadonlySet<TargetId>): void;
  /** A cluster was started, or failed to. */
  tried(target: TargetId, answers: boolean): void;
}

/** Calls once, when every cluster of the first pass was tried: then it is worth looking at them. `started` of them answer. */
export function createReadiness(ready: (started: number) => void): Readiness {
  let waiting: Set<TargetId> | undefined;
  let started = 0;
  let told = false;
  const tell = (): void => {
    if (told || waiting === undefined || waiting.size > 0) return;
    told = true;
    ready(started);
  };
  return {
    expect(targets: ReadonlySet<TargetId>) {
      waiting ??= new Set(targets);
      tell();
    },
    tried(target: TargetId, answers: boolean) {
      if (waiting?.delete(target) === true && answers) started += 1;
      tell();
    },
  };
}

/** The port of each embedded cluster: the first one and those after it, in the order of asking; 0 = any free one. */
export function createPorts(firstPort: number | undefined): (target: TargetId) => number {
  const ports = new Map<TargetId, number>();
  return (target) => {
    if (firstPort === undefined) return 0;
    const port = ports.get(target) ?? firstPort + ports.size;
    ports.set(target, port);
    return port;
  };
}
