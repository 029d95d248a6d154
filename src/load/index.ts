// Public face: source files → Model + Diagnostics.
export {
  type BuildProblem,
  type BuildRequest,
  type BuiltSource,
  buildsWanted,
  type HelmSettings,
  parseMade,
  traceBuild,
  type WantedBuild,
  withoutParts,
} from './builds/index.ts';
export { DEFAULT_CONFIG } from './config.ts';
export { crossCheck, crossCheckPass } from './cross-checks/index.ts';
export { fieldPosition } from './field-position.ts';
export { type BuildTool, tooManyBytes, type WalkMemo } from './files.ts';
export { type LastGoodSources, lastGoodFiles } from './last-good.ts';
export type { LoadInput, LoadResult } from './load-input.ts';
export { createLoadMemo, type LoadMemo } from './load-memo.ts';
export { load } from './load-model.ts';
export type {
  FleetConfig,
  Model,
  Named,
  PlacementConfig,
  Sourced,
  SourcePosition,
  Workload,
  WorkspaceSource,
} from './model.ts';
export { formatPack, type Pack, parsePack } from './pack.ts';
export { createParseCache, type ParseCache } from './parse-cache.ts';
export type { ParsedFile } from './parsed-file.ts';
export { formatStoredFile, parseStoredFile } from './stored-file.ts';
export { nearest } from './suggest.ts';
export { guideBlobs, refusedSource, type SourceSurvey, surveySource } from './survey.ts';
export { largeFile, MOST_BYTES, unreadableFile } from './unread-file.ts';
