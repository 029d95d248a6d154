#!/usr/bin/env node
// The command `workload-syncer`: runs its source under Node 24.
import { launch } from '../scripts/launch.mjs';

launch('src/cli/workload-syncer.ts', process.argv.slice(2));
