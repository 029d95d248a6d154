// YAML as Kubernetes people mean it: one reader profile for their files, one writer profile for ours.
export { YAML_LIMITS } from './limits.ts';
export * from './read.ts';
export * from './write.ts';
