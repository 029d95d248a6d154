// Objects read each by itself: one that is missing or damaged spoils no other.
import { TmcError } from '../../api/index.ts';
import { objectMissing, unreadable } from '../git-error.ts';
import type { ObjectStore, ObjectType, RawObject } from './raw-object.ts';

export interface Wanted {
  readonly ids: readonly string[];
  readonly type: ObjectType;
  readonly location: string;
}

/** More damage than this is the disk's, not that of an entry. */
const MAX_DAMAGED = 100;

function damagedId(error: unknown, wanted: ReadonlySet<string>): string | undefined {
  if (!(error instanceof TmcError) || error.code !== 'RepositoryUnreadable') return undefined;
  const { id } = error.data;
  return typeof id === 'string' && wanted.has(id) ? id : undefined;
}

/** For every id the object, of the type that is wanted, or why there is none. Throws when it is not about single objects. */
export async function readEach(
  store: ObjectStore,
  { ids, type, location }: Wanted,
  signal: AbortSignal,
): Promise<ReadonlyMap<string, RawObject | TmcError>> {
  const wanted = new Set(ids);
  const answers = new Map<string, RawObject | TmcError>();
  while (wanted.size > 0) {
    try {
      const found = await store.read([...wanted], signal);
      for (const id of wanted) answers.set(id, objectOr(found.get(id), id));
      break;
    } catch (error) {
      const id = damagedId(error, wanted);
      if (id === undefined || !(error instanceof TmcError) || answers.size >= MAX_DAMAGED) throw error;
      answers.set(id, error);
      wanted.delete(id);
    }
  }
  return answers;

  function objectOr(object: RawObject | undefined, id: string): RawObject | TmcError {
    if (object === undefined) return objectMissing(location, type, id);
    return object.type === type ? object : otherType(location, id, object.type, type);
  }
}

/** An object that is not what something that names it says. */
export function otherType(location: string, id: string, type: ObjectType, wanted: ObjectType): TmcError {
  return unreadable(location, `object ${id} is a ${type}, expected a ${wanted}`, { id });
}
