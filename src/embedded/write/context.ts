// What every request and every controller works on.
import type { Registry } from '../resources/index.ts';
import type { Store } from '../store/index.ts';

export interface ApiContext {
  readonly store: Store;
  readonly registry: Registry;
  readonly clock: () => Date;
}

export interface WriteOptions {
  /** Field manager: who writes. */
  readonly manager: string;
  readonly dryRun?: boolean;
  /** '' is the object itself. */
  readonly subresource?: '' | 'status' | 'finalize' | 'scale';
  /** What becomes of fields that the kind does not have; absent is `Warn`. */
  readonly fieldValidation?: 'Strict' | 'Warn' | 'Ignore';
  /** Text of the patch that made the body. */
  readonly patch?: string;
  /** Takes warnings for the client. */
  readonly warn?: (message: string) => void;
}
