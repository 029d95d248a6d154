// What is changed on every object that is delivered, whatever its target: what only the cluster that it came from can mean.
import type { KubeObject } from '../../api/index.ts';
import { withoutServerFields } from './server-fields.ts';
import { withoutAccountBinding } from './token-secret.ts';

/** An object as people write it is the very same. */
export function cleaned(object: KubeObject): KubeObject {
  return withoutAccountBinding(withoutServerFields(object));
}
