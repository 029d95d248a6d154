// Public face: the programs that build sources, behind a port.
export { type BuildJob, type BuildOutcome, NO_BUILDER, type SourceBuilder, type ToolVersion } from './port.ts';
export { openProgramBuilder } from './program-builder.ts';
