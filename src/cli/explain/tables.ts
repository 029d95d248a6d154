// An explanation for people: what was asked about, where it is, what it waits for, and every target with its reason.
import type { TargetExplanation } from '../../placement/index.ts';
import { field, tableBlock, tableIfAny } from '../describe/index.ts';
import type { BriefPlacement, BriefTarget, Explained } from './answer.ts';
import { changeNote, EXCLUDED, names, stickyNote, waitText } from './sentence.ts';

const SHORT_ID = 8;

function sourceLines({ source: { commit, rendered } }: Explained): string {
  const source = commit === undefined ? 'the files as they lie there' : commit;
  if (rendered === undefined) {
    return field('Source', [source]) + field('Decided', ['nothing yet: every cluster is taken as ready']);
  }
  const from = rendered.isOlder ? `, from the older source ${rendered.sourceCommit.slice(0, SHORT_ID)}` : '';
  const decided = `at ${rendered.time}, rendered commit ${rendered.commit.slice(0, SHORT_ID)}${from}`;
  return field('Source', [source]) + field('Decided', [decided]);
}

function optional(title: string, value: string | undefined): string {
  return value === undefined ? '' : field(title, [value]);
}

function pointsText({ score, points = {} }: BriefTarget): string {
  if (score === undefined) return '';
  const parts = Object.entries(points).map(([scorer, count]) => `${scorer} ${count}`);
  return parts.length === 0 ? String(score) : `${score} (${parts.join(', ')})`;
}

/** Of an autoscaler `1..4`: how many at least and at most. */
function replicasText({ replicas = {}, least = {} }: BriefTarget): string {
  const numbers = Object.entries(replicas).map(([key, number]) =>
    least[key] === undefined ? String(number) : `${least[key]}..${number}`,
  );
  return numbers.join(', ');
}

function targetRow(one: BriefTarget): readonly string[] {
  const { target, verdict, location = '', filter = '', code = '', reason } = one;
  return [target, verdict, location, pointsText(one), replicasText(one), filter, code, reason];
}

const TARGET_HEADINGS = ['CLUSTER', 'VERDICT', 'LOCATION', 'SCORE', 'REPLICAS', 'FILTER', 'CODE', 'REASON'];

/** Columns that say nothing of any row are left out. */
function targetsTable(targets: readonly BriefTarget[]): string {
  const rows = targets.map(targetRow);
  const used = TARGET_HEADINGS.map((_, at) => rows.some((row) => row[at] !== ''));
  const only = (cells: readonly string[]): readonly string[] => cells.filter((_, at) => used[at] === true);
  return tableBlock('Clusters', only(TARGET_HEADINGS), rows.map(only), 'none is looked at');
}

function placementHead(one: BriefPlacement): string {
  const { placement, strategy, wanted, held, summary, unscheduled, shortfall, undivided, selected, rebalanced } = one;
  const count = wanted === undefined ? 'all that fit' : `at most ${wanted}`;
  return [
    field('Placement', [placement]),
    optional('Strategy', strategy && `${strategy}, ${count}`),
    optional('Held', held && `${held.reason}: ${held.message}`),
    field('Chosen', [selected.length === 0 ? '<none>' : names(selected)]),
    optional('Because', unscheduled && `${unscheduled.kept ?? unscheduled.reason}: ${unscheduled.message}`),
    field('Summary', [summary]),
    optional('Short of', shortfall),
    optional('Undivided', undivided),
    optional('Rebalanced', rebalanced),
    optional('Next pass', changeNote(one)),
    optional('Kept', stickyNote(one)),
  ].join('');
}

function waitsTable({ waiting }: BriefPlacement, now: Date): string {
  return tableIfAny(
    'Waiting',
    ['CLUSTER', 'FOR', 'WHY'],
    waiting.map((wait) => [wait.target, wait.for, waitText(wait, now)]),
  );
}

function isFull(one: BriefTarget | TargetExplanation): one is TargetExplanation {
  return 'filters' in one;
}

/** One target in full: every filter with its answer, every scorer with its points. */
function fullTarget(one: TargetExplanation): string {
  const { target, verdict, location, standing, since, code, reason, filters, scorers } = one;
  const state = [verdict, ...(code === undefined ? [] : [code]), ...(since === undefined ? [] : [`since ${since}`])];
  return [
    field('Cluster', [target]),
    field('Verdict', [`${state.join(', ')}: ${reason}`]),
    optional('Location', location),
    optional('Standing', standing),
    optional('Replicas', one.replicas && replicasText(one)),
    tableIfAny(
      'Filters',
      ['FILTER', 'ANSWER', 'REASON', 'ASKS THAT IT'],
      filters.map((f) => [f.filter, f.answer, f.message ?? '', f.description]),
    ),
    tableIfAny(
      'Scorers',
      ['SCORER', 'POINTS', 'WHAT IT PREFERS'],
      scorers.map((s) => [s.scorer, String(s.points), s.description]),
    ),
  ].join('');
}

function placementBlock(placement: BriefPlacement, now: Date): string {
  const { targets } = placement;
  const full = targets.filter(isFull);
  const told = full.length > 0 ? full.map(fullTarget).join('\n') : targetsTable(targets);
  return `${placementHead(placement)}${waitsTable(placement, now)}${told}`;
}

export function tables(explained: Explained, now: Date): string {
  const { placement, objects = [] } = explained;
  const source = sourceLines(explained);
  if (placement !== undefined) return source + placementBlock(placement, now);
  const blocks = objects.map(({ object, workspace, position, placements, excluded }) => {
    const kept = excluded.length === 0 ? undefined : `${EXCLUDED} ${names(excluded)}`;
    const place = field('Workspace', [workspace]) + field('File', [position]);
    const head = field('Object', [object]) + place + optional('Excluded', kept);
    if (placements.length === 0) return head + field('Delivered', ['by nobody: no Placement has it in its source']);
    return [head, ...placements.map((one) => placementBlock(one, now))].join('\n');
  });
  return source + blocks.join('\n');
}
