// Public face: expressions of CEL with the functions that Kubernetes adds, within limits.

export type { VariableType } from './check.ts';
export { type Compiled, compile } from './compile.ts';
export { Budget } from './cost.ts';
export { type Binding, LazyFields } from './run.ts';
export { type CelValue, Fault, fromJson, type TypeName } from './values.ts';
