// One object made for a target: its bytes, or why there are none.
import { canonicalYaml, type FileBlob, fileBlob, type KubeObject } from '../api/index.ts';
import type { Workload } from '../load/index.ts';
import type { RenderMemo } from './memo.ts';
import { judged, type ObjectJudge, Refusal } from './refusals/index.ts';
import { type Changes, rendition, renditionKey } from './rendition.ts';

/** One object for a target. */
export interface MadeObject {
  readonly blob: FileBlob;
  /** What the bytes say; made anew at each call, for the few who ask. */
  readonly object: () => KubeObject;
}

/** The object, or why there is none. */
export type Made = MadeObject | Refusal;

/** Made once for all that is made of the same; judged by those who judge such objects. */
export function make(workload: Workload, changes: Changes, judges: readonly ObjectJudge[], memo: RenderMemo): Made {
  const judging = judges.filter(({ isFor }) => isFor(workload.ref));
  const key = [renditionKey(workload, changes), ...judging.map((judge) => judge.key)].join(' ');
  const blob = memo.manifest(key, () => {
    const object = rendition(workload, changes);
    const passed = object instanceof Refusal ? object : judged(object, judging);
    return passed instanceof Refusal ? passed : fileBlob(canonicalYaml(passed));
  });
  if (blob instanceof Refusal) return blob;
  return { blob, object: () => madeAgain(workload, changes) };
}

/** The object of which bytes were made, or as it is written when it cannot be made. */
function madeAgain(workload: Workload, changes: Changes): KubeObject {
  const object = rendition(workload, changes);
  return object instanceof Refusal ? workload.object : object;
}
