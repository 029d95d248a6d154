// Cross-checks over manifests of others: Placements of everything that is there have no finding, and with a slip in them each has one.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { expect, test } from 'vitest';
import { formatDiagnostic } from '../../src/api/index.ts';
import { crossCheck, type Workload } from '../../src/load/index.ts';
import { modelReader } from '../support/cross-check.ts';
import { placement, syncTarget } from '../support/documents.ts';
import type { Files } from '../support/pass.ts';

const REALWORLD = join(import.meta.dirname, '../../../shared/realworld');
/** Of these the hub reads no documents: they hold data of tests, not manifests. */
const NO_MANIFESTS = new Set(['yaml-test-suite', 'json-patch-tests']);

function realFiles(): Files {
  const paths = readdirSync(REALWORLD, { recursive: true, encoding: 'utf8' })
    .map((path) => join(REALWORLD, path))
    .filter((path) => statSync(path).isFile() && !NO_MANIFESTS.has(relative(REALWORLD, path).split('/')[0] ?? ''));
  return Object.fromEntries(paths.map((path) => [relative(REALWORLD, path), readFileSync(path, 'utf8')]));
}

type Sources = readonly Parameters<typeof placement>[1][];

function pathSources(workloads: readonly Workload[], slip: string): Sources {
  return [...new Set(workloads.map(({ path }) => dirname(path)))].map((path) => ({ source: { path: path + slip } }));
}

function labelSources(workloads: readonly Workload[], slip: string): Sources {
  const pairs = workloads.flatMap(({ object }) => Object.entries(object.metadata.labels ?? {}));
  const selectors = new Map(pairs.map(([key, value]) => [`${key}=${value}`, { [key]: value + slip }]));
  return [...selectors.values()].map((matchLabels) => {
    // Accounts and settings seldom have the labels of what needs them.
    return { source: { selector: { labelSelector: { matchLabels } }, followDependencies: true } };
  });
}

function objectSources(workloads: readonly Workload[], slip: string): Sources {
  return workloads.map(({ object: { apiVersion, kind, metadata } }) => {
    const { namespace, name } = metadata;
    return { source: { apiVersion, kind, name: name + slip, ...(namespace === undefined ? {} : { namespace }) } };
  });
}

/** Three of the manifests are Secrets as their projects write them: as an example, with values for everybody to read. */
const PLAIN_SECRETS = 'apiVersion: config.tmc.io/v1alpha1\nkind: TMCConfig\nsafety: {plainSecrets: allow}\n';

/** The fleet with a Placement of each source. */
function fleetWith(files: Files, sources: Sources): Files {
  const placements = sources.map((spec, at) => [`tmc/p${at}.yaml`, placement(`p${at}`, spec)] as const);
  const fleet = { 'tmc/east.yaml': syncTarget('east'), 'tmc/config.yaml': PLAIN_SECRETS };
  return { ...files, ...fleet, ...Object.fromEntries(placements) };
}

const KINDS = [
  ['directories', pathSources],
  ['labels', labelSources],
  ['single objects', objectSources],
] as const;

if (existsSync(REALWORLD)) {
  const files = realFiles();
  const readOnce = modelReader();
  const { workloads } = readOnce(files);

  test.each(KINDS)('Placements of all %s in manifests of others have no finding', (_, sourcesOf) => {
    const sources = sourcesOf(workloads, '');
    const model = readOnce(fleetWith(files, sources));
    expect([model.placements.size, model.workloads.length]).toEqual([sources.length, workloads.length]);
    expect(sources.length).toBeGreaterThan(20);
    expect(crossCheck(model).map(formatDiagnostic)).toEqual([]);
  });

  test.each(KINDS)('a slip in any of the %s is told', (_, sourcesOf) => {
    // Fewer than a check tells of at most; spread over all manifests.
    const some = workloads.filter((__, at) => at % 17 === 0);
    const sources = sourcesOf(some, 'zq').slice(0, 60);
    const found = crossCheck(readOnce(fleetWith(files, sources)));
    expect(new Set(found.map(({ object }) => object)).size).toBe(sources.length);
    expect(found).toHaveLength(sources.length);
  });
} else {
  test.skip('manifests of others (skipped: none at ../shared/realworld)', () => undefined);
}
