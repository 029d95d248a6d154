import { describe, expect, test } from 'vitest';
import { TransientError } from '../api/index.ts';
import { createLogger, redactText } from './logger.ts';

function lines(log: (logger: ReturnType<typeof createLogger>) => void): Record<string, unknown>[] {
  const written: string[] = [];
  log(createLogger({ name: 'tmc', level: 'info', write: (line) => written.push(line) }));
  return written.map((line) => JSON.parse(line));
}

describe('the logger', () => {
  test('writes JSON lines with words for levels, and nothing below its level', () => {
    const [line, ...more] = lines((logger) => {
      logger.debug('unseen');
      logger.info({ target: 'east' }, 'applied');
    });
    expect(line).toMatchObject({ level: 'info', name: 'tmc', target: 'east', msg: 'applied' });
    expect(line?.['time']).toMatch(/^\d{4}-.*Z$/);
    expect(more).toEqual([]);
  });

  test('censors secrets by key, one level deep too', () => {
    const [line] = lines((logger) => logger.info({ token: 'x', git: { password: 'y', branch: 'main' } }, 'm'));
    expect(line).toMatchObject({ token: '[redacted]', git: { password: '[redacted]', branch: 'main' } });
  });

  test('tells an error by code, category and data', () => {
    const error = new TransientError('GitRemote', 'Fetching https://me:s3cret@git.test/x failed', {
      data: { remote: 'origin' },
    });
    const [line] = lines((logger) => logger.warn({ err: error }, 'm'));
    expect(line?.['err']).toMatchObject({
      code: 'GitRemote',
      category: 'transient',
      data: { remote: 'origin' },
      message: 'Fetching https://[redacted]@git.test/x failed',
    });
    expect(JSON.stringify(line)).not.toContain('s3cret');
  });
});

test.each([
  ['GET ssh://git@host/x', 'GET ssh://[redacted]@host/x'],
  ['Authorization: Bearer abc.def-123456', 'Authorization: Bearer [redacted]'],
  ['see https://host/a@b and me@example.com', 'see https://host/a@b and me@example.com'],
])('redactText(%j)', (text, redacted) => {
  expect(redactText(text)).toBe(redacted);
});
