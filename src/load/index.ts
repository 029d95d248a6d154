// Public face: source files → Model + Diagnostics.
export { lastGoodFiles, sourceFiles, swallowedFiles } from './files.ts';
export { type LoadInput, type LoadResult, load } from './load-model.ts';
export type { FleetConfig, Model, Sourced, SourcePosition, Workload } from './model.ts';
export { createParseCache, type ParseCache } from './parse-cache.ts';
export type { ParsedFile } from './parsed-file.ts';
