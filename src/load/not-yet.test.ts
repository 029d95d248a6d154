import { describe, expect, test } from 'vitest';
import { canonicalYaml } from '../api/index.ts';
import { parseFile } from './parse-file.ts';
import { FIELDS_NOT_YET, KINDS_NOT_YET, type SchemaKind } from './schemas/index.ts';

const BASE: Readonly<Record<SchemaKind, Record<string, unknown>>> = {
  SyncTarget: {
    apiVersion: 'workload.kcp.io/v1alpha1',
    metadata: { name: 'a' },
    spec: { workloadCluster: { name: 'a' } },
  },
  Location: { apiVersion: 'workload.kcp.io/v1alpha1', metadata: { name: 'a' }, spec: {} },
  Placement: {
    apiVersion: 'workload.kcp.io/v1alpha1',
    metadata: { name: 'a' },
    spec: { source: { path: 'w' }, strategy: 'OneToAny' },
  },
  TMCConfig: { apiVersion: 'config.tmc.io/v1alpha1' },
  Workspace: { apiVersion: 'tenancy.kcp.io/v1alpha1', metadata: { name: 'a' } },
};
/** Where a field cannot stand in the base document. */
const AROUND: Readonly<Record<string, Record<string, unknown>>> = {
  'spec.source.selector.namespaceSelector': { spec: { source: { selector: {} }, strategy: 'OneToAny' } },
  'spec.constraints.tolerations.*.tolerationSeconds': {
    spec: { source: { path: 'w' }, strategy: 'OneToAny', constraints: { tolerations: [{ operator: 'Exists' }] } },
  },
};

/** A copy of the value with `{}` at the path; `*` is the first element of a list. */
function withField(value: unknown, [step, ...rest]: readonly string[]): unknown {
  if (step === undefined) return {};
  if (step === '*') return [withField(Array.isArray(value) ? value[0] : {}, rest)];
  const record: Record<string, unknown> = typeof value === 'object' && value !== null ? { ...value } : {};
  return { ...record, [step]: withField(record[step], rest) };
}

describe('what the API has and this version does not act on is refused by name', () => {
  const fields = Object.entries(FIELDS_NOT_YET).flatMap(([kind, paths]) =>
    paths.map((path) => [kind as SchemaKind, path] as const),
  );
  test.each(fields)('%s: %s', (kind, path) => {
    const document = withField({ kind, ...BASE[kind], ...AROUND[path] }, path.split('.'));
    const name = path.replaceAll('.*', '[0]');
    const message = `${name} is part of the API, but this version does not act on it yet; remove it`;
    const { diagnostics, usable } = parseFile(Buffer.from(canonicalYaml(document)));
    expect([usable, ...diagnostics.map((d) => [d.code, d.severity, d.message])]).toEqual([
      false,
      ['NotHonouredYet', 'error', message],
    ]);
  });

  test.each(KINDS_NOT_YET)('kind %s', (kind) => {
    const text = `apiVersion: workload.kcp.io/v1alpha1\nkind: ${kind}\nmetadata: {name: a}\nspec: {any: thing}\n`;
    const message = `kind ${kind} is part of the API, but this version does not act on it yet; remove the document`;
    expect(parseFile(Buffer.from(text)).diagnostics).toEqual([
      { code: 'NotHonouredYet', severity: 'error', message, object: `${kind} a`, line: 2, column: 7 },
    ]);
  });
});
