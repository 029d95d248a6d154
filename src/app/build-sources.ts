// build: directories that Placements need built → what the tools make of them. Equal inputs start no program; a failure keeps what was there.
import {
  type BlobId,
  type Digest,
  digestOf,
  type FileBlob,
  type FileTree,
  Generations,
  TmcError,
} from '../api/index.ts';
import { mapLimited } from '../infra/index.ts';
import {
  type BuildProblem,
  type BuildRequest,
  type BuildTool,
  type BuiltSource,
  buildsWanted,
  formatStoredFile,
  type LoadInput,
  type ParsedFile,
  parseMade,
  traceBuild,
  type WantedBuild,
  withoutParts,
} from '../load/index.ts';
import type { SourceBuilder, ToolVersion } from '../tools/index.ts';
import { readBuildFiles } from './build-files.ts';
import type { BuildStore } from './build-store.ts';
import { keptBlob, keptNode, keptPath, readKept } from './kept-builds.ts';
import type { BlobReader } from './read-source.ts';

interface Made {
  readonly blob: FileBlob;
  readonly file: ParsedFile;
}

interface Failure {
  readonly problem: BuildProblem;
  /** Undefined: asked again it would say the same. */
  readonly retryAt: number | undefined;
}

/** What is known of earlier passes; it only spares work. */
export interface BuildMemo {
  readonly made: Generations<Digest, Made>;
  readonly failed: Generations<Digest, Failure>;
  readonly texts: Generations<BlobId, string>;
}

export function createBuildMemo(): BuildMemo {
  return { made: new Generations(), failed: new Generations(), texts: new Generations() };
}

export interface Building {
  readonly git: BlobReader;
  readonly builder: SourceBuilder;
  readonly store: BuildStore;
  readonly memo: BuildMemo;
  readonly now: Date;
}

export interface Builds {
  /** With what was built, and what is to be said of it. */
  readonly input: LoadInput;
  /** False: the next pass may succeed where this one did not. */
  readonly isWhole: boolean;
}

/** What a limit ended is tried again after so long. */
const RETRY_MS = 5 * 60_000;
/** After so many that a limit ended no more are begun in a pass: others wait for it. */
const MOST_STOPPED = 4;
/** So many programs run at once. */
const AT_ONCE = 2;
/** A kustomization is far smaller. */
const MAX_TEXT = 1024 * 1024;

const REMEDIES: Readonly<Record<BuildTool, string>> = {
  kustomize:
    'neither kustomize (5 or newer) nor kubectl (1.27 or newer) is in PATH here; install one of them where this runs',
  helm: 'helm (3 or 4) is not in PATH here; install it where this runs',
};

type Step = { readonly request: BuildRequest } | { readonly wanted: WantedBuild; readonly refused: string };

/** One pass's builds. */
class Pass {
  /** Looked for once a pass, also where it is not there. */
  readonly #versions = new Map<BuildTool, Promise<ToolVersion | undefined>>();
  readonly #building: Building;
  readonly #kept: FileTree;
  readonly #signal: AbortSignal;
  #stopped = 0;
  isWhole = true;

  constructor(building: Building, kept: FileTree, signal: AbortSignal) {
    this.#building = building;
    this.#kept = kept;
    this.#signal = signal;
  }

  /** Reads kustomizations until it is known what the build may read. */
  async trace(
    wanted: WantedBuild,
    tree: FileTree,
    workspaceOf: ReturnType<typeof buildsWanted>['workspaceOf'],
  ): Promise<Step> {
    const textOf = ({ id }: FileBlob): string | undefined => this.#building.memo.texts.get(id);
    for (;;) {
      const traced = traceBuild(wanted, { tree, workspaceOf, textOf });
      if (traced.kind === 'request') return traced;
      if (traced.kind === 'refused') return { wanted, refused: traced.message };
      const unread = await this.#readTexts(traced.blobs);
      if (unread !== undefined) return { wanted, refused: unread };
    }
  }

  async #readTexts(blobs: readonly FileBlob[]): Promise<string | undefined> {
    const { git, memo } = this.#building;
    const ids = new Set(blobs.map(({ id }) => id));
    const sizes = await git.blobSizes(ids, this.#signal);
    const fits = [...ids].every((id) => (sizes.get(id) ?? Number.POSITIVE_INFINITY) <= MAX_TEXT);
    if (!fits) return 'a kustomization is missing in the repository, or far too large';
    for (const [id, bytes] of await git.blobs(ids, this.#signal)) memo.texts.set(id, new TextDecoder().decode(bytes));
    return [...ids].every((id) => memo.texts.has(id)) ? undefined : 'a kustomization cannot be read';
  }

  hasKept(build: WantedBuild): boolean {
    return keptNode(this.#kept, keptPath(build)) !== undefined;
  }

  async refused(build: WantedBuild, message: string): Promise<BuiltSource> {
    return this.#broken(build, [], { code: 'BuildFailed', message });
  }

  async run(request: BuildRequest): Promise<BuiltSource> {
    const directories = [...request.roots.keys()];
    const version = await this.#version(request.tool);
    if (version === undefined) {
      this.isWhole = false;
      return this.#broken(request, directories, { code: 'ToolMissing', message: REMEDIES[request.tool] });
    }
    const digest = digestOf([request.inputs, version.name, version.version]);
    const result = await this.#result(request, digest);
    if ('code' in result) return this.#broken(request, directories, result);
    const kept = { path: keptPath(request), blob: result.blob };
    return { build: request, directories, used: result.file, kept, problem: undefined };
  }

  #version(tool: BuildTool): Promise<ToolVersion | undefined> {
    const version = this.#versions.get(tool) ?? this.#building.builder.versionOf(tool, this.#signal);
    this.#versions.set(tool, version);
    return version;
  }

  /** From memory, the rendered branch, the disk, or the tool. */
  async #result(request: BuildRequest, digest: Digest): Promise<Made | BuildProblem> {
    const { memo, store, now } = this.#building;
    const known = memo.made.get(digest);
    if (known !== undefined) return known;
    const failure = memo.failed.get(digest);
    if (failure !== undefined && (failure.retryAt === undefined || failure.retryAt > now.getTime())) {
      this.isWhole &&= failure.retryAt === undefined;
      return failure.problem;
    }
    const before = await this.#lastGood(request);
    if (before?.digest === digest) return this.#remember(digest, before.bytes, request.tool);
    const stored = await store.read(digest);
    return stored === undefined ? this.#build(request, digest) : this.#remember(digest, stored, request.tool);
  }

  #remember(digest: Digest, bytes: Uint8Array, tool: BuildTool): Made | BuildProblem {
    const file = parseMade(bytes, tool);
    const [error] = file.diagnostics.filter(({ severity }) => severity === 'error');
    if (error !== undefined)
      return this.#fail(digest, `what it gives cannot be used: ${error.object ?? ''} ${error.message}`, undefined);
    const made = { blob: keptBlob(digest, bytes), file };
    this.#building.memo.made.set(digest, made);
    return made;
  }

