// The port to the programs that build sources: what they are asked, and what they answer.
import type { BuildTool, HelmSettings } from '../load/index.ts';

/** Which program does it; another version may give something else. */
export interface ToolVersion {
  /** `kustomize`, `kubectl kustomize`, `helm`. */
  readonly name: string;
  readonly version: string;
}

export interface BuildJob {
  readonly tool: BuildTool;
  /** Path of the directory among the files; '' is the top. */
  readonly directory: string;
  /** Everything that it may read, by path. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** Of charts; its files of values are among the files. */
  readonly helm: HelmSettings | undefined;
}

export type BuildOutcome =
  | { readonly kind: 'built'; readonly bytes: Uint8Array }
  /** In the tool's own words; asked again it would say the same. */
  | { readonly kind: 'failed'; readonly message: string }
  /** A limit ended it; on a machine with less to do it may succeed. */
  | { readonly kind: 'stopped'; readonly message: string };

export interface SourceBuilder {
  /** Undefined: there is none that can be used. Found once; one that is missing is looked for each time. */
  versionOf(tool: BuildTool, signal: AbortSignal): Promise<ToolVersion | undefined>;
  /** Throws `Aborted` when the signal ends it. */
  build(job: BuildJob, signal: AbortSignal): Promise<BuildOutcome>;
}

/** Has no program at all. */
export const NO_BUILDER: SourceBuilder = {
  versionOf: async () => undefined,
  build: async () => ({ kind: 'failed', message: 'there is no program' }),
};
