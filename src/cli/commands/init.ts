// tmc init: a new fleet repository that validates, from a template.
import { randomUUID } from 'node:crypto';
import { resolve } from 'node:path';
import { UserError } from '../../api/index.ts';
import { initFleet, listTemplates, type MadeFleet } from '../../app/index.ts';
import { type CliContext, counted, EXIT, type ExitCode } from '../context.ts';
import { formatJson, formatTable } from '../output/index.ts';

export interface InitOptions {
  readonly template: string;
  readonly list?: boolean;
  readonly output: 'table' | 'json';
  readonly fleetId?: string;
  readonly branch: string;
  readonly force?: boolean;
  /** False with --no-git. */
  readonly git: boolean;
  readonly quiet?: boolean;
}

/** A fork must change it: it stands in labels and UIDs, so any text will not do. */
const FLEET_ID = /^[A-Za-z0-9]([A-Za-z0-9._-]{0,126}[A-Za-z0-9])?$/;

function fleetIdOf(text: string | undefined): string {
  if (text === undefined) return `fleet-${randomUUID()}`;
  if (FLEET_ID.test(text)) return text;
  throw new UserError('Usage', `--fleet-id ${text}: must be letters, digits, "-", "_" and ".", at most 128`);
}

async function list(context: CliContext, output: InitOptions['output']): Promise<void> {
  const templates = await listTemplates();
  const table = formatTable(
    ['NAME', 'DESCRIPTION'],
    templates.map(({ name, about }) => [name, about]),
  );
  context.out(output === 'json' ? formatJson(templates) : table);
}

/** What was done, and what can be done next. */
function told(at: string, { written, kept, commit, around }: MadeFleet): readonly string[] {
  const repository =
    commit !== undefined
      ? `, committed to a new repository as ${commit.slice(0, 8)}`
      : around !== undefined
        ? `; they are not committed: ${around} is a repository already`
        : '';
  return [
    `wrote ${counted(written.length, 'file')} into ${at}${repository}`,
    ...(kept.length > 0 ? [`kept as they were: ${kept.join(', ')}`] : []),
    `check it:  tmc validate -C ${at}`,
    `try it:    tmc up --fleet ${at}`,
  ];
}

export async function init(context: CliContext, directory: string, options: InitOptions): Promise<ExitCode> {
  const { template, branch, force = false, git, quiet } = options;
  if (options.list === true) {
    await list(context, options.output);
    return EXIT.ok;
  }
  const fleetId = fleetIdOf(options.fleetId);
  const dir = resolve(context.cwd, directory);
  const made = await initFleet({ dir, template, fleetId, branch, force, git, now: new Date() });
  if (quiet !== true) for (const line of told(directory, made)) context.err(`${line}\n`);
  return EXIT.ok;
}
