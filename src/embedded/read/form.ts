// In which form an answer is wanted: whole objects, a table, or metadata alone.
import { type Doc, meta } from '../json/index.ts';
import { apiVersionOf, type ResourceDefinition } from '../resources/index.ts';
import { partialObject, toTable } from '../table/index.ts';

export interface Form {
  readonly kind: 'object' | 'table' | 'metadata';
  readonly include: 'Metadata' | 'None' | 'Object';
}

/** Reads the Accept header; what we cannot produce (protobuf) is answered in JSON. */
export function parseForm(accept: string, query: URLSearchParams): Form {
  const wanted = query.get('includeObject');
  const include = wanted === 'None' || wanted === 'Object' ? wanted : 'Metadata';
  for (const part of accept.split(',')) {
    const parameters = new Set(part.split(';').map((p) => p.trim().toLowerCase()));
    if (!parameters.has('application/json') && !parameters.has('*/*')) continue;
    if (parameters.has('as=table')) return { kind: 'table', include };
    if (parameters.has('as=partialobjectmetadata') || parameters.has('as=partialobjectmetadatalist'))
      return { kind: 'metadata', include };
    return { kind: 'object', include };
  }
  return { kind: 'object', include };
}

/** One object in the wanted form. */
export function formObject(
  form: Form,
  resource: ResourceDefinition,
  object: Doc,
  options: { now: Date; withColumns: boolean },
): Doc {
  switch (form.kind) {
    case 'object':
      return object;
    case 'metadata':
      return partialObject(object);
    case 'table':
      return toTable(
        resource,
        [object],
        { resourceVersion: meta(object)['resourceVersion'] },
        { include: form.include, ...options },
      );
  }
}

/** A list in the wanted form. Built-in items carry no kind of their own, as in the real server. */
export function formList(
  form: Form,
  resource: ResourceDefinition,
  objects: readonly Doc[],
  list: { metadata: Doc; now: Date },
): Doc {
  switch (form.kind) {
    case 'table':
      return toTable(resource, objects, list.metadata, { include: form.include, now: list.now, withColumns: true });
    case 'metadata':
      return {
        kind: 'PartialObjectMetadataList',
        apiVersion: 'meta.k8s.io/v1',
        metadata: list.metadata,
        items: objects.map((o) => ({ metadata: meta(o) })),
      };
    case 'object': {
      const bare = ({ apiVersion: _a, kind: _k, ...rest }: Doc): Doc => rest;
      const items = resource.custom === undefined ? objects.map(bare) : objects;
      return { kind: resource.listKind, apiVersion: apiVersionOf(resource), metadata: list.metadata, items };
    }
  }
}
