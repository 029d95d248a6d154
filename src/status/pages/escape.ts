// Text of users and clusters on our pages: it is shown, never interpreted. Nothing here may open a tag, a link or a fence.
import { oneLine } from '../../api/index.ts';

/**
 * Inline code: Markdown, HTML and bare addresses inside it stay text. Backticks would end the code and pipes a table's
 * cell (also behind a backslash), so both are replaced by look-alikes. The files beside the page hold the exact text.
 */
export function code(text: string, limit = 160): string {
  const shown = oneLine(text.replaceAll('`', 'ˋ').replaceAll('|', '∣'), limit);
  return shown === '' ? '' : `\`${shown}\``;
}

const NAMES = 6;

/** `a`, `b` and 7 more. */
export function codeList(names: readonly string[]): string {
  const shown = names.slice(0, NAMES).map((name) => code(name, 80));
  return names.length > NAMES ? `${shown.join(', ')} and ${names.length - NAMES} more` : shown.join(', ');
}

/** A link to a file of this branch; the path is percent-encoded, so it can leave neither the branch nor the link. */
export function fileLink(label: string, path: string): string {
  const target = path.split('/').map(encodePart).join('/');
  return `[${code(label, 80)}](${target})`;
}

function encodePart(part: string): string {
  const plain = encodeURIComponent(part.toWellFormed());
  return plain.replace(/[!'()*~]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);
}

/** A label inside double quotes of a mermaid graph: only characters that mean nothing there. */
export function mermaidText(text: string, limit = 40): string {
  return oneLine(text, limit).replace(/[^A-Za-z0-9 ./:…-]/g, '_');
}

const XML: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text content or an attribute of the picture. */
export function svgText(text: string, limit = 40): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: XML 1.0 forbids these, escaped or not
  const allowed = oneLine(text, limit).replace(/[\u0000-\u001f\ufffe\uffff]/g, '');
  return allowed.replace(/[&<>"']/g, (c) => XML[c] ?? '');
}
