// Waits until the kinds of freshly applied CustomResourceDefinitions can be used by what comes after them.
import { type GroupVersionKind, isRecord, type KubeObject } from '../api/index.ts';
import { endsCycle, type Hands } from './hands.ts';

const LIMIT_MS = 10_000;
const POLL_MS = 100;

/** `group/Kind` that a CustomResourceDefinition defines; undefined when it does not say. */
export function definedKind({ spec }: KubeObject): string | undefined {
  if (!isRecord(spec) || !isRecord(spec['names'])) return undefined;
  return `${String(spec['group'])}/${String(spec['names']['kind'])}`;
}

/** Until discovery names all kinds, which it does once they are Established; at most 10 s. Who is not there by then waits like any kind that is not served. */
export async function untilServed(
  kinds: readonly GroupVersionKind[],
  hands: Hands,
  signal: AbortSignal,
): Promise<void> {
  const end = hands.clock.now().getTime() + LIMIT_MS;
  for (const kind of kinds) {
    while (!(await isServed(kind, hands, signal))) {
      if (hands.clock.now().getTime() >= end) return;
      await hands.clock.sleep(POLL_MS, signal);
    }
  }
}

async function isServed(kind: GroupVersionKind, { client }: Hands, signal: AbortSignal): Promise<boolean> {
  try {
    return (await client.resolve(kind, signal)) !== undefined;
  } catch (error) {
    if (endsCycle(error)) throw error;
    return false;
  }
}
