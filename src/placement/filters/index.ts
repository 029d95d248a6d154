// All filters, in the order in which they are asked; the first that refuses gives the reason.
import { evictionFilter } from './eviction.ts';
import { heldFilter } from './held.ts';
import { locationFilter } from './location.ts';
import { readyFilter } from './ready.ts';
import { servesWorkspaceFilter } from './serves-workspace.ts';
import { taintsFilter } from './taints.ts';
import type { Filter } from './types.ts';
import { unschedulableFilter } from './unschedulable.ts';

export { describeLocationSelectors } from './location.ts';
export {
  type Candidate,
  type Filter,
  type FilterContext,
  type FilterFailure,
  isAsked,
  type Standing,
} from './types.ts';

export const FILTERS: readonly Filter[] = [
  locationFilter,
  servesWorkspaceFilter,
  taintsFilter,
  evictionFilter,
  unschedulableFilter,
  heldFilter,
  readyFilter,
];
