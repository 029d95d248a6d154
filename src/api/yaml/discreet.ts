// Problems of a YAML text that may be a Secret, told without the text.

/** Without what it quotes of the file: findings stand on the status branch and in logs, and this may be a password. */
export function discreet(message: string): string {
  return message
    .replace(/^the (number|key) [^"]\S* /, 'a $1 ')
    .replace(/(: |\bsequence |\balias \*).*$/s, (_, before: string) => before.replace(/[: *]+$/, ''));
}
