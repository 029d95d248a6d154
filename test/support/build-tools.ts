// The real programs that build sources: in PATH, or beside the programs of a real control plane.
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { findAssets } from './envtest-assets.ts';

const assets = findAssets();
/** As PATH. */
export const TOOL_PATH = [process.env['PATH'] ?? '', ...('dir' in assets ? [assets.dir] : [])].join(delimiter);

function isThere(name: string): boolean {
  return TOOL_PATH.split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, name), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

export const hasKustomize = isThere('kustomize') || isThere('kubectl');
export const hasHelm = isThere('helm');
