// Public face of findings in their forms.
export { githubCommands } from './github.ts';
export { listing } from './listing.ts';
export { sarifLog } from './sarif.ts';
