// Public face of refs kept in files, as repositories without a git binary and all mirrors have them.
export { FileRefs } from './file-refs.ts';
export { textOf } from './ref-files.ts';
