// Every node of a described document with its place, so that a test can ask whether each was thought of.
import type { SchemaNode } from '../../src/api/index.ts';

export interface PlacedNode {
  /** `spec.taints[].key`, `spec.cells.*`; empty for the document. */
  readonly path: string;
  readonly node: SchemaNode;
}

/** Outer nodes before inner ones, in the order of the source. */
export function schemaNodes(node: SchemaNode, path = ''): readonly PlacedNode[] {
  const dot = path === '' ? '' : `${path}.`;
  return [
    { path, node },
    ...Object.entries(node.properties ?? {}).flatMap(([name, child]) => schemaNodes(child, `${dot}${name}`)),
    ...(node.items === undefined ? [] : schemaNodes(node.items, `${path}[]`)),
    ...(node.values === undefined ? [] : schemaNodes(node.values, `${dot}*`)),
  ];
}
