// Pages for people: the README, its picture, and where the files lie.
export { objectPath, workloadPath, workspaceFile } from './paths.ts';
export { fleetPicture } from './picture.ts';
export { readmePage } from './readme.ts';
