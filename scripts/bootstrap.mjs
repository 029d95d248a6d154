// What `npm start` and `npm test` run, also as the first command in a fresh clone on a host with an older Node.
import { launch } from './launch.mjs';

/** `npm start -- --once` is `tmc up --once`; `npm start -- validate x` is `tmc validate x`. */
function startCommand(args) {
  const [first] = args;
  return first === undefined || first.startsWith('-') ? ['up', ...args] : args;
}

const [task, ...args] = process.argv.slice(2);
if (task === 'start') launch('src/cli/tmc.ts', startCommand(args), { refresh: true });
else if (task === 'test') launch('scripts/test.ts', args, { refresh: true });
else {
  process.stderr.write('usage: node scripts/bootstrap.mjs start|test [ARGUMENT…]\n');
  process.exitCode = 1;
}
