// JSON Patch (RFC 6902).
import { clone, type Doc, docs, equal, isDoc, setOwn, text } from '../json/index.ts';
import { StatusError } from '../status/index.ts';

function refuse(why: string): StatusError {
  return new StatusError(422, 'Invalid', `the server rejected our request due to an error in our request: ${why}`, {});
}

function parsePointer(pointer: string): string[] {
  if (pointer === '') return [];
  if (!pointer.startsWith('/')) throw refuse(`${JSON.stringify(pointer)} is no JSON pointer`);
  return pointer
    .slice(1)
    .split('/')
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
}

function indexIn(list: readonly unknown[], key: string, limit: number): number {
  const index = key === '-' ? list.length : /^(0|[1-9]\d*)$/.test(key) ? Number(key) : -1;
  if (index < 0 || index > limit) throw refuse(`index ${JSON.stringify(key)} is outside of the list`);
  return index;
}

function valueAt(document: unknown, path: readonly string[]): unknown {
  let here = document;
  for (const key of path) {
    if (Array.isArray(here)) here = here[indexIn(here, key, here.length - 1)];
    else if (isDoc(here) && Object.hasOwn(here, key)) here = here[key];
    else throw refuse(`the path /${path.join('/')} does not exist`);
  }
  return here;
}

type Edit = (container: Doc | unknown[], key: string) => void;

/** Runs an edit on the container of the last step, in a document that is ours to change. */
function edit(holder: Doc, path: readonly string[], change: Edit): void {
  const full = ['root', ...path];
  const container = valueAt(holder, full.slice(0, -1));
  if (!isDoc(container) && !Array.isArray(container)) throw refuse(`the path /${path.join('/')} does not exist`);
  change(container, full.at(-1) ?? '');
}

function adding(value: unknown): Edit {
  return (container, key) => {
    if (Array.isArray(container)) container.splice(indexIn(container, key, container.length), 0, value);
    else setOwn(container, key, value);
  };
}

const removing: Edit = (container, key) => {
  if (Array.isArray(container)) container.splice(indexIn(container, key, container.length - 1), 1);
  else if (Object.hasOwn(container, key)) delete container[key];
  else throw refuse(`the key ${JSON.stringify(key)} does not exist`);
};

function replacing(value: unknown): Edit {
  return (container, key) => {
    if (Array.isArray(container)) container[indexIn(container, key, container.length - 1)] = value;
    else if (Object.hasOwn(container, key)) setOwn(container, key, value);
    else throw refuse(`the key ${JSON.stringify(key)} does not exist`);
  };
}

function test(holder: Doc, pointer: string, value: unknown): void {
  if (!equal(valueAt(holder['root'], parsePointer(pointer)), value)) throw refuse(`testing value ${pointer} failed`);
}

function move(holder: Doc, from: readonly string[], to: readonly string[]): void {
  const moved = valueAt(holder['root'], from);
  edit(holder, from, removing);
  edit(holder, to, adding(moved));
}

function applyOperation(holder: Doc, operation: Doc): void {
  const path = parsePointer(text(operation['path']));
  const from = parsePointer(text(operation['from']));
  const value = clone(operation['value']);
  const run = {
    add: () => edit(holder, path, adding(value)),
    remove: () => edit(holder, path, removing),
    replace: () => edit(holder, path, replacing(value)),
    test: () => test(holder, text(operation['path']), value),
    copy: () => edit(holder, path, adding(clone(valueAt(holder['root'], from)))),
    move: () => move(holder, from, path),
  };
  const name = text(operation['op']);
  if (!Object.hasOwn(run, name)) throw refuse(`unknown operation ${JSON.stringify(name)}`);
  run[name as keyof typeof run]();
}

/** The document after all operations; throws a 422 when one of them cannot be done. */
export function jsonPatch(document: unknown, operations: unknown): unknown {
  if (!Array.isArray(operations)) throw refuse('a JSON patch is a list of operations');
  const holder: Doc = { root: clone(document) };
  for (const operation of docs(operations)) applyOperation(holder, operation);
  return holder['root'];
}
