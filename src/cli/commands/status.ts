// tmc status: the fleet's state from the status branch; what needs attention first.
import { formatDiagnostic, UserError } from '../../api/index.ts';
import { fleetRefs, readStatusBranch } from '../../app/index.ts';
import type { FleetStatus } from '../../status/index.ts';
import { type CliContext, EXIT, type ExitCode, type GlobalOptions } from '../context.ts';
import { findKind } from '../kinds.ts';
import { formatJson, formatYaml } from '../output/formats.ts';
import { cut, formatTable, printable } from '../output/table.ts';

export interface StatusOptions extends GlobalOptions {
  readonly output: 'table' | 'json' | 'yaml' | 'markdown';
}

const MAX_CELL = 100;

/** `2/2 placements ready, 27/27 objects healthy, 3/3 clusters ready`. */
export function headline({ summary }: FleetStatus): string {
  const { placements, objects, syncTargets, diagnostics } = summary;
  const parts = [
    `${placements.ready}/${placements.total} placements ready`,
    `${objects.healthy}/${objects.desired} objects healthy`,
    `${syncTargets.ready}/${syncTargets.total} clusters ready`,
  ];
  if (placements.moving > 0) parts.push(`${placements.moving} moving`);
  if (diagnostics.errors > 0) parts.push(`${diagnostics.errors} errors in the source`);
  return parts.join(', ');
}

/** Why a placement or cluster is not ready, one line each. */
export function attention(status: FleetStatus): readonly string[] {
  const of = (
    kind: string,
    item: {
      object: {
        metadata: { name: string };
        status?: { conditions?: readonly { type: string; status: string; reason?: string; message?: string }[] };
      };
    },
  ): string[] => {
    const ready = item.object.status?.conditions?.find((c) => c.type === 'Ready');
    if (ready === undefined || ready.status === 'True') return [];
    return [`${kind} ${item.object.metadata.name}: ${ready.reason ?? ready.status}: ${ready.message ?? ''}`];
  };
  return [
    ...status.diagnostics.map(formatDiagnostic),
    ...status.syncTargets.flatMap((item) => of('SyncTarget', item)),
    ...status.placements.flatMap((item) => of('Placement', item)),
  ].map(printable);
}

function table(status: FleetStatus): string {
  const parts = [`${headline(status)}\n`];
  for (const plural of ['synctargets', 'placements']) {
    const view = findKind(plural);
    if (!view) continue;
    const rows = view.rows(status).map((row) => row.cells.map((c) => cut(printable(c), MAX_CELL)));
    parts.push(`\n${plural.toUpperCase()}\n${formatTable(view.columns, rows)}`);
  }
  const needs = attention(status);
  if (needs.length > 0) parts.push(`\nNEEDS ATTENTION\n${needs.map((line) => `${line}\n`).join('')}`);
  return parts.join('');
}

export async function status(context: CliContext, options: StatusOptions): Promise<ExitCode> {
  const refs = fleetRefs(options.branch, options.refPrefix);
  const branch = await readStatusBranch(options.repo ?? context.cwd, refs, context.signal);
  if (branch === undefined) {
    throw new UserError(
      'RepositoryUnreadable',
      `reading ${refs.status}: there is no such branch yet; run the hub, or fetch it`,
    );
  }
  const formats = {
    table: () => table(branch.status),
    json: () => formatJson(branch.status),
    yaml: () => formatYaml(branch.status),
    markdown: () => branch.readme,
  } as const;
  context.out(formats[options.output]());
  return EXIT.ok;
}
