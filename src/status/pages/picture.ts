// `fleet.svg`: three bars and one tile per cluster. Middle tones only, so that it reads on dark and on light.
import type { FleetStatus, SyncTargetItem } from '../fleet-status.ts';
import { svgText } from './escape.ts';
import { type Mood, moodOfTarget, worstFirst } from './mark.ts';

const WIDTH = 720;
const PAD = 16;
const BAR_TOP = 46;
const TILES_TOP = 80;
const COLOURS: Readonly<Record<Mood, string>> = {
  good: '#2da44e',
  warn: '#bf8700',
  bad: '#cf222e',
  unknown: '#8c959f',
};

/** Beyond so many clusters tiles bear no names; beyond the second number they are counted only. */
const NAMED = 15;
const TILES = 500;

interface Layout {
  readonly perRow: number;
  readonly width: number;
  readonly height: number;
  readonly gap: number;
}

/** The picture as SVG text: no scripts, no links, no fonts from elsewhere; equal states give equal bytes. */
export function fleetPicture(status: FleetStatus): string {
  const { syncTargets, placements, objects } = status.summary;
  const rated = worstFirst(status.syncTargets, moodOfTarget);
  const layout = layoutOf(rated.length);
  const shown = rated.slice(0, TILES);
  const rows = Math.ceil(shown.length / layout.perRow);
  const rest = rated.length - shown.length;
  const bottom = TILES_TOP + rows * (layout.height + layout.gap);
  const height = (rest > 0 ? bottom + 18 : bottom) + PAD - layout.gap;
  return `${[
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" role="img" font-family="system-ui, -apple-system, 'Segoe UI', sans-serif" fill="#6e7781">`,
    `<title>${syncTargets.ready} of ${syncTargets.total} clusters ready, ${placements.ready} of ${placements.total} placements as wanted, ${objects.healthy} of ${objects.desired} objects healthy</title>`,
    bar(0, 'Clusters ready', syncTargets.ready, syncTargets.total),
    bar(1, 'Placements as wanted', placements.ready, placements.total),
    bar(2, 'Objects healthy', objects.healthy, objects.desired),
    ...shown.map(({ item, mood }, i) => tile(item, mood, { layout, index: i, isNamed: rated.length <= NAMED })),
    ...(rest > 0 ? [`<text x="${PAD}" y="${bottom + 14}" font-size="12">and ${rest} more</text>`] : []),
    '</svg>',
  ].join('\n')}\n`;
}

function bar(column: number, label: string, count: number, total: number): string {
  const width = (WIDTH - 4 * PAD) / 3;
  const x = PAD + column * (width + PAD);
  const filled = total === 0 ? 0 : Math.round((width * count) / total);
  const colour = count === total ? COLOURS.good : count * 2 >= total ? COLOURS.warn : COLOURS.bad;
  const end = x + width;
  const counts = `${count}/${total}`;
  return [
    `<text x="${x}" y="32" font-size="13">${label}</text>`,
    `<text x="${end}" y="32" font-size="${counts.length > 9 ? 14 : 18}" font-weight="600" text-anchor="end">${counts}</text>`,
    `<rect x="${x}" y="${BAR_TOP}" width="${width}" height="8" rx="4" fill="#8c959f" fill-opacity=".25"/>`,
    ...(filled > 0 ? [`<rect x="${x}" y="${BAR_TOP}" width="${filled}" height="8" rx="4" fill="${colour}"/>`] : []),
  ].join('\n');
}

/** A tile's width with its gap fills the row exactly. */
function layoutOf(count: number): Layout {
  const perRow = count <= NAMED ? 5 : 40;
  const gap = count <= NAMED ? 8 : 4;
  const width = (WIDTH - 2 * PAD - (perRow - 1) * gap) / perRow;
  return { perRow, gap, width, height: count <= NAMED ? 30 : 13 };
}

interface TilePlace {
  readonly layout: Layout;
  readonly index: number;
  readonly isNamed: boolean;
}

function tile(item: SyncTargetItem, mood: Mood, { layout, index, isNamed }: TilePlace): string {
  const { perRow, width, height, gap } = layout;
  const x = round(PAD + (index % perRow) * (width + gap));
  const y = TILES_TOP + Math.floor(index / perRow) * (height + gap);
  const colour = COLOURS[mood];
  if (!isNamed) return `<rect x="${x}" y="${y}" width="${round(width)}" height="${height}" rx="3" fill="${colour}"/>`;
  return [
    `<rect x="${x}" y="${y}" width="${round(width)}" height="${height}" rx="6" fill="${colour}" fill-opacity=".12" stroke="${colour}"/>`,
    `<circle cx="${round(x + 14)}" cy="${y + 15}" r="4" fill="${colour}"/>`,
    `<text x="${round(x + 24)}" y="${y + 20}" font-size="12">${svgText(item.id, 16)}</text>`,
  ].join('\n');
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
