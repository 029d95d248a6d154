// Entry point of `workload-syncer`.
import { runAsProcess } from './process-context.ts';
import { runWorkloadSyncer } from './program.ts';

await runAsProcess(runWorkloadSyncer);
