// Changes values deep in an object; what does not change is the very same value afterwards.
import { isRecord } from '../../api/index.ts';

type Change = (value: unknown) => unknown;

/** `spec.rules[].name` → its steps; `[]` is each of a list. */
export function stepsOf(path: string): readonly string[] {
  return path.split('.').flatMap((step) => {
    const lists = step.split('[').slice(1);
    const [name = ''] = step.split('[');
    return [...(name === '' ? [] : [name]), ...lists.map((index) => (index === ']' ? '[]' : index.slice(0, -1)))];
  });
}

function inList(list: readonly unknown[], at: string | undefined, change: Change): readonly unknown[] {
  const changed = list.map((item, index) => (at === undefined || String(index) === at ? change(item) : item));
  return changed.every((item, index) => item === list[index]) ? list : changed;
}

/** The value with what stands at the steps changed, wherever there is something. */
export function changeAt(value: unknown, [step, ...rest]: readonly string[], change: Change): unknown {
  if (step === undefined) return change(value);
  const deeper: Change = (inner) => changeAt(inner, rest, change);
  if (Array.isArray(value)) return inList(value, step === '[]' ? undefined : step, deeper);
  if (!isRecord(value) || !Object.hasOwn(value, step)) return value;
  const [before, after] = [value[step], deeper(value[step])];
  return after === before ? value : { ...value, [step]: after };
}
