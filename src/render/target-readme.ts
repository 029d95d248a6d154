// README.md of a target's branch: what it is, and what stays as it is although the source says otherwise. It changes only with that, and with hashed namespaces.
import { formatRef, formatSyncTarget, type IndexEntry, sourceRef, type TargetIndex } from '../api/index.ts';

const FROZEN = 'its file, its build or an override cannot be used now; this is the last good content';

function inCell(text: string): string {
  return text.replaceAll('\\', '\\\\').replaceAll('|', '\\|').replaceAll(/\s+/g, ' ');
}

/** The path as it is, whatever a reader decodes. */
function inLink(path: string): string {
  return path.replaceAll('%', '%25');
}

function whyItStays({ withheld, frozen }: IndexEntry): string | undefined {
  return withheld ?? (frozen ? FROZEN : undefined);
}

function stays(objects: readonly IndexEntry[]): readonly string[] {
  const rows = objects.flatMap((entry) => {
    const why = whyItStays(entry);
    return why === undefined
      ? []
      : [`| [${inCell(formatRef(sourceRef(entry)))}](manifests/${inLink(entry.path)}) | ${inCell(why)} |`];
  });
  if (rows.length === 0) return [];
  return ['', 'What stays as it is, whatever the source says now:', '', '| object | because |', '|---|---|', ...rows];
}

/** What hashed namespaces are in the source: nobody can read that from their names. */
function namespaces(objects: readonly IndexEntry[]): readonly string[] {
  const rows = objects.flatMap(({ ref, origin, path }) =>
    origin === undefined || ref.kind !== 'Namespace' || ref.group !== ''
      ? []
      : [`| [${inCell(ref.name)}](manifests/${inLink(path)}) | ${inCell(origin.name)} | ${origin.workspace} |`],
  );
  if (rows.length === 0) return [];
  return [
    '',
    'Namespaces here, and what they are in the source:',
    '',
    '| here | namespace | workspace |',
    '|---|---|---|',
    ...rows,
  ];
}

export function targetReadme({ target, objects }: TargetIndex): string {
  return [
    `# ${target}`,
    '',
    `What the cluster of ${formatSyncTarget(target)} gets. Written by \`tmc hub\` alone: do not edit, an edit is undone.`,
    '',
    '- `manifests/`: plain Kubernetes objects, exactly as they are applied. Other tools can apply them too.',
    '- `index.yaml`: the work list of the syncer: which object of which Placement, in which order, since when, and what goes and why. Do not apply it.',
    ...namespaces(objects),
    ...stays(objects),
    '',
  ].join('\n');
}
