// The object store of a repository on disk without a git binary: loose objects by hand, packs by isomorphic-git.
import nodeFs from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import git from 'isomorphic-git';
import { mapLimited } from '../../infra/index.ts';
import { asTmcError, objectTooLarge, unreadable } from '../git-error.ts';
import {
  isShallow,
  maxBytesOf,
  type NewObject,
  type ObjectStat,
  type ObjectStore,
  objectTypeOf,
  type RawObject,
  readLoose,
  repositoryUsage,
  statLoose,
  writeLooseGroups,
} from '../objects/index.ts';
import type { RepositoryUsage } from '../port.ts';
import { PackStat } from './pack-stat.ts';

const LOOKS = 3;

export class IsomorphicObjects implements ObjectStore {
  readonly #gitDir: string;
  // isomorphic-git keeps whole packs and their indexes in here; without it every read would load and hash them again.
  #cache: object = {};
  #packs: ReadonlySet<string> = new Set();
  readonly #packStat: PackStat;

  constructor(gitDir: string) {
    this.#gitDir = gitDir;
    this.#packStat = new PackStat(gitDir);
  }

  /** For isomorphic-git's own commands on this repository. */
  get cache(): object {
    return this.#cache;
  }

  async read(ids: readonly string[], signal: AbortSignal): Promise<ReadonlyMap<string, RawObject>> {
    const found = new Map<string, RawObject>();
    let lacking = ids;
    // A gc may move objects from files to a pack, or from pack to pack, while we look: then the next look finds them.
    for (let look = 1; lacking.length > 0 && look <= LOOKS; look += 1) {
      await this.#readInto(found, lacking, { last: look === LOOKS, signal });
      lacking = lacking.filter((id) => !found.has(id));
    }
    return found;
  }

  async stat(ids: readonly string[], signal: AbortSignal): Promise<ReadonlyMap<string, ObjectStat>> {
    const packs = await this.#refreshPacks();
    const found = await mapLimited(ids, signal, (id) => this.#statOf(id, packs));
    return new Map(ids.flatMap((id, at) => (found[at] === undefined ? [] : [[id, found[at]]])));
  }

  async #statOf(id: string, packs: ReadonlySet<string>): Promise<ObjectStat | undefined> {
    const known = (await statLoose(this.#gitDir, id)) ?? (await this.#packStat.stat(id, packs));
    if (known !== undefined || packs.size === 0) return known;
    // A pack of a form that we do not know, or one that a gc made meanwhile.
    const object = await this.#readPacked(id, false);
    return object && { type: object.type, size: object.bytes.length };
  }

  async missing(ids: readonly string[], signal: AbortSignal): Promise<ReadonlySet<string>> {
    let lacking = ids;
    for (let look = 1; lacking.length > 0 && look <= LOOKS; look += 1) {
      const packs = await this.#refreshPacks();
      const found = await mapLimited(lacking, signal, (id) => this.#has(id, packs));
      lacking = lacking.filter((_, index) => found[index] !== true);
      // What a gc packed meanwhile is in a pack that was not there before; without a new one the answer stands.
      if ([...(await this.#listPacks())].every((name) => packs.has(name))) break;
    }
    return new Set(lacking);
  }

  async #has(id: string, packs: ReadonlySet<string>): Promise<boolean> {
    if ((await readLoose(this.#gitDir, id)).kind === 'found') return true;
    return packs.size > 0 && (await this.#readPacked(id, false)) !== undefined;
  }

  async write(groups: readonly (readonly NewObject[])[], signal: AbortSignal): Promise<void> {
    try {
      await writeLooseGroups(this.#gitDir, groups, signal);
    } catch (cause) {
      signal.throwIfAborted();
      throw asTmcError(cause, 'writing objects', this.#gitDir);
    }
  }

  usage(signal: AbortSignal): Promise<RepositoryUsage> {
    return repositoryUsage(this.#gitDir, signal);
  }

  isShallow(): Promise<boolean> {
    return isShallow(this.#gitDir);
  }

  async close(): Promise<void> {
    await this.#packStat.close();
    this.#cache = {};
  }

  async #readInto(
    found: Map<string, RawObject>,
    ids: readonly string[],
    { last, signal }: { readonly last: boolean; readonly signal: AbortSignal },
  ): Promise<void> {
    const packs = await this.#refreshPacks();
    await mapLimited(ids, signal, async (id) => {
      const loose = await readLoose(this.#gitDir, id);
      const object =
        loose.kind === 'found' ? loose.object : packs.size > 0 ? await this.#readPacked(id, last) : undefined;
      if (object !== undefined) found.set(id, object);
      else if (loose.kind === 'damaged' && last)
        throw unreadable(this.#gitDir, `object ${id} is damaged (${loose.path}: ${loose.why})`, { id });
    });
  }

  // The packs that are there. Forgets everything when one has gone, or memory would hold each pack that ever was.
  async #refreshPacks(): Promise<ReadonlySet<string>> {
    const packs = await this.#listPacks();
    if ([...this.#packs].some((name) => !packs.has(name))) {
      this.#cache = {};
      await this.#packStat.close();
    }
    this.#packs = packs;
    return packs;
  }

  async #listPacks(): Promise<ReadonlySet<string>> {
    const names: readonly string[] = await readdir(join(this.#gitDir, 'objects', 'pack')).catch(() => []);
    return new Set(names.filter((name) => name.endsWith('.idx')));
  }

  async #refuseLarge(id: string): Promise<void> {
    const stat = await this.#packStat.stat(id, this.#packs);
    const most = stat === undefined ? 0 : maxBytesOf(stat.type);
    if (stat !== undefined && stat.size > most) throw objectTooLarge(this.#gitDir, id, { ...stat, most });
  }

  // A pack that cannot be read is forgotten and looks like one without the object, except at the last look.
  async #readPacked(id: string, last: boolean): Promise<RawObject | undefined> {
    await this.#refuseLarge(id);
    try {
      const options = { fs: nodeFs, gitdir: this.#gitDir, oid: id, format: 'content', cache: this.#cache } as const;
      const result = await git.readObject(options);
      const type = objectTypeOf(result.type ?? '');
      if (type === undefined || !(result.object instanceof Uint8Array))
        throw new TypeError(`object ${id} came as ${result.type}`);
      return { type, bytes: result.object };
    } catch (error) {
      if (error instanceof git.Errors.NotFoundError) return undefined;
      this.#cache = {};
      if (!last) return undefined;
      throw unreadable(this.#gitDir, `object ${id} cannot be read from its pack`, { id, cause: error });
    }
  }
}
