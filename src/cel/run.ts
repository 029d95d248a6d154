// What an expression has while it runs: what names stand for, and what it may cost.
import type { Budget } from './cost.ts';
import type { Scope } from './scope.ts';
import type { CelValue, Fault } from './values.ts';

/** What a name stands for; lazy ones are asked for when they are read. */
export type Binding = CelValue | LazyFields;

/** A variable whose fields are worked out when they are read: `variables.x`. */
export class LazyFields {
  readonly read: (field: string) => CelValue | Fault;
  constructor(read: (field: string) => CelValue | Fault) {
    this.read = read;
  }
}

export interface Run {
  readonly scope: Scope<Binding>;
  readonly budget: Budget;
}
