// Public face of the syncer: the agent of one cluster, and what it needs from outside.
export { type Agent, createAgent } from './agent.ts';
export type { AgentOptions, AgentProblem } from './agent-options.ts';
export type { CycleSummary } from './cycle-summary.ts';
export type * from './ports.ts';
