// A hub in a process of its own: renders a repository at a time that is given, and prints the commit and the tree of each branch that it wrote.
import { fleetRefs } from '../../src/app/refs.ts';
import type { GitBackend } from '../../src/git/index.ts';
import { openProgramBuilder } from '../../src/tools/index.ts';
import { TOOL_PATH } from '../support/build-tools.ts';
import { createFakeClock } from '../support/fake-clock.ts';
import { openHubRepo, SIGNAL } from '../support/hub-repo.ts';
import { reportAllWell } from '../support/hub-reports.ts';

const [, , path = '', backend = '', targets = ''] = process.argv;
const clock = createFakeClock('2026-03-29T02:30:00.000Z');
const repo = await openHubRepo(path, backend as GitBackend, clock, openProgramBuilder({ searchPath: TOOL_PATH }));
await repo.pass();
for (const target of targets.split(',')) await reportAllWell(repo, target);
await repo.pass();
const { rendered } = fleetRefs();
const all = await repo.git.refs(['refs/heads/tmc/'], SIGNAL);
const written: (readonly [string, string, string])[] = [];
for (const [ref, id] of all) written.push([ref, id, (await repo.git.commit(id, SIGNAL)).tree]);
// What is written into the reports' branches is the syncer's, and commits of the status are held back.
const ours = written.filter(([ref]) => ref === rendered || ref.startsWith('refs/heads/tmc/targets/'));
process.stdout.write(`${JSON.stringify(ours.sort(([a], [b]) => (a < b ? -1 : 1)))}\n`);
process.exit(0);
