#!/usr/bin/env node
// The command `tmc`: runs its source under Node 24.
import { launch } from '../scripts/launch.mjs';

launch('src/cli/tmc.ts', process.argv.slice(2));
