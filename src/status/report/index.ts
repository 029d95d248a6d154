// The report codec: what a syncer writes to its branch, and what the hub reads from it.
export { mostBytes, REPORT_LIMITS } from './limits.ts';
export { heartbeatFromTree, type ObjectReportCache, type ReadReportOptions, reportFromTree } from './read.ts';
export { reportToTree } from './write.ts';
