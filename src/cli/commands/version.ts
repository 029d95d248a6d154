// tmc version.
import { programVersion } from '../../app/index.ts';
import { type CliContext, EXIT, type ExitCode } from '../context.ts';
import { formatJson } from '../output/index.ts';

export function version(context: CliContext, options: { readonly output: string }): ExitCode {
  const value = { tmc: programVersion(), node: process.versions.node };
  context.out(options.output === 'json' ? formatJson(value) : `tmc ${value.tmc} (node ${value.node})\n`);
  return EXIT.ok;
}
