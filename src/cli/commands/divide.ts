// tmc divide: how replicas are divided among targets, for documents that say what is there.
import { isRecord } from '../../api/index.ts';
import { nearest } from '../../load/index.ts';
import {
  DIVISIONS,
  type DivideInput,
  type DivideTarget,
  type DivisionMode,
  divide,
  MAX_SEATS,
  MAX_WEIGHT,
} from '../../placement/index.ts';
import { type CliContext, EXIT, type ExitCode } from '../context.ts';
import { answersOf, type Judged, judgeFile } from '../judged-file.ts';
import { formatJson, formatTable, printable } from '../output/index.ts';

export interface DivideOptions {
  readonly filename: string;
  readonly output: 'table' | 'json';
}

interface Answer {
  readonly replicas: number;
  readonly mode: DivisionMode;
  readonly targets: readonly { readonly name: string; readonly replicas: number; readonly previous: number }[];
}

/** What is wrong with a document, in one sentence. */
class Fault extends Error {}

const NUMBERS = ['weight', 'available', 'previous', 'min', 'max', 'group'] as const;
const MAX_TARGETS = 10_000;

function onlyFields(value: Record<string, unknown>, at: string, known: readonly string[]): void {
  for (const key of Object.keys(value)) {
    if (known.includes(key)) continue;
    const near = nearest(key, known);
    throw new Fault(
      `${at}${key} is no field; ${near === undefined ? `there are ${known.join(', ')}` : `did you mean ${near}?`}`,
    );
  }
}

function wholeNumber(value: unknown, at: string, most: number): number {
  if (typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= most) return value;
  throw new Fault(`${at} must be a whole number from 0 to ${most}`);
}

function targetOf(value: unknown, at: string): DivideTarget {
  if (!isRecord(value)) throw new Fault(`${at} must be a mapping with a name`);
  const { name } = value;
  if (typeof name !== 'string' || name === '') throw new Fault(`${at}.name must be a text that is not empty`);
  onlyFields(value, `${at}.`, ['name', ...NUMBERS]);
  const numbers = NUMBERS.flatMap((key) => {
    const number = value[key];
    return number === undefined || number === null
      ? []
      : [[key, wholeNumber(number, `${at}.${key}`, MAX_WEIGHT)] as const];
  });
  const target: DivideTarget = { name, ...Object.fromEntries(numbers) };
  if ((target.min ?? 0) > (target.max ?? Number.POSITIVE_INFINITY)) throw new Fault(`${at}.min must not be above max`);
  return target;
}

/** `Divided` with a `division` as in a Placement, or the division alone. */
function modeOf({ mode, division }: Record<string, unknown>): DivisionMode {
  const said = mode === 'Divided' ? (division ?? 'Weighted') : mode;
  const found = DIVISIONS.find((one) => one === said);
  if (found !== undefined && (division === undefined || mode === 'Divided')) return found;
  if (found !== undefined) throw new Fault('division stands beside the mode Divided only');
  throw new Fault(`mode must be one of ${DIVISIONS.join(', ')}, or Divided with one of the last three as division`);
}

function inputOf(document: unknown): DivideInput {
  if (!isRecord(document)) throw new Fault('the document must be a mapping with replicas, mode and targets');
  onlyFields(document, '', ['replicas', 'mode', 'division', 'targets']);
  const { targets } = document;
  if (!Array.isArray(targets) || targets.length > MAX_TARGETS)
    throw new Fault(`targets must be a list of at most ${MAX_TARGETS}`);
  const all = targets.map((target, at) => targetOf(target, `targets[${at}]`));
  const names = new Set<string>();
  for (const { name } of all) {
    if (names.has(name)) throw new Fault(`targets: ${name} stands there twice`);
    names.add(name);
  }
  return { replicas: wholeNumber(document['replicas'], 'replicas', MAX_SEATS), mode: modeOf(document), targets: all };
}

function judge(document: unknown): Judged<Answer> {
  try {
    const input = inputOf(document);
    const division = divide(input);
    if (division.kind === 'impossible') return { error: division.reason };
    const targets = input.targets.map(({ name, previous = 0 }, at) => ({
      name,
      replicas: division.replicas[at] ?? 0,
      previous,
    }));
    return { answer: { replicas: input.replicas, mode: input.mode, targets } };
  } catch (error) {
    if (error instanceof Fault) return { error: error.message };
    throw error;
  }
}

function table(judged: readonly Judged<Answer>[]): string {
  const parts = judged.map((one) => {
    if ('error' in one) return `error: ${printable(one.error)}\n`;
    const rows = one.answer.targets.map(({ name, replicas, previous }) => [
      printable(name),
      String(replicas),
      String(previous),
    ]);
    return formatTable(['TARGET', 'REPLICAS', 'PREVIOUS'], rows);
  });
  return parts.join('\n');
}

export async function divideCommand(context: CliContext, { filename, output }: DivideOptions): Promise<ExitCode> {
  const judged = await judgeFile(context, filename, judge);
  context.out(output === 'json' ? formatJson(answersOf(judged)) : table(judged));
  return judged.some((one) => 'error' in one) ? EXIT.invalid : EXIT.ok;
}
