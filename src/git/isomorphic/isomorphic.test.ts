// The small parsers of the backend that needs no git.
import { expect, test } from 'vitest';
import { parseCommitSha } from '../../api/index.ts';
import { askForPrefixes, formatAdvertisement, parseAdvertisement } from './advertisement.ts';
import { createCapabilityCache } from './capability-cache.ts';

const A = parseCommitSha('a'.repeat(40));
const B = parseCommitSha('b'.repeat(40));

function packet(text: string): string {
  return (Buffer.byteLength(text) + 4).toString(16).padStart(4, '0') + text;
}

const SERVICE = packet('# service=git-upload-pack\n');

test('a list of refs is read, and written anew with what is wanted alone', () => {
  const refs = [
    `${A} HEAD\0multi_ack symref=HEAD:refs/heads/main agent=git\n`,
    `${A} refs/heads/main\n`,
    `${B} refs/tmc/last\n`,
  ];
  const list = parseAdvertisement(Buffer.from(`${SERVICE}0000${refs.map(packet).join('')}0000`));
  expect(list).toEqual({
    refs: new Map([
      ['HEAD', A],
      ['refs/heads/main', A],
      ['refs/tmc/last', B],
    ]),
    capabilities: 'multi_ack symref=HEAD:refs/heads/main agent=git',
  });
  if (list === undefined) return;
  const wanted = `${B} refs/heads/wanted-0\0multi_ack agent=git symref=HEAD:refs/heads/wanted-0\n`;
  expect(formatAdvertisement(list, [B]).toString()).toBe(`${SERVICE}0000${packet(wanted)}0000`);
  const none = `${'0'.repeat(40)} capabilities^{}\0multi_ack agent=git symref=HEAD:refs/heads/wanted-0\n`;
  expect(formatAdvertisement(list, []).toString()).toBe(`${SERVICE}0000${packet(none)}0000`);
});

test('an empty repository has no refs', () => {
  const line = packet(`${'0'.repeat(40)} capabilities^{}\0agent=git\n`);
  expect(parseAdvertisement(Buffer.from(`${SERVICE}0000${line}0000`))).toEqual({
    refs: new Map(),
    capabilities: 'agent=git',
  });
});

test.each([
  ['protocol version 2', `${SERVICE}0000${packet('version 2\n')}${packet('ls-refs\n')}0000`],
  ['a page for people', '<html>\0</html>\n'],
  ['a packet that is cut off', `${SERVICE}0000003e${A}`],
  ['a length that is none', `${SERVICE}0003${A}`],
  ['nothing', ''],
])('%s is no list of refs', (_, text) => {
  expect(parseAdvertisement(Buffer.from(text))).toBeUndefined();
});

test('a question for one prefix becomes one for several', () => {
  const start = `${packet('command=ls-refs\n')}0001${packet('peel')}`;
  const question = Buffer.from(`${start}${packet('ref-prefix refs/')}0000`);
  expect(askForPrefixes(question, ['refs/heads/main', 'refs/tmc/']).toString()).toBe(
    `${start}${packet('ref-prefix refs/heads/main\n')}${packet('ref-prefix refs/tmc/\n')}0000`,
  );
});

test('what a server can do is forgotten after ten minutes, and after a failure', () => {
  let now = 0;
  const cache = createCapabilityCache(() => now);
  const answer = {
    url: '',
    method: 'GET',
    headers: {},
    statusCode: 200,
    statusMessage: '',
    body: (async function* () {})(),
  };
  const bytes = Buffer.from('x');
  cache.set(answer, bytes);
  now = 599_999;
  expect(cache.get()?.bytes).toBe(bytes);
  now = 600_000;
  expect(cache.get()).toBeUndefined();
  cache.set(answer, bytes);
  cache.clear();
  expect(cache.get()).toBeUndefined();
});
