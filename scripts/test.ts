// `npm test`: static checks, then vitest with the given arguments; the last line is the sum of both.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ProgramResult, runProgram } from './run-program.ts';
import { findTiers, type Tier } from './tiers.ts';
import { type Counts, countTests, formatCounts, readReport } from './vitest-report.ts';

interface StaticCheck {
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
  readonly remedy: string;
}

const STATIC_CHECKS: readonly StaticCheck[] = [
  { name: 'format and lint', command: 'biome', args: ['check', '--error-on-warnings'], remedy: 'npm run format' },
  { name: 'types', command: 'tsc', args: ['-p', '.'], remedy: 'correct the types' },
  { name: 'unused code', command: 'knip', args: ['--no-progress'], remedy: 'remove what nobody uses' },
];

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}

function sayTiers(tiers: readonly Tier[]): void {
  say('Test tiers');
  for (const { name, found, remedy } of tiers) {
    say(`  ${name.padEnd(22)} ${found ?? `skipped: ${remedy}`}`);
  }
}

function sayCheck(check: StaticCheck, result: ProgramResult): void {
  say(`  ${check.name.padEnd(22)} ${result.ok ? 'passed' : 'FAILED'}  ${seconds(result.milliseconds)}`);
  if (!result.ok) say(`${result.output.trimEnd()}\n  -> ${check.remedy}`);
}

/** All of them run, at the same time; their results are told in the order of the table. */
async function runStaticChecks(): Promise<Counts> {
  say('Static checks');
  const running = STATIC_CHECKS.map((check) =>
    runProgram(check.command, check.args, { capture: true, timeoutMinutes: 10 }),
  );
  let passed = 0;
  for (const [at, check] of STATIC_CHECKS.entries()) {
    const result = await running[at];
    if (result === undefined) continue;
    sayCheck(check, result);
    if (result.ok) passed += 1;
  }
  return { passed, failed: STATIC_CHECKS.length - passed, skipped: 0 };
}

async function runVitest(args: readonly string[], assets: string | undefined): Promise<Counts> {
  const folder = mkdtempSync(join(tmpdir(), 'tmc-test-'));
  try {
    const file = join(folder, 'report.json');
    const result = await runProgram(
      'vitest',
      ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`, ...args],
      { capture: false, timeoutMinutes: 80, env: { KUBEBUILDER_ASSETS: assets } },
    );
    say(`Tests took ${seconds(result.milliseconds)}`);
    return countTests(readReport(file), result.ok);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function main(args: readonly string[]): Promise<void> {
  const { assets, tiers } = findTiers(process.env);
  sayTiers(tiers);
  const checks = await runStaticChecks();
  say('Tests');
  const tests = await runVitest(args, assets);
  const sum = { passed: checks.passed + tests.passed, failed: checks.failed + tests.failed, skipped: tests.skipped };
  process.exitCode = sum.failed === 0 ? 0 : 1;
  say(formatCounts(sum));
}

await main(process.argv.slice(2));
