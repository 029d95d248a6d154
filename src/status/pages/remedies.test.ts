import { expect, test } from 'vitest';
import { REFUSAL_CODES } from '../../api/index.ts';
import { remedyOf } from './remedies.ts';

test('every kind of refusal has a remedy', () => {
  expect(REFUSAL_CODES.filter((reason) => remedyOf(reason) === '')).toEqual([]);
});
