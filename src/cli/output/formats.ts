// Machine formats of every command: JSON and YAML of the same value.
import { canonicalYaml } from '../../api/index.ts';

export const OUTPUT_FORMATS = ['table', 'wide', 'json', 'yaml', 'name', 'markdown'] as const;
export type OutputFormat = (typeof OUTPUT_FORMATS)[number];

export function formatJson(value: unknown): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}

export function formatYaml(value: unknown): string {
  return canonicalYaml(value);
}
