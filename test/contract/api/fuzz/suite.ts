// The lanes of the fuzz as tests: how long they run, with which seed, and what they have done.
import { describe, test } from 'vitest';
import { readCorpus } from '../../../support/api-corpus.ts';
import type { JudgeServer } from '../server.ts';
import {
  fuzzDocuments,
  fuzzFiles,
  type Lane,
  madeDocuments,
  mutatedDocuments,
  mutatedFiles,
  type Tally,
} from './fuzz.ts';
import { ownFiles, realworldFiles, realworldMissing } from './real-files.ts';

/** All lanes together: `TMC_FUZZ_SECONDS`, else a minute in CI and a moment elsewhere. */
const SECONDS = Number(process.env['TMC_FUZZ_SECONDS'] ?? (process.env['CI'] === 'true' ? 60 : 5));
const SEED = Number(process.env['TMC_FUZZ_SEED'] ?? Date.now() % 2 ** 31);
/** Beyond the time of a lane: to end a batch, and to make a failing one shorter. */
const MARGIN_MS = 180_000;

function tell(lane: string, { seed, seconds }: Lane, { runs, judged, accepted }: Tally): void {
  const verdicts = judged === 0 ? 'no server' : `${judged} judged by the server, ${accepted} accepted`;
  process.stdout.write(`fuzz ${lane}: ${runs} in ${seconds.toFixed(1)} s, ${verdicts} (TMC_FUZZ_SEED=${seed})\n`);
}

/** `server` answers undefined where there is none. */
export function fuzzTests(server: () => JudgeServer | undefined): void {
  const lane = (name: string, share: number, run: (lane: Lane) => Promise<Tally>) => {
    const seconds = SECONDS * share;
    test(name, { timeout: seconds * 1000 + MARGIN_MS }, async () => {
      const of: Lane = { seconds, seed: SEED, judge: server()?.judge };
      tell(name, of, await run(of));
    });
  };
  describe(`fuzz, seed ${SEED}`, () => {
    lane('documents made from the definitions', 0.25, (of) => fuzzDocuments(madeDocuments(), of));
    lane('documents of the corpus with other values', 0.35, (of) => fuzzDocuments(mutatedDocuments(readCorpus()), of));
    lane('files with other bytes', 0.25, (of) => fuzzFiles(mutatedFiles(ownFiles()), of));
    if (realworldMissing === undefined) {
      lane("others' manifests with other bytes", 0.15, (of) => fuzzFiles(mutatedFiles(realworldFiles()), of));
    } else test.skip(`others' manifests with other bytes (skipped: ${realworldMissing})`, () => undefined);
  });
}
