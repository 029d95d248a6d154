// README.md of the status branch: the fleet at a glance.
import type { FleetStatus } from '../fleet-status.ts';
import { attentionSection } from './attention.ts';
import { graphSection } from './graph.ts';
import { headline } from './headline.ts';
import { exportsSection, importsSection, workspacesSection } from './other-kinds.ts';
import { findingsSection, movesSection, placementsSection, targetsSection } from './sections.ts';
import { workloadsSection } from './workloads.ts';

/** The whole page; sections without content are left out. */
export function readmePage(status: FleetStatus): string {
  const sections = [
    '# The fleet',
    `**${headline(status)}**`,
    '![Clusters, placements and objects at a glance](fleet.svg)',
    attentionSection(status),
    findingsSection(status),
    movesSection(status),
    targetsSection(status),
    placementsSection(status),
    exportsSection(status),
    importsSection(status),
    workspacesSection(status),
    graphSection(status),
    workloadsSection(status),
    footer(status),
  ];
  return `${sections.filter((section) => section !== '').join('\n\n')}\n`;
}

function footer({ sourceCommit, renderedCommit }: FleetStatus): string {
  const source = `source \`${sourceCommit.slice(0, 10)}\``;
  const rendered = `rendered \`${renderedCommit.slice(0, 10)}\``;
  return (
    '---\n\n' +
    `State of ${source}, ${rendered}. Written by tmc when a state changes; do not edit. ` +
    'Each object with its `.status`: `placements/`, `locations/`, `synctargets/`, `workloads/`. ' +
    'All of it for scripts: [index.json](index.json).'
  );
}
