// Findings as workflow commands of GitHub Actions: they stand beside the lines of a pull request.
import type { Diagnostic } from '../../api/index.ts';
import { printable } from '../output/index.ts';

/** What the runner reads back (actions/runner, ActionCommand). */
function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

/** One line for each finding. @param prefix from the root of the repository to the fleet, `` or `fleets/eu/` */
export function githubCommands(diagnostics: readonly Diagnostic[], prefix: string): string {
  return diagnostics
    .map(({ severity, code, message, file, line, column, object }) => {
      const title = object === undefined ? code : `${code}: ${printable(object)}`;
      const place = file === undefined ? {} : { file: prefix + file, line: line ?? 1, col: column ?? 1 };
      const properties = Object.entries({ ...place, title }).map(
        ([key, value]) => `${key}=${escapeProperty(`${value}`)}`,
      );
      return `::${severity} ${properties.join(',')}::${escapeData(printable(message))}\n`;
    })
    .join('');
}
