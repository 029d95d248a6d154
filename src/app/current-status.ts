// The state of the fleet, and the files that tell it: made anew only when something that they are made of is another.
import { type FileTree, isSameValue } from '../api/index.ts';
import type { Commit } from '../git/index.ts';
import {
  type AggregateInput,
  aggregate,
  createStatusTreeMemo,
  type FleetStatus,
  type StatusTreeMemo,
  statusTree,
} from '../status/index.ts';

export interface CurrentStatus {
  readonly status: FleetStatus;
  readonly tree: FileTree;
}

export interface StatusMemo {
  readonly files: StatusTreeMemo;
  last: (CurrentStatus & { readonly input: AggregateInput }) | undefined;
}

export function createStatusMemo(): StatusMemo {
  return { files: createStatusTreeMemo(), last: undefined };
}

/** All but the time, which only tells since when what changed now is so, and the status before, from which older times come. */
const MADE_OF = [
  'model',
  'diagnostics',
  'decisions',
  'indexes',
  'observations',
  'reports',
  'sourceCommit',
  'renderedCommit',
] as const;

/** The status branch as it is. */
export interface StatusBefore {
  readonly status: FleetStatus | undefined;
  readonly statusCommit: Commit | undefined;
}

/** When the status branch holds what was told last, that is the status before. */
export function currentStatus(
  { statusMemo: memo }: { readonly statusMemo: StatusMemo },
  given: Omit<AggregateInput, 'previous'>,
  { status: previous, statusCommit }: StatusBefore,
): CurrentStatus {
  const input = { ...given, previous };
  const { last } = memo;
  const isTold = last !== undefined && statusCommit?.tree === last.tree.id;
  if (isTold && MADE_OF.every((part) => isSameValue(last.input[part], input[part]))) return last;
  const status = aggregate(input);
  const tree = statusTree(status, memo.files);
  memo.last = { input, status, tree };
  return memo.last;
}
