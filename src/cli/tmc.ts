// Entry point of `tmc`.
import { runAsProcess } from './process-context.ts';
import { runTmc } from './program.ts';

await runAsProcess(runTmc);
