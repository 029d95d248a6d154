// Findings as SARIF 2.1.0 (OASIS), which code scanning services and editors read.
import { compareText, DIAGNOSTIC_CODES, type Diagnostic, digestOf } from '../../api/index.ts';

export interface SarifOptions {
  /** Of this program. */
  readonly version: string;
  /** From the root of the repository to the fleet, `` or `fleets/eu/`. */
  readonly prefix: string;
}

const CODES = Object.entries(DIAGNOSTIC_CODES).sort(([a], [b]) => compareText(a, b));

function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

function ruleOf([id, meaning]: readonly [string, string]): object {
  const text = sentence(meaning);
  return {
    id,
    name: id,
    shortDescription: { text },
    fullDescription: { text },
    help: { text: `${text} The message of the finding says what to do.` },
  };
}

/** Relative to the root of the repository; each name is a part of a URI. */
function uriOf(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}

function locationOf({ file, line = 1, column = 1, object }: Diagnostic, prefix: string): object {
  return {
    ...(file === undefined
      ? {}
      : {
          physicalLocation: {
            artifactLocation: { uri: uriOf(prefix + file), uriBaseId: '%SRCROOT%' },
            region: { startLine: line, startColumn: column },
          },
        }),
    ...(object === undefined ? {} : { logicalLocations: [{ fullyQualifiedName: object }] }),
  };
}

function resultOf(diagnostic: Diagnostic, prefix: string): object {
  const { code, severity, message, file, object } = diagnostic;
  const isSomewhere = file !== undefined || object !== undefined;
  return {
    ruleId: code,
    ruleIndex: CODES.findIndex(([id]) => id === code),
    level: severity,
    message: { text: message },
    ...(isSomewhere ? { locations: [locationOf(diagnostic, prefix)] } : {}),
    // The same finding a few lines further down is still the same.
    partialFingerprints: { 'tmcFinding/v1': digestOf([code, file ?? '', object ?? '', message]) },
  };
}

export function sarifLog(diagnostics: readonly Diagnostic[], { version, prefix }: SarifOptions): object {
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'tmc', version, semanticVersion: version, rules: CODES.map(ruleOf) } },
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: { '%SRCROOT%': { description: { text: 'the root of the repository' } } },
        results: diagnostics.map((diagnostic) => resultOf(diagnostic, prefix)),
      },
    ],
  };
}
