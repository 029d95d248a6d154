// All filters, in the order in which they are asked; the first that refuses gives the reason.
import { affinityFilter } from './affinity.ts';
import { apiCompatibilityFilter } from './api-compatibility.ts';
import { capabilitiesFilter } from './capabilities.ts';
import { capacityFilter } from './capacity.ts';
import { clusterAnnotationsFilter } from './cluster-annotations.ts';
import { evictionFilter } from './eviction.ts';
import { healthyRatioFilter } from './healthy-ratio.ts';
import { heldFilter } from './held.ts';
import { locationFilter } from './location.ts';
import { readyFilter } from './ready.ts';
import { servesWorkspaceFilter } from './serves-workspace.ts';
import { taintsFilter } from './taints.ts';
import { topologyFilter } from './topology.ts';
import type { Filter } from './types.ts';
import { unschedulableFilter } from './unschedulable.ts';

export { describeLocationSelectors } from './location.ts';
export {
  type AskedFilter,
  askedFilters,
  type Candidate,
  type Check,
  type Filter,
  type FilterContext,
  type FilterFailure,
  isAsked,
  type Standing,
} from './types.ts';

/** What people asked for comes before what is of the moment: it is the better reason. */
export const FILTERS: readonly Filter[] = [
  locationFilter,
  servesWorkspaceFilter,
  taintsFilter,
  evictionFilter,
  clusterAnnotationsFilter,
  topologyFilter,
  unschedulableFilter,
  heldFilter,
  capabilitiesFilter,
  affinityFilter,
  readyFilter,
  apiCompatibilityFilter,
  capacityFilter,
  healthyRatioFilter,
];
