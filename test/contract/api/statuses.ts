// The server takes every status that the hub writes, as it is.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { isKindName, isRecord, KINDS, type KindName, normalise, readYaml } from '../../../src/api/index.ts';
import { pathOfKind } from '../../support/api-judge.ts';
import type { JudgeServer } from './server.ts';

const FIXTURES = join(import.meta.dirname, '../../../fixtures/status');

interface Written {
  readonly kind: KindName;
  /** Unique over all fixtures. */
  readonly name: string;
  readonly object: Readonly<Record<string, unknown>>;
}

/** Documents of kinds that have a CRD with a status of its own. */
function writtenByHub(): readonly Written[] {
  const files = readdirSync(FIXTURES, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.yaml'));
  return files.sort().flatMap((file) =>
    readYaml(readFileSync(join(FIXTURES, file), 'utf8')).documents.flatMap(({ value }): readonly Written[] => {
      const kind = isRecord(value) ? String(value['kind']) : '';
      if (!isRecord(value) || !isKindName(kind) || !KINDS[kind].hasStatusSubresource) return [];
      const name = file.replace(/\.yaml$/, '').replaceAll(/[^a-z0-9]+/g, '-');
      return [{ kind, name, object: value }];
    }),
  );
}

const written = writtenByHub();

export function statusTests(server: () => JudgeServer): void {
  test('the hub writes Placements, Locations and SyncTargets', () => {
    expect([...new Set(written.map(({ kind }) => kind))].sort()).toEqual(['Location', 'Placement', 'SyncTarget']);
  });

  test.each(written.map((one) => [`${one.kind} ${one.name}`, one] as const))(
    '%s',
    async (_name, { kind, name, object }) => {
      const { judge } = server();
      const { status, ...rest } = object;
      const created = await judge.send('POST', pathOfKind(kind), { ...rest, metadata: { name } });
      expect([created.status, created.body['message']]).toEqual([201, undefined]);
      const path = `${pathOfKind(kind)}/${name}`;
      const patched = await judge.send('PATCH', `${path}/status?fieldValidation=Strict`, { status });
      await judge.send('DELETE', path);
      expect([patched.status, patched.body['message']]).toEqual([200, undefined]);
      const node = KINDS[kind].status?.node;
      expect(patched.body['status']).toEqual(node === undefined ? undefined : normalise(node, status));
    },
  );
}