  #fail(digest: Digest, message: string, retryAt: number | undefined): BuildProblem {
    const problem = { code: 'BuildFailed', message } as const;
    this.#building.memo.failed.set(digest, { problem, retryAt });
    this.isWhole &&= retryAt === undefined;
    return problem;
  }

  async #build(request: BuildRequest, digest: Digest): Promise<Made | BuildProblem> {
    const { git, builder, store, now } = this.#building;
    const { tool, directory, helm } = request;
    if (this.#stopped >= MOST_STOPPED) {
      this.isWhole = false;
      return { code: 'BuildFailed', message: 'other sources took too long; it is built in a later pass' };
    }
    const retryAt = now.getTime() + RETRY_MS;
    const read = await this.#guarded(() => readBuildFiles(git, request, this.#signal));
    if ('refused' in read) return this.#fail(digest, read.refused, retryAt);
    const outcome = await builder.build({ tool, directory, files: read.files, helm }, this.#signal);
    if (outcome.kind === 'failed') return this.#fail(digest, withAdvice(outcome.message), undefined);
    if (outcome.kind === 'stopped') {
      this.#stopped += 1;
      return this.#fail(digest, outcome.message, retryAt);
    }
    const made = this.#remember(digest, outcome.bytes, tool);
    // On disk lies no Secret.
    if (!('code' in made) && formatStoredFile(made.file) !== undefined) await store.write(digest, outcome.bytes);
    return made;
  }

  /** Files that are damaged break their build alone. */
  async #guarded<T>(read: () => Promise<T>): Promise<T | { readonly refused: string }> {
    try {
      return await read();
    } catch (error) {
      if (error instanceof TmcError && error.category === 'user') return { refused: error.message };
      throw error;
    }
  }

  async #lastGood(build: WantedBuild) {
    const node = keptNode(this.#kept, keptPath(build));
    const bytes = node && (await this.#building.git.blobs([node.id], this.#signal)).get(node.id);
    return bytes && readKept(bytes);
  }

  async #broken(build: WantedBuild, directories: readonly string[], problem: BuildProblem): Promise<BuiltSource> {
    const path = keptPath(build);
    const blob = keptNode(this.#kept, path);
    const before = await this.#lastGood(build);
    const base = { build, directories, problem };
    if (blob === undefined || before === undefined) return { ...base, used: undefined, kept: undefined };
    const { memo } = this.#building;
    const made = memo.made.get(before.digest) ?? { blob, file: parseMade(before.bytes, build.tool) };
    memo.made.set(before.digest, made);
    return { ...base, used: made.file, kept: { path, blob } };
  }
}

function withAdvice(message: string): string {
  if (!/missing in charts|dependency build|dependency update/.test(message)) return message;
  return `${message}; nothing is fetched here: run \`helm dependency build\` and commit the folder charts/`;
}

/**
 * @param kept `builds/` of the rendered branch.
 */
export async function buildSources(
  building: Building,
  { input, tree, kept }: { readonly input: LoadInput; readonly tree: FileTree; readonly kept: FileTree },
  signal: AbortSignal,
): Promise<Builds> {
  const { builds, workspaceOf, diagnostics } = buildsWanted(input, tree);
  const pass = new Pass(building, kept, signal);
  const steps = await mapLimited(builds, signal, (wanted) => pass.trace(wanted, tree, workspaceOf), AT_ONCE);
  const refused = steps.flatMap((step) => ('refused' in step ? [step] : []));
  const requests = withoutParts(steps.flatMap((step) => ('request' in step ? [step.request] : [])));
  // Beside a source that cannot be followed nobody knows what is a part of it: nothing new is begun there.
  const unsure = new Set(refused.flatMap(({ wanted }) => [...wanted.placements]));
  const sure = requests.flatMap((request) => {
    if (pass.hasKept(request)) return [request];
    const placements = new Set([...request.placements].filter((id) => !unsure.has(id)));
    return placements.size === 0 ? [] : [{ ...request, placements }];
  });
  const good = await mapLimited(sure, signal, (request) => pass.run(request), AT_ONCE);
  const bad = await mapLimited(refused, signal, (step) => pass.refused(step.wanted, step.refused), AT_ONCE);
  for (const each of Object.values(building.memo)) each.endPass();
  const findings = [...(input.findings ?? []), ...diagnostics];
  return { input: { ...input, builds: [...good, ...bad], findings }, isWhole: pass.isWhole };
}
