// Reads the counts out of the JSON report that vitest writes.
import { existsSync, readFileSync } from 'node:fs';

export interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

interface FileReport {
  readonly status: string;
  readonly assertionResults: readonly { readonly status: string }[];
}

function isReport(value: unknown): value is { readonly testResults: readonly FileReport[] } {
  return typeof value === 'object' && value !== null && 'testResults' in value && Array.isArray(value.testResults);
}

/**
 * Counts tests by outcome. A file that failed without a failed test (it could not be loaded, a hook threw) counts as one
 * failure, and so does a run that ended badly although every test passed (unhandled rejection, no report at all).
 */
export function countTests(report: unknown, ranWell: boolean): Counts {
  if (!isReport(report)) return { passed: 0, failed: 1, skipped: 0 };
  const tests = report.testResults.flatMap((file) => file.assertionResults);
  const passed = tests.filter((test) => test.status === 'passed').length;
  const failedTests = tests.filter((test) => test.status === 'failed').length;
  const brokenFiles = report.testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  ).length;
  const failed = failedTests + brokenFiles;
  return { passed, failed: failed === 0 && !ranWell ? 1 : failed, skipped: tests.length - passed - failedTests };
}

/** The parsed report, or undefined when vitest wrote none. */
export function readReport(file: string): unknown {
  if (!existsSync(file)) return undefined;
  return JSON.parse(readFileSync(file, 'utf8')) as unknown;
}

/** The last line of every test run: `N passed, N failed`, with `, N skipped` when something was. */
export function formatCounts({ passed, failed, skipped }: Counts): string {
  return `${passed} passed, ${failed} failed${skipped === 0 ? '' : `, ${skipped} skipped`}`;
}
