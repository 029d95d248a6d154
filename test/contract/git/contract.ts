// What every GitRepository must do, whichever backend writes and whichever reads, on disk or over the network.
import { afterEach, beforeEach, describe } from 'vitest';
import { type Fixture, openFixture, type Setting } from './fixture.ts';
import { history } from './history-cases.ts';
import { publishing } from './publishing-cases.ts';
import { reading } from './reading-cases.ts';
import { maintenance, racing, tidying } from './sharing-cases.ts';
import { hasGit } from './support.ts';
import { limits, writing } from './writing-cases.ts';

/** Runs every case with these backends; skipped by name where git is needed and not there. */
export function gitContract(name: string, setting: Setting): void {
  const needsGit = setting.over === 'http' || setting.writer === 'native' || setting.reader === 'native';
  describe.skipIf(needsGit && !hasGit)(name, () => {
    let at: Fixture;
    beforeEach(async () => {
      at = await openFixture(setting);
    });
    afterEach(async () => {
      at.done();
      await at.ended;
    });
    reading(() => at);
    history(() => at);
    maintenance(() => at);
    // What one backend does alone need not be shown again in every pairing.
    if (setting.writer !== setting.reader) return;
    publishing(() => at, setting);
    if (setting.over === 'http') return;
    tidying(() => at);
    writing(() => at);
    limits(() => at);
  });
}

/** The race is a matter of pairs: both backends must honour each other's locks. */
export function gitRace(name: string, setting: Setting): void {
  describe.skipIf(!hasGit && (setting.over === 'http' || setting.writer === 'native' || setting.reader === 'native'))(
    name,
    () => {
      let at: Fixture;
      beforeEach(async () => {
        at = await openFixture(setting);
      });
      afterEach(async () => {
        at.done();
        await at.ended;
      });
      racing(() => at, setting);
    },
  );
}
