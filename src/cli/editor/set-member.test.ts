// Settings of an editor: one member is set, and whatever else stands there stays.
import { describe, expect, test } from 'vitest';
import { readJsonc } from './jsonc.ts';
import { setMember } from './set-member.ts';

const set = (text: string): string => setMember(text, ['a', 'b'], [1]);

describe('the member is set, the rest is kept byte for byte', () => {
  test.each([
    { what: 'an empty object', text: '{}', becomes: '{\n  "a": {\n    "b": [\n      1\n    ]\n  }\n}' },
    {
      what: 'a comment in an empty object',
      text: '{\n  // mine\n}\n',
      becomes: '{\n  // mine\n  "a": {\n    "b": [\n      1\n    ]\n  }\n}\n',
    },
    {
      what: 'other members, with comments before and behind',
      text: '// top\n{\n\t"x": 1, // one\n\t"y": "//no" /* two */ // three\n}\n// end\n',
      becomes:
        '// top\n{\n\t"x": 1, // one\n\t"y": "//no", /* two */ // three\n\t"a": {\n\t\t"b": [\n\t\t\t1\n\t\t]\n\t}\n}\n// end\n',
    },
    {
      what: 'a trailing comma',
      text: '{\n    "x": [1, 2,],\n}',
      becomes: '{\n    "x": [1, 2,],\n    "a": {\n        "b": [\n            1\n        ]\n    },\n}',
    },
    {
      what: 'the object that is there already',
      text: '{\n  "a": {\n    "c": true // yes\n  },\n  "z": null\n}\n',
      becomes: '{\n  "a": {\n    "c": true, // yes\n    "b": [\n      1\n    ]\n  },\n  "z": null\n}\n',
    },
    {
      what: 'another value',
      text: '{"a": {"b": /* old */ {"x": 1} /* kept */}}',
      becomes: '{"a": {"b": /* old */ [\n      1\n    ] /* kept */}}',
    },
    {
      what: 'the same value, however it is written',
      text: '{"a":{"b":[ 1 /*!*/ ]}}',
      becomes: '{"a":{"b":[ 1 /*!*/ ]}}',
    },
    {
      what: 'line ends of Windows',
      text: '{\r\n  "x": 1\r\n}\r\n',
      becomes: '{\r\n  "x": 1,\r\n  "a": {\r\n    "b": [\r\n      1\r\n    ]\r\n  }\r\n}\r\n',
    },
    { what: 'a byte order mark', text: '\ufeff{"a":{"b":[1]}}', becomes: '\ufeff{"a":{"b":[1]}}' },
    { what: 'names that objects have anyway', text: '{"__proto__": {"b": 2}, "a": {"b": [1]}}', becomes: undefined },
  ])('$what', ({ text, becomes = text }) => {
    const result = set(text);
    expect(result).toBe(becomes);
    expect(readJsonc(result).value).toMatchObject({ a: { b: [1] } });
    expect(set(result)).toBe(result);
  });
});

describe('a text that cannot be kept is refused with the reason', () => {
  test.each([
    { text: '{"x": 1', says: 'line 1, column 8' },
    { text: '{\n  "x": 1\n  "y": 2\n}', says: 'line 3, column 3' },
    { text: '{"x": }', says: 'line 1, column 7' },
    { text: '{"x": 1} extra', says: 'line 1, column 10' },
    { text: '{x: 1}', says: 'line 1, column 2' },
    { text: '{"x": 01}', says: 'line 1, column 7' },
    { text: '{"x": "a\nb"}', says: 'line 1, column 7' },
    { text: '/* never ends {}', says: 'line 1, column 1' },
    { text: '[1]', says: 'it is no object' },
    { text: '{"a": "text"}', says: '"a" is no object' },
    { text: '{"a": {}, "a": {}}', says: '"a" is there twice' },
    { text: `${'['.repeat(200)}${']'.repeat(200)}`, says: 'line 1, column 102' },
  ])('$text', ({ text, says }) => {
    expect(() => set(text)).toThrow(new SyntaxError(says));
  });
});
