// Setting one member of an object in JSON with comments: the rest of the text stays as it is, byte for byte.
import { isDeepStrictEqual } from 'node:util';
import { type JsoncMember, type JsoncNode, readJsonc } from './jsonc.ts';

interface Style {
  /** Of one level. */
  readonly indent: string;
  readonly lineEnd: string;
}

function styleOf(text: string): Style {
  const [, indent = '  '] = /\n([ \t]+)"/.exec(text) ?? [];
  return { indent, lineEnd: text.includes('\r\n') ? '\r\n' : '\n' };
}

function format(value: unknown, depth: number, { indent, lineEnd }: Style): string {
  return JSON.stringify(value, undefined, indent).replaceAll('\n', lineEnd + indent.repeat(depth));
}

function splice(text: string, start: number, end: number, part: string): string {
  return text.slice(0, start) + part + text.slice(end);
}

/** True when a comma stands behind the last member. */
function hasTrailingComma(text: string, last: JsoncNode): boolean {
  return /^(?:\s|\/\/[^\n]*|\/\*[\s\S]*?\*\/)*,/.test(text.slice(last.end));
}

/** Behind everything in the object, so that a comment stays behind what it was written for. */
function append(text: string, object: JsoncNode, depth: number, member: string, style: Style): string {
  const last = object.members?.at(-1)?.node;
  const trailing = last !== undefined && hasTrailingComma(text, last);
  const comma = last === undefined || trailing ? '' : ',';
  const head = splice(text.slice(0, object.end - 1), last?.end ?? 0, last?.end ?? 0, comma).trimEnd();
  const pad = (levels: number): string => style.lineEnd + style.indent.repeat(levels);
  return `${head}${pad(depth)}${member}${trailing ? ',' : ''}${pad(depth - 1)}${text.slice(object.end - 1)}`;
}

function find(object: JsoncNode, key: string): JsoncMember | undefined {
  const found = (object.members ?? []).filter((member) => member.key === key);
  if (found.length > 1) throw new SyntaxError(`"${key}" is there twice`);
  return found[0];
}

/**
 * The text with `value` at `path` (the keys of nested objects); what is missing on the way is made. The same text when it
 * is there already. Throws a SyntaxError that says why the text cannot be changed and everything else be kept.
 */
export function setMember(text: string, path: readonly string[], value: unknown): string {
  const style = styleOf(text);
  let node = readJsonc(text);
  for (const [depth, key] of path.entries()) {
    if (node.members === undefined)
      throw new SyntaxError(depth === 0 ? 'it is no object' : `"${path[depth - 1]}" is no object`);
    const member = find(node, key);
    if (member === undefined) {
      const rest = path.slice(depth + 1).reduceRight<unknown>((inner, k) => ({ [k]: inner }), value);
      return append(text, node, depth + 1, `${JSON.stringify(key)}: ${format(rest, depth + 1, style)}`, style);
    }
    node = member.node;
  }
  if (isDeepStrictEqual(node.value, value)) return text;
  return splice(text, node.start, node.end, format(value, path.length, style));
}
