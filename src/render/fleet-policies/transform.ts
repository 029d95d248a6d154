// One policy on one object for one cluster: its changes in order.
import {
  fieldAt,
  type KubeObject,
  pointerPath,
  readTemplate,
  type TemplateField,
  type TemplatePart,
  type Transform,
} from '../../api/index.ts';
import { PatchFault, sameObject } from '../overrides/index.ts';
import { Refusal } from '../refusals/index.ts';
import { type Edit, writeAt } from './write-at.ts';

/** The fields of a cluster that a template may name. */
export interface TargetFields {
  readonly name: string;
  readonly id: string;
  readonly workspace: string;
  readonly labels: Readonly<Record<string, string>>;
}

export interface CompiledTransform {
  readonly transform: Transform;
  readonly path: readonly string[];
  readonly parts: readonly TemplatePart[];
}

export function compileTransform(transform: Transform): CompiledTransform {
  const parts = transform.template === undefined ? [] : readTemplate(transform.template);
  // Its form was looked at when the document was read.
  return { transform, path: pointerPath(transform.path), parts: 'fault' in parts ? [] : parts };
}

function below(value: unknown, path: readonly string[]): unknown {
  let here = value;
  for (const step of path) here = Array.isArray(here) ? here[Number(step)] : fieldAt(here, step);
  return here;
}

/** The text of a field; undefined when there is none. */
function textOf({ of, path, otherwise }: TemplateField, object: unknown, target: TargetFields): string | undefined {
  const value = below(of === 'target' ? target : object, path);
  return ['string', 'number', 'boolean'].includes(typeof value) ? String(value) : otherwise;
}

function filled(parts: readonly TemplatePart[], object: unknown, target: TargetFields): string | PatchFault {
  let text = '';
  for (const part of parts) {
    const piece = typeof part === 'string' ? part : textOf(part, object, target);
    if (piece === undefined)
      return new PatchFault(
        `${typeof part === 'string' ? part : `{{ ${part.text} }}`} names nothing here: give it a value, or write | default "…"`,
      );
    text += piece;
  }
  return text;
}

function editOf({ transform, parts }: CompiledTransform, object: unknown, target: TargetFields): Edit | PatchFault {
  const { type, value } = transform;
  switch (type) {
    case 'Set':
      return { kind: 'set', value };
    case 'Replace':
      return { kind: 'replace', value };
    case 'Delete':
      return { kind: 'delete' };
    case 'Template': {
      const text = filled(parts, object, target);
      return text instanceof PatchFault ? text : { kind: 'set', value: text };
    }
  }
}

/** The object after all changes, or the first that does not apply; what is given stays as it is. */
export function transformed(
  given: KubeObject,
  policy: string,
  transforms: readonly CompiledTransform[],
  target: TargetFields,
): KubeObject | Refusal {
  let object = given;
  for (const [at, compiled] of transforms.entries()) {
    const edit = editOf(compiled, object, target);
    const written = edit instanceof PatchFault ? edit : writeAt(object, compiled.path, edit);
    const same = written instanceof PatchFault ? written : sameObject(object, written);
    if (same instanceof PatchFault) {
      const says = `${compiled.transform.type} ${compiled.transform.path}: ${same.says}`;
      return new Refusal({ code: 'TransformFailed', policy, at, says });
    }
    object = same;
  }
  return object;
}
