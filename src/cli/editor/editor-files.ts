// What an editor needs in a fleet repository, as files; their folder begins with a dot, so that nothing of it is taken for the fleet's.
import { UserError } from '../../api/index.ts';
import { formatJson } from '../output/index.ts';
import { editorSchema } from './editor-schema.ts';
import { setMember } from './set-member.ts';

/** Modelines of the examples and templates name it. */
export const SCHEMA_FILE = '.vscode/tmc.schema.json';
export const SETTINGS_FILE = '.vscode/settings.json';

/** Other tools' files have schemas of their own, which ours would hide. */
const FILES = ['*.yaml', '*.yml', '!kustomization.yaml', '!kustomization.yml', '!Chart.yaml', '!values*.yaml'];

/** A line for each kind, so that a change of one is a change of one line. */
export function schemaText(): string {
  const { definitions, ...head } = editorSchema();
  const lines = Object.entries(definitions).map(([name, schema]) => `    "${name}": ${JSON.stringify(schema)}`);
  return formatJson(head).replace(/\n\}\n$/, `,\n  "definitions": {\n${lines.join(',\n')}\n  }\n}\n`);
}

/**
 * Settings for yaml-language-server in VS Code; everything else in settings that are there stays, comments too.
 * @param existing the file's text; undefined when there is none
 * @param file its name for messages
 */
export function settingsText(existing: string | undefined, file: string): string {
  const text = existing === undefined || existing.trim() === '' ? '{}\n' : existing;
  try {
    return setMember(text, ['yaml.schemas', SCHEMA_FILE], FILES);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const member = JSON.stringify({ 'yaml.schemas': { [SCHEMA_FILE]: FILES } }).slice(1, -1);
    throw new UserError(
      'Usage',
      `changing ${file}: it cannot be read as settings (${error.message}), and stays as it is; correct it, or add ${member} yourself`,
    );
  }
}
