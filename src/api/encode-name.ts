// Names from outside as path segments that no file system, and no Git on any system, can take for something else.

/** Bytes outside `[a-z0-9.-]` become `%XX`, so names that differ by case only never collide, and `.git` stays a name. */
export function encodeName(name: string): string {
  const encoded = name.replace(/[^a-z0-9.-]/gu, (char) =>
    [...Buffer.from(char, 'utf8')].map((byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`).join(''),
  );
  // A leading dot is where the special names are: `.`, `..`, `.git`.
  return encoded.startsWith('.') ? `%2E${encoded.slice(1)}` : encoded;
}

/** Each segment of a path encoded by itself. */
export function encodePath(path: string): string {
  return path.split('/').map(encodeName).join('/');
}

/** The path that `encodePath` was given; a text that it never wrote comes back as it is. */
export function decodePath(encoded: string): string {
  try {
    return decodeURIComponent(encoded);
  } catch {
    return encoded;
  }
}
