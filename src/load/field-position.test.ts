import { expect, test } from 'vitest';
import { placement } from '../../test/support/documents.ts';
import { runStages } from '../../test/support/pass.ts';
import { fieldPosition } from './index.ts';

const TEXT = `# two documents\n---\n${placement('web', { locationSelectors: [{ labelSelector: { matchLabels: { a: 'b' } } }] })}`;

test.each([
  ['metadata.name', 6, 9],
  ['spec.strategy', 14, 13],
  ['spec.locationSelectors[0].labelSelector.matchLabels.a', 11, 14],
  ['spec.locationSelectors[1].path', 8, 3],
  ['spec.suspend', 7, 1],
  ['nowhere', 3, 1],
])('the field %s of a loaded object is at line %i, column %i', (path, line, column) => {
  const [sourced] = runStages({ 'p.yaml': TEXT }).model.placements.values();
  expect(sourced && fieldPosition(sourced, path)).toEqual({ file: 'p.yaml', line, column });
});
