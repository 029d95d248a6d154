// metadata of our documents: name, labels and annotations, by the rules that Kubernetes has for every object.
import {
  ANNOTATION_KEY_FORM,
  LABEL_KEY_FORM,
  LABEL_VALUE_FORM,
  map,
  object,
  required,
  type SchemaNode,
  text,
} from '../schema/index.ts';
import { keysAre } from './common.ts';
import type { KindDefinition } from './definition.ts';

/** All keys and values of the annotations of one object together, in bytes. */
const MAX_ANNOTATIONS = 256 * 1024;

const encoder = new TextEncoder();
const byteLength = (text: string): number => encoder.encode(text).length;

/** The server checks metadata by itself, without our CRDs: this stands for it. */
const BUILT_IN = 'true';

const labels = map('labels of the object', text('the value', { ...LABEL_VALUE_FORM, default: '' }), {
  maxProperties: 'unlimited',
  rules: [keysAre('label', LABEL_KEY_FORM)],
});

const annotations = map('annotations of the object', text('the value', { maxLength: MAX_ANNOTATIONS, default: '' }), {
  maxProperties: 'unlimited',
  rules: [
    keysAre('annotation', ANNOTATION_KEY_FORM),
    {
      cel: BUILT_IN,
      message: `must have at most ${MAX_ANNOTATIONS} bytes together`,
      holds: (self) =>
        Object.entries(self).reduce((sum, [key, value]) => sum + byteLength(key) + byteLength(value), 0) <=
        MAX_ANNOTATIONS,
    },
  ],
});

/** A value that is null is an empty text, as the server has it. */
export function metadataNode({ nameForm }: KindDefinition): SchemaNode {
  return object('name and labels', {
    name: required(text('name of the object, unique for its kind in the workspace', { ...nameForm, minLength: 1 })),
    labels,
    annotations,
  }).node;
}
