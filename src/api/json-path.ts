// The little of kubectl's JSONPath that printer columns of CRDs use: fields, indexes, [*], ['quoted'] names, several of them too, and equality filters.
import { isRecord } from './kube-object.ts';

type Step =
  | { readonly kind: 'fields'; readonly names: readonly string[] }
  | { readonly kind: 'index'; readonly index: number }
  | { readonly kind: 'all' }
  | { readonly kind: 'filter'; readonly path: readonly Step[]; readonly value: unknown };

const TOKEN =
  /^(?:\.([A-Za-z0-9_$-]+(?:\\\.[A-Za-z0-9_$-]+)*)|\[(-?\d+)\]|\[\*\]|\.\*|\[('[^']+'(?:\s*,\s*'[^']+')*)\]|\[\?\(@([^=!<>]*?)\s*==\s*(?:"([^"]*)"|'([^']*)'|(\w+))\)\])/;

function filterValue(quoted: string | undefined, bare: string | undefined): unknown {
  if (quoted !== undefined) return quoted;
  if (bare === 'true' || bare === 'false') return bare === 'true';
  return bare !== undefined && /^\d+$/.test(bare) ? Number(bare) : bare;
}

function unescaped(name: string): string {
  return name.replaceAll('\\.', '.');
}

function parsePath(path: string): readonly Step[] | undefined {
  const steps: Step[] = [];
  let rest = path;
  while (rest !== '') {
    const match = TOKEN.exec(rest);
    if (match === null) return undefined;
    const [whole, name, index, quoted, filterPath, double, single, bare] = match;
    if (name !== undefined) steps.push({ kind: 'fields', names: [unescaped(name)] });
    else if (index !== undefined) steps.push({ kind: 'index', index: Number(index) });
    else if (quoted !== undefined) {
      const names = quoted.slice(1, -1).split(/'\s*,\s*'/);
      steps.push({ kind: 'fields', names: names.map(unescaped) });
    } else if (filterPath !== undefined) {
      steps.push({ kind: 'filter', path: parsePath(filterPath) ?? [], value: filterValue(double ?? single, bare) });
    } else steps.push({ kind: 'all' });
    rest = rest.slice(whole.length);
  }
  return steps;
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function take(step: Step, value: unknown): readonly unknown[] {
  switch (step.kind) {
    case 'fields':
      return isRecord(value) ? step.names.filter((name) => Object.hasOwn(value, name)).map((name) => value[name]) : [];
    case 'index':
      return Array.isArray(value) && value.at(step.index) !== undefined ? [value.at(step.index)] : [];
    case 'all':
      return isRecord(value) ? Object.values(value) : list(value);
    case 'filter':
      return list(value).filter((item) => walk(step.path, item).some((found) => found === step.value));
  }
}

function walk(steps: readonly Step[], value: unknown): readonly unknown[] {
  return steps.reduce<readonly unknown[]>((values, step) => values.flatMap((v) => take(step, v)), [value]);
}

/** The first value at a path such as `.status.conditions[?(@.type=="Ready")].status`; undefined when there is none. */
export function jsonPathValue(path: string, value: unknown): unknown {
  const steps = parsePath(path.replace(/^\{?\$?(.*?)\}?$/, '$1'));
  return steps === undefined ? undefined : walk(steps, value)[0];
}
