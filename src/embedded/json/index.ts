// Public face of the JSON helpers.
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
} from '../../builtin/index.ts';
export * from './object.ts';
