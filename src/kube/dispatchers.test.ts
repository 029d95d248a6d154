import { expect, test } from 'vitest';
import { Dispatchers } from './dispatchers.ts';

const open = () => new Dispatchers({ origin: 'https://127.0.0.1:1', proxyUrl: undefined, connectTimeoutMs: 1_000 });

test('connections are kept for equal certificates and replaced for others', async () => {
  const dispatchers = open();
  const first = dispatchers.for({ ca: 'CA', cert: 'one' });
  expect(dispatchers.for({ ca: 'CA', cert: 'one' })).toBe(first);
  expect(dispatchers.for({ ca: 'CA', cert: 'two' })).not.toBe(first);
  await dispatchers.close();
});

test('requests and watches do not share connections', async () => {
  const dispatchers = open();
  const { requests, watches } = dispatchers.for({});
  expect(requests).not.toBe(watches);
  await dispatchers.close();
});

test('nothing is opened after the end', async () => {
  const dispatchers = open();
  await dispatchers.close();
  expect(() => dispatchers.for({})).toThrow('stopped on request');
});
