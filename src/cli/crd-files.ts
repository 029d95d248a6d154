// The CustomResourceDefinitions of our kinds as files, the same on the command line and in charts/crds.
import { canonicalYaml, crdOf, KINDS, type KindName } from '../api/index.ts';

export interface CrdFile {
  /** `workload.kcp.io_placements.yaml`: controller-gen's way to name them. */
  readonly name: string;
  readonly text: string;
}

export function crdFile(kind: KindName): CrdFile {
  const { group, plural } = KINDS[kind];
  const header = `# CustomResourceDefinition of ${kind}, made by tmc crds; do not edit.\n`;
  return { name: `${group}_${plural}.yaml`, text: header + canonicalYaml(crdOf(kind)) };
}
