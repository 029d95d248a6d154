// Public face: sources that kustomize or helm builds, from what Placements need to what loading takes.

export { buildsWanted } from './builds-wanted.ts';
export { type BuildProblem, type BuiltSource, judgedBuild, withoutBuilt } from './built-source.ts';
export { parseMade } from './made.ts';
export { type BuildRequest, traceBuild, withoutParts } from './trace.ts';
export type { HelmSettings, WantedBuild } from './wanted-build.ts';
