// Resources that a CustomResourceDefinition brings, one per served version.
import { at, type Doc, doc, docs, list, number, text } from '../json/index.ts';
import { customObjectSchema, type Schema } from '../schema/index.ts';
import type { PrinterColumn, ResourceDefinition, ScalePaths, SubresourceName } from './definition.ts';

function pathOf(value: unknown): readonly string[] {
  return text(value)
    .split('.')
    .filter((part) => part !== '');
}

function scaleOf(version: Doc): ScalePaths | undefined {
  const scale = at(version, 'subresources', 'scale');
  if (scale === undefined) return undefined;
  const selector = pathOf(doc(scale)['labelSelectorPath']);
  return {
    spec: pathOf(doc(scale)['specReplicasPath']),
    status: pathOf(doc(scale)['statusReplicasPath']),
    selector: selector.length === 0 ? undefined : selector,
  };
}

function columnsOf(version: Doc): readonly PrinterColumn[] {
  return docs(version['additionalPrinterColumns']).map((column) => ({
    name: text(column['name']),
    type: text(column['type']),
    description: text(column['description']),
    priority: number(column['priority']),
    jsonPath: text(column['jsonPath']),
  }));
}

function versionDefinition(definition: Doc, version: Doc, metadata: Schema): ResourceDefinition {
  const spec = doc(definition['spec']);
  const names = doc(spec['names']);
  const kind = text(names['kind']);
  const scale = scaleOf(version);
  const hasStatus = at(version, 'subresources', 'status') !== undefined;
  const subresources: SubresourceName[] = [
    ...(hasStatus ? (['status'] as const) : []),
    ...(scale ? (['scale'] as const) : []),
  ];
  return {
    group: text(spec['group']),
    version: text(version['name']),
    plural: text(names['plural']),
    singular: text(names['singular']) || kind.toLowerCase(),
    kind,
    listKind: text(names['listKind']) || `${kind}List`,
    namespaced: spec['scope'] === 'Namespaced',
    shortNames: list(names['shortNames']).map(text),
    categories: list(names['categories']).map(text),
    subresources,
    schema: customObjectSchema(at(version, 'schema', 'openAPIV3Schema'), metadata),
    generation: true,
    custom: { columns: columnsOf(version), scale, definition },
  };
}

/** True once the names are accepted and the resource may be served. */
export function isEstablished(definition: Doc): boolean {
  return docs(at(definition, 'status', 'conditions')).some(
    (c) => c['type'] === 'Established' && c['status'] === 'True',
  );
}

/** The served versions of an established CRD; none before that. */
export function customDefinitions(definition: Doc, metadata: Schema): readonly ResourceDefinition[] {
  if (!isEstablished(definition)) return [];
  const versions = docs(at(definition, 'spec', 'versions')).filter((v) => v['served'] === true);
  return versions.map((version) => versionDefinition(definition, version, metadata));
}

const RANKS = ['alpha', 'beta', ''];

/** Kubernetes' order of versions: v2 before v1 before v1beta2 before v1alpha1 before anything else. */
export function compareVersions(a: string, b: string): number {
  const rank = (version: string): readonly number[] => {
    const match = /^v(\d+)(?:(alpha|beta)(\d+))?$/.exec(version);
    return match === null ? [-1] : [RANKS.indexOf(match[2] ?? ''), Number(match[1]), Number(match[3] ?? 0)];
  };
  const [ra, rb] = [rank(a), rank(b)];
  for (let i = 0; i < 3; i += 1) {
    const difference = (rb[i] ?? 0) - (ra[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return a < b ? -1 : a > b ? 1 : 0;
}
