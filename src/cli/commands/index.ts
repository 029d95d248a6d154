// Public face of the commands. Imported when one runs: all of them need the whole program, help and usage errors do not.
export { compact } from './compact.ts';
export { crds } from './crds.ts';
export { describeCommand } from './describe.ts';
export { divideCommand } from './divide.ts';
export { explainCommand } from './explain.ts';
export { get } from './get.ts';
export { hub } from './hub.ts';
export { init } from './init.ts';
export { log } from './log.ts';
export { openapi } from './openapi.ts';
export { renderCommand } from './render.ts';
export { status } from './status.ts';
export { syncer } from './syncer.ts';
export { up } from './up.ts';
export { validate } from './validate.ts';
export { version } from './version.ts';
