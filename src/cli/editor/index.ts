// Public face of editor support.
export { SCHEMA_FILE, SETTINGS_FILE, schemaText, settingsText } from './editor-files.ts';
