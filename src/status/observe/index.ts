// Observations: what placement may know of each target, drawn from reports and from the hub's own clock.
export { acceptReport } from './accept-report.ts';
export { isAvailable, reportsByRef } from './applied.ts';
export { type ObserveInput, type ObserveResult, observe } from './observe.ts';
