// How a Placement is named on the command line.
import { type PlacementId, parsePlacementId, placementId, ROOT_WORKSPACE, UserError } from '../api/index.ts';

/** `web` and `root/web` of the root workspace, `root:org:team/web` of another. */
export function parsePlacementName(attempt: string, text: string): PlacementId {
  try {
    return text.includes('/') ? parsePlacementId(text) : placementId(ROOT_WORKSPACE, text);
  } catch (cause) {
    throw new UserError(
      'Usage',
      `${attempt} ${JSON.stringify(text)}: a Placement is written web, or with its workspace root:org:team/web`,
      { cause },
    );
  }
}
