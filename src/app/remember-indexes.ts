// What a pass wrote is what the next one reads: the indexes that it made need not be read back and parsed.
import type { RenderResult } from '../render/index.ts';
import type { HubContext } from './hub-context.ts';

/** They come back from their files equal to what was written, and as the very same values nothing is looked for in them anew. */
export function rememberIndexes(hub: Pick<HubContext, 'parseOnce'>, { moved, targets, indexes }: RenderResult): void {
  for (const target of moved) {
    const file = targets.get(target)?.entries.get('index.yaml');
    if (file?.kind === 'blob') hub.parseOnce(file.id, () => indexes.get(target));
  }
}
