// The contract on moving refs: compare-and-swap, in every case.
import { expect, test } from 'vitest';
import { type CommitSha, parseCommitSha, UserError } from '../../../src/api/index.ts';
import { parseRefName, type RefUpdate } from '../../../src/git/index.ts';
import type { Fixture, Setting } from './fixture.ts';
import { commit, head, MAIN, NOT_THERE, never, textAt, tree } from './support.ts';

const OTHER = parseRefName('refs/heads/tmc/other');
const REPORT = parseRefName('refs/heads/tmc/reports/east');

/** A ref moves from where it was expected, or not at all. */
export function publishing(at: () => Fixture, setting: Setting): void {
  async function two(): Promise<readonly [CommitSha, CommitSha]> {
    const { writer } = at();
    const first = await commit(writer, tree({ a: '1' }));
    return [first, await commit(writer, tree({ a: '2' }), { parents: [first] })];
  }

  test('create, move and delete', async () => {
    const { writer, reader } = at();
    const [first, second] = await two();
    const steps: RefUpdate[] = [
      { ref: OTHER, from: undefined, to: first },
      { ref: OTHER, from: first, to: second },
      { ref: OTHER, from: second, to: undefined },
    ];
    for (const step of steps) {
      expect(await writer.publish([step], never)).toEqual({ kind: 'published' });
      expect(await head(reader, OTHER)).toBe(step.to);
    }
    // A name that was a folder can become a ref again.
    const folder = parseRefName('refs/heads/tmc');
    expect(await writer.publish([{ ref: folder, from: undefined, to: first }], never)).toEqual({ kind: 'published' });
    expect(await head(reader, folder)).toBe(first);
  });

  test('nothing to publish is published', async () => {
    expect(await at().writer.publish([], never)).toEqual({ kind: 'published' });
  });

  test.each([
    ['expected absent', undefined],
    ['expected elsewhere', 'other'],
  ])('the loser of a race moves nothing (%s)', async (_, expectation) => {
    const { writer, reader } = at();
    const [first, second] = await two();
    await writer.publish([{ ref: MAIN, from: undefined, to: first }], never);
    const from = expectation === undefined ? undefined : await commit(writer, tree({ a: 'elsewhere' }));
    const to = from === undefined ? second : await commit(writer, tree({ a: '3' }), { parents: [from] });
    expect(await writer.publish([{ ref: MAIN, from, to }], never)).toEqual({
      kind: 'moved',
      ref: MAIN,
      expected: from,
      actual: first,
    });
    expect(await head(reader)).toBe(first);
  });

  test('a ref that is where it should go already counts as moved', async () => {
    const { writer, reader } = at();
    const [first, second] = await two();
    await writer.publish([{ ref: MAIN, from: undefined, to: second }], never);
    const again = [
      { ref: MAIN, from: first, to: second },
      { ref: OTHER, from: undefined, to: first },
    ];
    expect(await writer.publish(again, never)).toEqual({ kind: 'published' });
    expect(await reader.refs(['refs/heads/'], never)).toEqual(
      new Map([
        [MAIN, second],
        [OTHER, first],
      ]),
    );
  });

  test('a ref that is gone is not made again by a move', async () => {
    const { writer, reader } = at();
    const [first, second] = await two();
    expect(await writer.publish([{ ref: MAIN, from: first, to: second }], never)).toEqual({
      kind: 'moved',
      ref: MAIN,
      expected: first,
      actual: undefined,
    });
    expect(await head(reader)).toBeUndefined();
  });

  test('of two refs, the second of which moved, the first one that moved is named', async () => {
    const { writer, reader } = at();
    const [first, second] = await two();
    await writer.publish(
      [
        { ref: MAIN, from: undefined, to: first },
        { ref: OTHER, from: undefined, to: second },
      ],
      never,
    );
    const third = await commit(writer, tree({ a: '3' }), { parents: [first] });
    const result = await writer.publish(
      [
        { ref: MAIN, from: first, to: second },
        { ref: OTHER, from: first, to: third },
        { ref: REPORT, from: undefined, to: first },
      ],
      never,
    );
    expect(result).toEqual({ kind: 'moved', ref: OTHER, expected: first, actual: second });
    const atomic = setting.over === 'disk' || setting.writer === 'native';
    expect(await reader.refs(['refs/heads/'], never)).toEqual(
      new Map([
        [MAIN, atomic ? first : second],
        [OTHER, second],
      ]),
    );
  });

  test('a report is replaced with a lease, also by an unrelated commit', async () => {
    const { writer, reader } = at();
    const reports = [
      await commit(writer, tree({ r: '1' })),
      await commit(writer, tree({ r: '2' })),
      await commit(writer, tree({ r: '3' })),
    ] as const;
    await writer.publish([{ ref: REPORT, from: undefined, to: reports[0] }], never);
    expect(await head(reader, REPORT)).toBe(reports[0]);
    expect(await writer.publish([{ ref: REPORT, from: reports[0], to: reports[1], replace: true }], never)).toEqual({
      kind: 'published',
    });
    expect(await writer.publish([{ ref: REPORT, from: reports[0], to: reports[2], replace: true }], never)).toEqual({
      kind: 'moved',
      ref: REPORT,
      expected: reports[0],
      actual: reports[1],
    });
    expect(await head(reader, REPORT)).toBe(reports[1]);
    expect(await textAt(reader, reports[1], 'r')).toBe('2');
  });

  test('without replace a ref does not leave its history', async () => {
    const { writer, reader } = at();
    const [first] = await two();
    const unrelated = await commit(writer, tree({ b: '1' }));
    await writer.publish([{ ref: MAIN, from: undefined, to: first }], never);
    await expect(writer.publish([{ ref: MAIN, from: first, to: unrelated }], never)).rejects.toMatchObject({
      category: 'invariant',
    });
    expect(await head(reader)).toBe(first);
  });

  test('a ref does not lead to what is not there', async () => {
    const { writer, reader } = at();
    await expect(
      writer.publish([{ ref: MAIN, from: undefined, to: parseCommitSha(NOT_THERE) }], never),
    ).rejects.toMatchObject({ code: 'GitObjectMissing' });
    expect(await head(reader)).toBeUndefined();
  });

  test('a ref below another ref is refused with both names', async () => {
    const { writer } = at();
    const [first] = await two();
    await writer.publish([{ ref: OTHER, from: undefined, to: first }], never);
    const below = parseRefName(`${OTHER}/below`);
    await expect(writer.publish([{ ref: below, from: undefined, to: first }], never)).rejects.toBeInstanceOf(UserError);
    expect(await head(writer, OTHER)).toBe(first);
  });

  test('ancestors', async () => {
    const { writer } = at();
    const [first, second] = await two();
    const side = await commit(writer, tree({ s: '1' }), { parents: [first] });
    const merge = await commit(writer, tree({ m: '1' }), { parents: [second, side] });
    const asked = await Promise.all([
      writer.isAncestor(first, first, never),
      writer.isAncestor(first, merge, never),
      writer.isAncestor(side, merge, never),
      writer.isAncestor(merge, side, never),
      writer.isAncestor(side, second, never),
    ]);
    expect(asked).toEqual([true, true, true, false, false]);
  });
}
