// Builds sources with the programs of this machine: kustomize or kubectl, and helm.
import { explainError } from '../api/index.ts';
import { isAborted } from '../infra/index.ts';
import type { BuildTool } from '../load/index.ts';
import { findProgram } from './find-program.ts';
import type { BuildJob, BuildOutcome, SourceBuilder, ToolVersion } from './port.ts';
import { type Limits, type ProgramCall, runProgram } from './run-program.ts';
import { toolWords, valueTexts } from './tool-words.ts';
import { openWorkshop, type Workshop } from './workshop.ts';

interface Candidate {
  readonly name: string;
  readonly program: string;
  /** Asks for the version. */
  readonly ask: readonly string[];
  /** Finds the version in the answer. */
  readonly answer: RegExp;
  /** Before what a build is about. */
  readonly first: readonly string[];
}

const CANDIDATES: Readonly<Record<BuildTool, readonly Candidate[]>> = {
  kustomize: [
    { name: 'kustomize', program: 'kustomize', ask: ['version'], answer: /\bv?([5-9]\.\d[\w.+-]*)/, first: ['build'] },
    {
      name: 'kubectl kustomize',
      program: 'kubectl',
      ask: ['version', '--client'],
      answer: /Kustomize Version: v?([5-9]\.\d[\w.+-]*)/,
      first: ['kustomize'],
    },
  ],
  helm: [
    {
      name: 'helm',
      program: 'helm',
      ask: ['version', '--template', '{{.Version}}'],
      answer: /^v?([34]\.\d[\w.+-]*)/,
      first: ['template'],
    },
  ],
};

interface Found extends ToolVersion {
  readonly program: string;
  readonly first: readonly string[];
}

const BUILD_LIMITS: Limits = { ms: 30_000, outputBytes: 32 * 1024 * 1024, memoryBytes: 1024 * 1024 * 1024 };

const LIMIT_WORDS: Readonly<Record<keyof Limits, (limits: Limits) => string>> = {
  ms: ({ ms }) => `it took longer than ${ms / 1000} s`,
  outputBytes: ({ outputBytes }) => `it printed more than ${outputBytes / 1024 / 1024} MiB`,
  memoryBytes: ({ memoryBytes }) => `it took more than ${memoryBytes / 1024 / 1024} MiB of memory`,
};

export interface BuilderOptions {
  /** As the environment variable PATH. */
  readonly searchPath: string;
  readonly limits?: Limits;
}

class ProgramBuilder implements SourceBuilder {
  readonly #searchPath: string;
  readonly #limits: Limits;
  readonly #found = new Map<BuildTool, Found>();

  constructor({ searchPath, limits = BUILD_LIMITS }: BuilderOptions) {
    this.#searchPath = searchPath;
    this.#limits = limits;
  }

  async versionOf(tool: BuildTool, signal: AbortSignal): Promise<ToolVersion | undefined> {
    const found = await this.#find(tool, signal);
    return found && { name: found.name, version: found.version };
  }

  async build(job: BuildJob, signal: AbortSignal): Promise<BuildOutcome> {
    const found = await this.#find(job.tool, signal);
    if (found === undefined) return { kind: 'failed', message: `there is no ${job.tool}` };
    try {
      await using workshop = await openWorkshop(job.files, this.#surroundings());
      const args = [...found.first, ...(await argumentsOf(job, workshop))];
      return await this.#run(
        { ...this.#call(found.program, args, workshop), folder: workshop.source },
        job,
        workshop,
        signal,
      );
    } catch (error) {
      if (isAborted(error)) throw error;
      // A full disk, a folder that cannot be made, a program that cannot be started.
      return { kind: 'stopped', message: explainError(error) };
    }
  }

  async #run(call: ProgramCall, job: BuildJob, workshop: Workshop, signal: AbortSignal): Promise<BuildOutcome> {
    const result = await runProgram(call, signal);
    if (result.kind === 'stopped') return { kind: 'stopped', message: LIMIT_WORDS[result.limit](this.#limits) };
    if (result.code === 0) return { kind: 'built', bytes: result.stdout };
    const files = (job.helm?.valuesFiles ?? []).flatMap((path) => job.files.get(path) ?? []);
    const words = toolWords(workshop.cleaned(result.stderr), valueTexts(job.helm?.values, files));
    return { kind: 'failed', message: words };
  }

  #surroundings() {
    return { searchPath: this.#searchPath, memoryBytes: this.#limits.memoryBytes };
  }

  #call(program: string, args: readonly string[], { env, source }: Workshop): ProgramCall {
    return { program, args, env, folder: source, limits: this.#limits };
  }

  async #find(tool: BuildTool, signal: AbortSignal): Promise<Found | undefined> {
    const known = this.#found.get(tool);
    if (known !== undefined) return known;
    for (const candidate of CANDIDATES[tool]) {
      const program = await findProgram(candidate.program, this.#searchPath);
      const version = program === undefined ? undefined : await this.#version(program, candidate, signal);
      if (program === undefined || version === undefined) continue;
      const found = { name: candidate.name, version, program, first: candidate.first };
      this.#found.set(tool, found);
      return found;
    }
    return undefined;
  }

  /** Undefined for a program of that name that is another one, or too old. */
  async #version(program: string, { ask, answer }: Candidate, signal: AbortSignal): Promise<string | undefined> {
    try {
      await using workshop = await openWorkshop(new Map(), this.#surroundings());
      const result = await runProgram(this.#call(program, ask, workshop), signal);
      if (result.kind !== 'ended' || result.code !== 0) return undefined;
      return answer.exec(result.stdout.toString('utf8').trim())?.[1];
    } catch (error) {
      if (isAborted(error)) throw error;
      return undefined;
    }
  }
}

async function argumentsOf({ tool, directory, files, helm }: BuildJob, workshop: Workshop): Promise<readonly string[]> {
  const place = directory === '' ? workshop.source : `${workshop.source}/${directory}`;
  if (tool === 'kustomize') return ['--load-restrictor=LoadRestrictionsRootOnly', place];
  const { releaseName = 'release', namespace = 'default', valuesFiles = [], values = {} } = helm ?? {};
  const given: string[] = [];
  // Under names of our own: helm takes a comma in a name for two names.
  for (const [at, path] of valuesFiles.entries())
    given.push(await workshop.put(`values-${at}.yaml`, files.get(path) ?? new Uint8Array()));
  if (Object.keys(values).length > 0)
    given.push(await workshop.put('values.json', Buffer.from(JSON.stringify(values))));
  const options = ['--namespace', namespace, '--include-crds', '--skip-tests'];
  return [...options, ...given.flatMap((path) => ['--values', path]), '--', releaseName, place];
}

/** Looks for the programs when they are needed first. */
export function openProgramBuilder(options: BuilderOptions): SourceBuilder {
  return new ProgramBuilder(options);
}
