// Ids of Git objects.
import { createHash } from 'node:crypto';
import type { ObjectType } from './raw-object.ts';

/** Git's id of an object of that type with these bytes. */
export function objectIdOf(type: ObjectType, bytes: Uint8Array): string {
  return createHash('sha1').update(`${type} ${bytes.byteLength}\0`).update(bytes).digest('hex');
}
