// Bytes of a file → its text, or why it has none.
import type { FileDiagnostic } from './parsed-file.ts';

const START = { line: 1, column: 1, severity: 'error' } as const;

/** A byte order mark that says what the file is instead of UTF-8; the longer come first. */
const OTHER_MARKS = [
  ['UTF-32', [0xff, 0xfe, 0, 0]],
  ['UTF-32', [0, 0, 0xfe, 0xff]],
  ['UTF-16', [0xff, 0xfe]],
  ['UTF-16', [0xfe, 0xff]],
] as const;

/** A byte order mark of UTF-8 is no part of the text. */
export function decodeText(bytes: Uint8Array, maxBytes: number): string | FileDiagnostic {
  if (bytes.byteLength > maxBytes) return fileTooLarge(bytes.byteLength, maxBytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const [name] = OTHER_MARKS.find(([, mark]) => mark.every((byte, at) => bytes[at] === byte)) ?? [];
    const what = name === undefined ? 'is not UTF-8 text' : `is ${name}, which is not read`;
    return { ...START, code: 'NotUtf8', message: `the file ${what}; save it as UTF-8` };
  }
}

export function fileTooLarge(bytes: number, maxBytes: number): FileDiagnostic {
  const message = `the file has ${bytes} bytes, at most ${maxBytes} are read; split it, or exclude it with .tmcignore`;
  return { ...START, code: 'FileTooLarge', message };
}

/** What Git LFS leaves in place of a file. */
export function isLfsPointer(text: string): boolean {
  return text.startsWith('version https://git-lfs.github.com/spec/');
}
