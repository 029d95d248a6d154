// What a report says of the capacity of its cluster: quantities, checked, bounded, and written in one way.
import { byteCount, type Capacity, fieldAt, formatBytes, formatCpu, milliCpu, parseQuantity } from '../../api/index.ts';
import { FieldError, type Fields, mapping, optionalCount, optionalText, pathTo } from './fields.ts';
import { REPORT_LIMITS } from './limits.ts';

/** Thousandths of the greatest quantity of Kubernetes. */
const MOST = (2n ** 63n - 1n) * 1000n;

function optionalQuantity(fields: Fields, key: string, canonical: (text: string) => string): string | undefined {
  const found = optionalText(fields, key);
  if (found === undefined) return undefined;
  const thousandths = found.length > REPORT_LIMITS.quantity ? undefined : parseQuantity(found);
  if (thousandths === undefined) throw new FieldError(pathTo(fields, key), 'must be a quantity such as 500m or 2Gi');
  if (thousandths > MOST) throw new FieldError(pathTo(fields, key), 'is more than Kubernetes can count');
  return canonical(found);
}

/** The capacity at `key`; undefined when there is none. Throws a FieldError that names the field. */
export function optionalCapacity(fields: Fields, key: string): Capacity | undefined {
  const found = fieldAt(fields.value, key);
  if (found === undefined || found === null) return undefined;
  const at = mapping(fields, key);
  const cpu = optionalQuantity(at, 'cpu', (text) => formatCpu(milliCpu(text)));
  const memory = optionalQuantity(at, 'memory', (text) => formatBytes(byteCount(text)));
  const storage = optionalQuantity(at, 'storage', (text) => formatBytes(byteCount(text)));
  const pods = optionalCount(at, 'pods');
  return {
    ...(cpu === undefined ? {} : { cpu }),
    ...(memory === undefined ? {} : { memory }),
    ...(storage === undefined ? {} : { storage }),
    ...(pods === undefined ? {} : { pods }),
  };
}
