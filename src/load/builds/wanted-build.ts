// A build that Placements need: which directory, by which tool, with which settings.
import type { PlacementId, WorkspacePath } from '../../api/index.ts';
import type { BuildTool } from '../files.ts';

export interface HelmSettings {
  readonly releaseName: string;
  readonly namespace: string;
  readonly values: Readonly<Record<string, unknown>>;
  /** Paths within the repository; later ones win, and `values` over all. */
  readonly valuesFiles: readonly string[];
}

export interface WantedBuild {
  /** Path of the file that makes the directory a source; of a chart also the Placement. */
  readonly id: string;
  readonly tool: BuildTool;
  readonly directory: string;
  readonly marker: string;
  /** Whose directory it is: nothing of workspaces beside or above may be read. */
  readonly workspace: WorkspacePath;
  readonly placements: ReadonlySet<PlacementId>;
  /** Of charts only. */
  readonly helm: HelmSettings | undefined;
}

/** A directory is itself or below the other; '' is the top. */
export function isWithin(directory: string, above: string): boolean {
  return above === '' || directory === above || directory.startsWith(`${above}/`);
}

/** `a/b` and `c` → `a/b/c`; '' is the top. */
export function joined(directory: string, path: string): string {
  return directory === '' || path === '' ? directory + path : `${directory}/${path}`;
}
