// Texts that are known to need no quotes, and texts that are known to need nothing but quotes; of all others nothing is known.

/** ASCII that begins with a letter and ends in no blank, colon or dash; no colon stands before a blank, no `#` behind one. */
const LETTER_FIRST = /^_?[A-Za-z](?:(?:[!-9;-~]| (?!#)|:(?! ))*[!-,./0-9;-~])?$/;
/** Names and hex digests: some letter but `e` makes them no decimal number; `0x`, `0o` and `0b` are refused. */
const DIGIT_FIRST = /^(?!0[xob])(?=[\d./e-]*[a-df-z])\d[\da-z./-]*[\da-z]$/i;
/** `e1` too: some readers miss the digits before it. */
const WORDS = /^(?:true|false|null|yes|no|on|off|y|n|e[-+]?\d+)$/i;

/** True for texts that stand in YAML as they are; false says nothing. */
export function isPlainText(text: string): boolean {
  return (LETTER_FIRST.test(text) && !WORDS.test(text)) || DIGIT_FIRST.test(text);
}

/** Numbers, words and times that are meant as texts, and the empty text. */
const QUOTED = /^(?:|\d+|true|false|null|yes|no|on|off|y|n|\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z)$/;

/** True for texts that stand between double quotes as they are; false says nothing. */
export function isQuotedText(text: string): boolean {
  return QUOTED.test(text);
}
