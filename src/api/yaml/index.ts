// YAML as Kubernetes people mean it: one reader profile for their files, one writer profile for ours.
export { discreet } from './discreet.ts';
export { type FieldPositions, fieldPath, nearestField } from './fields.ts';
export { YAML_LIMITS } from './limits.ts';
export type { Position } from './position.ts';
export { readPlainYaml } from './quick-read.ts';
export type { YamlDocument, YamlTrap } from './read.ts';
export { readYaml } from './read-any.ts';
export { canonicalYaml } from './write.ts';
