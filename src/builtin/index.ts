// Public face: what Kubernetes itself knows of its own kinds.
export { fillDefaults } from './defaults/index.ts';
export {
  at,
  child,
  clone,
  type Doc,
  doc,
  docs,
  equal,
  fill,
  isDoc,
  isEmpty,
  list,
  number,
  setOwn,
  text,
  texts,
} from './docs.ts';
export { BUILT_IN, type BuiltInRow } from './table.ts';
