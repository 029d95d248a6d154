// Public face: decisions become one canonical manifest tree per cluster.
export { asMade } from './as-made.ts';
export { decisionPath } from './layout.ts';
export { createRenderMemo, type RenderMemo } from './memo.ts';
export type { Registration, Registry } from './registry.ts';
export { type RenderInput, type RenderResult, render } from './render.ts';
export {
  NOTHING_RENDERED,
  type ParseOnce,
  type RenderedState,
  readDecision,
  readRendered,
  stateFiles,
} from './rendered-state.ts';
