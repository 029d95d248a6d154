// What a report says that its cluster serves: checked, bounded, in order, each once.
import { compareText, fieldAt } from '../../api/index.ts';
import { FieldError, type Fields, oneOf } from './fields.ts';
import { REPORT_LIMITS } from './limits.ts';

const FORM = /^[a-z0-9.-]*\/[a-z0-9-]+\/[A-Za-z0-9-]+$/;

/** Whether an honest syncer could write it. */
export function isApi(value: unknown): value is string {
  return typeof value === 'string' && value.length <= REPORT_LIMITS.text && FORM.test(value);
}

/** Throws a FieldError that names the field. */
export function readApis(fields: Fields): readonly string[] {
  oneOf(fields, 'kind', ['ServedApis']);
  const found = fieldAt(fields.value, 'apis');
  if (!Array.isArray(found)) throw new FieldError('apis', 'must be a list');
  if (found.length > REPORT_LIMITS.apis)
    throw new FieldError('apis', `must have at most ${REPORT_LIMITS.apis} entries`);
  const wrong = found.findIndex((value) => !isApi(value));
  if (wrong >= 0)
    throw new FieldError(`apis[${wrong}]`, 'must be <group>/<version>/<Kind>, such as apps/v1/Deployment');
  return [...new Set(found.filter(isApi))].sort(compareText);
}
