// Public face of reading.
export { formObject, parseForm } from './form.ts';
export { listObjects } from './list.ts';
export { prepareWatch, type WatchSink } from './watch.ts';
