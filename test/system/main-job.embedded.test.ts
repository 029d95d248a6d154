// Requirement (a): the main job on embedded clusters, with each Git backend.
import { fileURLToPath } from 'node:url';
import { describe, test } from 'vitest';
import { hasGit } from '../support/has-git.ts';
import { startTestSystem } from '../support/system.ts';
import { mainJob } from './main-job.ts';

const fleetDir = fileURLToPath(new URL('../../demos/example-fleet', import.meta.url));

mainJob('main job on embedded clusters, isomorphic Git', () => startTestSystem({ backend: 'isomorphic', fleetDir }));

if (hasGit())
  mainJob('main job on embedded clusters, native Git', () => startTestSystem({ backend: 'native', fleetDir }));
else describe('main job on embedded clusters, native Git', () => test.skip('no git binary in PATH', () => undefined));
