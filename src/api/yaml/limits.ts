// How much YAML is read at once.

/**
 * A document nested deeper, or a file with more bytes, tokens, documents or aliases than this, is refused; of many problems,
 * and of many scalars that are read otherwise than written, the first are told. A token costs the parser up to a thousand bytes, so they are counted before anything is built.
 */
export const YAML_LIMITS = {
  bytes: 8 * 1024 * 1024,
  tokens: 2_000_000,
  documents: 10_000,
  aliases: 100,
  depth: 100,
  problems: 20,
  misread: 100,
} as const;
