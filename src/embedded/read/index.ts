// Public face of reading.
export { formObject, parseForm } from './form.ts';
export { listObjects } from './list.ts';
export { prepareWatch, visibleChange, type WatchSink } from './watch.ts';
