// Stands for the programs that build sources: answers what the test says, and counts how often it was asked.
import type { BuildTool } from '../../src/load/index.ts';
import type { BuildJob, BuildOutcome, SourceBuilder } from '../../src/tools/index.ts';

export interface FakeBuilder extends SourceBuilder {
  /** What was built, in order: `kustomize apps/web`. */
  readonly started: string[];
  /** Tools that are not there. */
  readonly missing: Set<BuildTool>;
  /** Tools that were looked for, in order. */
  readonly lookedFor: BuildTool[];
  version: string;
  /** Default: the manifests among the files of the directory, one after the other. */
  answer: (job: BuildJob) => BuildOutcome;
}

function manifests({ directory, files, tool, helm }: BuildJob): BuildOutcome {
  const own = [...files].filter(
    ([path]) => path.startsWith(`${directory}/`) && /\/(?:cm|templates)\b.*yaml$/.test(path),
  );
  const texts = own.map(([, bytes]) => new TextDecoder().decode(bytes));
  const bytes = Buffer.from(texts.map((text) => text.replaceAll('RELEASE', helm?.releaseName ?? tool)).join('\n---\n'));
  return { kind: 'built', bytes };
}

export function fakeBuilder(): FakeBuilder {
  const builder: FakeBuilder = {
    started: [],
    missing: new Set(),
    lookedFor: [],
    version: '1.0',
    answer: manifests,
    versionOf: async (tool) => {
      builder.lookedFor.push(tool);
      return builder.missing.has(tool) ? undefined : { name: tool, version: builder.version };
    },
    build: async (job) => {
      builder.started.push(`${job.tool} ${job.directory}`);
      return builder.answer(job);
    },
  };
  return builder;
}
