// Traps of YAML 1.1 in Kubernetes objects: what is read otherwise than people mean it, with what to write instead.
import { isRecord, type YamlDocument, type YamlTrap } from '../api/index.ts';
import type { FileDiagnostic } from './parsed-file.ts';

/** `0644` is meant as it is read: octal. */
const FILE_MODE = /mode$/i;

function fieldOf({ path }: YamlTrap): string {
  return path.map((step, at) => (typeof step === 'number' ? `[${step}]` : at === 0 ? step : `.${step}`)).join('');
}

function isFileMode({ path, part, source, value }: YamlTrap): boolean {
  const key = path.findLast((step) => typeof step === 'string') ?? '';
  return part === 'value' && typeof value === 'number' && !source.includes('_') && FILE_MODE.test(key);
}

function message(trap: YamlTrap, isSecret: boolean): string {
  const { source, value, part } = trap;
  if (part === 'key')
    return `the key ${source} is read as ${JSON.stringify(value)}; write it in quotes: ${JSON.stringify(source)}`;
  const read = typeof value === 'boolean' ? 'boolean' : 'number';
  if (isSecret) return `${fieldOf(trap)} is read as a ${read}; write the value in quotes if it is text`;
  return `${fieldOf(trap)}: ${source} is read as the ${read} ${value}; write ${value}, or ${JSON.stringify(source)} if it is text`;
}

/** Warnings about one Kubernetes object; where it is told already that quotes are missing, that is enough. */
export function trapFindings(document: YamlDocument, told: readonly FileDiagnostic[]): readonly FileDiagnostic[] {
  const { kind, metadata } = isRecord(document.value) ? document.value : {};
  // Another tool's file, which only looks like an object.
  if (!isRecord(metadata)) return [];
  const object = `${String(kind)} ${String(metadata['name'] ?? '')}`.trim();
  const isSecret = kind === 'Secret';
  const isTold = ({ line, column }: YamlTrap): boolean => told.some((d) => d.line === line && d.column === column);
  return document.traps
    .filter((trap) => !isFileMode(trap) && !isTold(trap))
    .map((trap) => ({
      code: 'YamlTrap',
      severity: 'warning',
      message: message(trap, isSecret),
      object,
      line: trap.line,
      column: trap.column,
    }));
}
