// All filters, in the order in which they are asked; the first that refuses gives the reason.
import { locationFilter } from './location.ts';
import { readyFilter } from './ready.ts';
import { taintsFilter } from './taints.ts';
import type { Filter } from './types.ts';
import { unschedulableFilter } from './unschedulable.ts';

export { describeLocationSelectors } from './location.ts';
export type { Candidate, Filter, FilterFailure } from './types.ts';

export const FILTERS: readonly Filter[] = [locationFilter, taintsFilter, unschedulableFilter, readyFilter];
