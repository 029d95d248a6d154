// The way over from client-side apply: kubectl may take what its own last-applied annotation says it applied before.
import { canonicalJson } from '../../api/index.ts';
import { annotationsOf, type Doc, isDoc, meta, withMeta } from '../json/index.ts';
import type { Schema } from '../schema/index.ts';
import { compare } from './compare.ts';
import { difference, type FieldSet, union } from './field-set.ts';
import { fieldsOf } from './typed.ts';

const ANNOTATION = 'kubectl.kubernetes.io/last-applied-configuration';
/** Only this manager is taken for kubectl; whoever wants no part in it names another. */
const KUBECTL = 'kubectl';

function lastAppliedOf(live: Doc): Doc | undefined {
  try {
    const value: unknown = JSON.parse(annotationsOf(live)[ANNOTATION] ?? '');
    return isDoc(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** Fields that client-side apply set and that are still as it set them; undefined when it never did, or not for kubectl. */
export function clientSideFields(schema: Schema, live: Doc | undefined, manager: string): FieldSet | undefined {
  const last = live === undefined || manager !== KUBECTL ? undefined : lastAppliedOf(live);
  if (last === undefined || last['apiVersion'] !== live?.['apiVersion']) return undefined;
  const { added, modified, removed } = compare(schema, last, live);
  return difference(fieldsOf(schema, last), union(added, union(modified, removed)));
}

/** The applied object with the annotation brought up to date, when it bears one; client-side apply can then go on from it. */
export function withLastApplied(object: Doc, config: Doc, manager: string): Doc {
  const annotations = annotationsOf(object);
  if (manager !== KUBECTL || (annotations[ANNOTATION] ?? '') === '') return object;
  const { [ANNOTATION]: _, ...own } = annotationsOf(config);
  const hadAnnotations = isDoc(meta(config)['annotations']);
  const plain = hadAnnotations ? withMeta(config, { annotations: own }) : config;
  return withMeta(object, { annotations: { ...annotations, [ANNOTATION]: `${goJson(plain)}\n` } });
}

/** JSON as Go writes it: sorted keys, and characters that mean something in HTML escaped. */
function goJson(value: unknown): string {
  const unicode = (character: string): string => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  return canonicalJson(value).replaceAll(/[<>&\u2028\u2029]/g, unicode);
}
