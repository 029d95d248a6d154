// Public face of the output: tables and machine formats.
export { formatJson, formatYaml, type OutputFormat } from './formats.ts';
export { cut, formatTable, printable } from './table.ts';
export { writeFiles } from './write-files.ts';
