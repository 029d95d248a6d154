// Stand-ins: names in place of hashed ones, so that an object is made once for all targets. In the bytes of each target they are replaced.
import { type FileBlob, fileBlob, type NamespaceLocator, type WorkspacePath } from '../../api/index.ts';
import type { RenderMemo } from '../memo.ts';
import type { TargetMapping } from './target-mapping.ts';

/** They are made like hashed names, of a SyncTarget that there is not: as long, and written alike. */
const STAND_IN = /(kcp-[0-9a-z]{12})/;

/** Text, and between it what the names in it stand for. */
type Parts = readonly (string | NamespaceLocator)[];

/** Only names of the own workspace: whoever writes another's, in whatever text, writes a text. */
function partsOf({ bytes }: FileBlob, workspace: WorkspacePath, standIns: TargetMapping): Parts {
  return Buffer.from(bytes ?? [])
    .toString('utf8')
    .split(STAND_IN)
    .map((part, at) => {
      const locator = at % 2 === 0 ? undefined : standIns.locatorOf(part);
      return locator?.workspace === workspace ? locator : part;
    });
}

/** The bytes for a target, of those with stand-ins. */
export function filledIn(
  template: FileBlob,
  workspace: WorkspacePath,
  { standIns, mapping }: { readonly standIns: TargetMapping; readonly mapping: TargetMapping },
  memo: RenderMemo,
): FileBlob {
  const parts = memo.derived('stand-ins', template, () => partsOf(template, workspace, standIns));
  const texts = parts.map((part) =>
    typeof part === 'string' ? part : mapping.namespaceOf(part.workspace, part.namespace),
  );
  return fileBlob(texts.join(''));
}
