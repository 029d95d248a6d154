// What an error of one request means for one object: wait, failed, or conflict. Errors of the whole cluster go on up.
import { ConflictError, explainError, TmcError, TransientError } from '../api/index.ts';
import type { HeldResult } from './changes.ts';
import { endsCycle } from './hands.ts';

/** Throws the error on when it ends the cycle. An unforeseen one stays with its object: the others go on. */
export function explainFailure(error: unknown): Pick<HeldResult, 'outcome' | 'message' | 'notServed'> {
  if (endsCycle(error)) throw error;
  const message = explainError(error);
  if (!(error instanceof TmcError)) return { outcome: 'Failed', message: `A bug in tmc, please report it: ${message}` };
  if (error.code === 'ResourceNotServed')
    return { outcome: 'Waiting', message: `ResourceNotServed: ${message}`, notServed: true };
  // Conflicts about fields are told where they are met; any other moved under us and is settled by another try.
  if (error instanceof TransientError || error instanceof ConflictError) return { outcome: 'Waiting', message };
  return { outcome: 'Failed', message };
}
