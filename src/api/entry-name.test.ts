// Names that no tool should read or write, and how a message shows them. Disguises of `.git` are in git/check-tree.test.ts.
import { expect, test } from 'vitest';
import { entryNameFault, shownName } from './entry-name.ts';

test.each([
  ['plain.yaml', undefined],
  ['weird [1] ~.yaml', undefined],
  ['Größe', undefined],
  ['..yaml', undefined],
  ['', 'the name is empty'],
  ['..', 'it means another folder'],
  ['a/../../etc/passwd', 'it has a path separator in it'],
  ['C:\\x', 'it has a path separator in it'],
  ['a\nb', 'it has a control character in it'],
  ['a\x1b[2Jb', 'it has a control character in it'],
  ['a\x7f', 'it has a control character in it'],
  ['x\ufffd.yaml', 'it is not valid UTF-8'],
  ['.g\u200cit', 'some system takes it for .git'],
  ['a'.repeat(1_001), 'it is longer than 1000 bytes'],
  ['ä'.repeat(501), 'it is longer than 1000 bytes'],
])('%j', (name, fault) => {
  expect(entryNameFault(name)).toBe(fault);
});

test.each([
  ['plain.yaml', 'plain.yaml'],
  ['a\nb: ok', 'a\\u000ab: ok'],
  ['\u202egpj.exe', '\\u202egpj.exe'],
  ['a'.repeat(300), `${'a'.repeat(200)}…`],
])('%j is shown as %j', (name, shown) => {
  expect(shownName(name)).toBe(shown);
});
