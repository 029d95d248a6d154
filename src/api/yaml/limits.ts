// How much YAML is read at once.

/** A document nested deeper, or a file with more bytes, documents or aliases than this, is refused; of many problems the first are told. */
export const YAML_LIMITS = {
  bytes: 8 * 1024 * 1024,
  documents: 10_000,
  aliases: 100,
  depth: 100,
  problems: 20,
} as const;
