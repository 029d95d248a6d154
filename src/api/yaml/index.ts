// YAML as Kubernetes people mean it: one reader profile for their files, one writer profile for ours.
export { YAML_LIMITS } from './limits.ts';
export { readPlainYaml } from './quick-read.ts';
export * from './read.ts';
export { canonicalYaml } from './write.ts';
