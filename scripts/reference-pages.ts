// The pages of docs/reference that are made from the code; written by generate.ts, compared by a test.
import { DIAGNOSTIC_CODES, ERROR_CODES } from '../src/api/index.ts';
import { apiPage } from './api-page.ts';
import { cliPage } from './cli-page.ts';
import { placementPage } from './placement-page.ts';

const HEADER = '<!-- Made by scripts/generate.ts (npm run generate); do not edit. -->';

function table(codes: Readonly<Record<string, string>>): string {
  const rows = Object.entries(codes)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([code, meaning]) => `| <a id="${code.toLowerCase()}"></a>\`${code}\` | ${meaning.replaceAll('|', '\\|')} |`);
  return ['| code | meaning and remedy |', '|---|---|', ...rows].join('\n');
}

function page(title: string, about: string, codes: Readonly<Record<string, string>>): string {
  return `${HEADER}\n# ${title}\n\n${about}\n\n${table(codes)}\n`;
}

/** Path from the repository root to the text of the page. */
export function referencePages(): ReadonlyMap<string, string> {
  return new Map([
    ['docs/reference/cli.md', `${HEADER}\n${cliPage()}`],
    ['docs/reference/api.md', `${HEADER}\n${apiPage()}`],
    ['docs/reference/placement.md', `${HEADER}\n${placementPage()}`],
    [
      'docs/reference/errors.md',
      page(
        'Error codes',
        'What stopped a command, a pass or one object. The code is stable; the message says what was attempted, on what, why it failed and what to do.',
        ERROR_CODES,
      ),
    ],
    [
      'docs/reference/diagnostics.md',
      page(
        'Diagnostic codes',
        'What is wrong with the source repository, written as `file:line:col: code: message`. A finding about one file never stops the others.',
        DIAGNOSTIC_CODES,
      ),
    ],
  ]);
}
