// Public face: how chosen targets are spread over topology.
export { spreadTargets } from './spread.ts';
export { counts, topologyValue } from './topology.ts';
export { type SpreadWish, spreadWishes } from './wishes.ts';
