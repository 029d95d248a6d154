// YAML as Kubernetes people mean it: one reader profile for their files, one writer profile for ours.
export * from './read.ts';
export * from './write.ts';
