// Templates of policies: a text with names of fields in it, and no more; nothing is computed.

/** A field that a template names. */
export interface TemplateField {
  readonly of: 'target' | 'object';
  readonly path: readonly string[];
  /** What stands there instead when there is no such field. */
  readonly otherwise?: string;
  /** As it is written, for messages. */
  readonly text: string;
}

export type TemplatePart = string | TemplateField;

const FIELD = /^\.(target|object)((?:\.[A-Za-z0-9_-]+|\["[^"\]]+"\])+)(?:\s*\|\s*default\s+"([^"]*)")?$/;
const STEP = /\.([A-Za-z0-9_-]+)|\["([^"\]]+)"\]/g;
const TARGET_FIELDS = ['name', 'id', 'workspace'];

function isOfTarget([first = '', ...rest]: readonly string[]): boolean {
  return first === 'labels' ? rest.length === 1 : TARGET_FIELDS.includes(first) && rest.length === 0;
}

function fieldOf(text: string): TemplateField | { readonly fault: string } {
  const [, root, steps = '', otherwise] = FIELD.exec(text) ?? [];
  if (root !== 'target' && root !== 'object')
    return { fault: `has {{ ${text} }}, which is no field of .target or .object, such as .target.labels["zone"]` };
  const path = [...steps.matchAll(STEP)].map(([, plain, quoted]) => plain ?? quoted ?? '');
  if (root === 'target' && !isOfTarget(path))
    return { fault: `has {{ ${text} }}; a target has .name, .id, .workspace and .labels.<label>` };
  return { of: root, path, text, ...(otherwise === undefined ? {} : { otherwise }) };
}

/** The parts of a template, or what is wrong with it. */
export function readTemplate(template: string): readonly TemplatePart[] | { readonly fault: string } {
  const parts: TemplatePart[] = [];
  for (const [at, piece] of template.split(/\{\{\s*(.*?)\s*\}\}/s).entries()) {
    if (at % 2 === 0) {
      if (/\{\{|\}\}/.test(piece)) return { fault: 'has braces that are not closed or opened' };
      if (piece !== '') parts.push(piece);
      continue;
    }
    const field = fieldOf(piece);
    if ('fault' in field) return field;
    parts.push(field);
  }
  return parts;
}
