// A repository whose hub has told of a fleet with two workspaces, for tests of the commands that show it.
import { runPass } from '../../src/app/hub.ts';
import { configMap, placement, syncTarget } from './documents.ts';
import { createFakeClock } from './fake-clock.ts';
import { createHubRepo, type HubRepo, SIGNAL } from './hub-repo.ts';
import { reportAllWell } from './hub-reports.ts';

const LOCATION = `apiVersion: workload.kcp.io/v1alpha1
kind: Location
metadata: {name: eu, labels: {region: eu}}
spec: {instanceSelector: {matchLabels: {region: eu}}}
---
apiVersion: workload.kcp.io/v1alpha1
kind: Location
metadata: {name: world, labels: {scope: world}}
spec: {displayName: World}
---
apiVersion: workload.kcp.io/v1alpha1
kind: Location
metadata: {name: us}
spec: {parent: world, instanceSelector: {matchLabels: {region: us}}}
`;

/** root: clusters east (us) and north (eu), a config, placements web and nowhere; root:team: placement web. */
export const SHOWN_FILES = {
  'tmc.yaml': 'apiVersion: config.tmc.io/v1alpha1\nkind: TMCConfig\nfleet: {id: shown}\n',
  'synctargets/east.yaml': syncTarget('east', { workspaces: [{ name: 'team', path: 'root:*' }] }, { region: 'us' }),
  'synctargets/north.yaml': syncTarget('north', {}, { region: 'eu', tier: 'a' }),
  'locations.yaml': LOCATION,
  'placements/web.yaml': placement('web', {
    locationSelector: { labelSelector: { matchLabels: { scope: 'world' } } },
  }),
  'placements/nowhere.yaml': placement('nowhere', {
    locationSelector: { labelSelector: { matchLabels: { region: 'moon' } } },
  }),
  'workloads/config.yaml': configMap('web', { a: 'b' }).replace('metadata:', 'metadata:\n  labels: {app: web}'),
  'team/workspace.yaml': 'apiVersion: tenancy.kcp.io/v1alpha1\nkind: Workspace\nmetadata: {name: team}\n',
  'team/placements/web.yaml': placement('web', { source: { path: 'app' }, locationSelector: { path: 'root' } }),
  'team/app/config.yaml': configMap('team', {}, 'team'),
} as const;

/** Both syncers have spoken, and the hub has told it. */
export async function createShownFleet(files: Readonly<Record<string, string>> = SHOWN_FILES): Promise<HubRepo> {
  const clock = createFakeClock();
  const repo = await createHubRepo('isomorphic', clock);
  await repo.push(files);
  await runPass(repo.hub, SIGNAL);
  for (let round = 0; round < 2; round += 1) {
    for (const target of ['east', 'north']) await reportAllWell(repo, target);
    await clock.advance(1_000);
    await runPass(repo.hub, SIGNAL);
  }
  return repo;
}
