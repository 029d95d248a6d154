// What the agent does to a cluster, on every API server it must work with.
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { isRecord, type KubeObject, parseQuantity } from '../../../src/api/index.ts';
import { removalOf } from '../../support/fake-branch.ts';
import { objectsIn } from './objects.ts';
import { Subject, type SyncedCluster } from './subject.ts';

export interface SyncerSuite {
  readonly name: string;
  /** Or a sentence that says why it cannot be tested here. */
  readonly start: (() => Promise<SyncedCluster>) | { readonly missing: string };
  /** Other servers can stand behind it (APIServices), and so be broken. */
  readonly aggregates: boolean;
}

export function syncerSuite({ name, start, aggregates }: SyncerSuite): void {
  if (typeof start !== 'function') {
    describe.skip(`${name}: ${start.missing}`, () => test('the agent', () => undefined));
    return;
  }
  describe(name, () => {
    let cluster: SyncedCluster;
    let subject: Subject;
    let count = 0;
    beforeAll(async () => {
      cluster = await start();
    });
    afterAll(() => cluster?.close());
    beforeEach(async () => {
      count += 1;
      subject = await Subject.start(cluster);
    });
    afterEach(() => subject.close());

    const shop = () => objectsIn(`shop-${count}`);
    const started = async (): Promise<ReturnType<typeof objectsIn>> => {
      const objects = shop();
      subject.publish(objects.all);
      await subject.healthy();
      return objects;
    };
    const allTried = () =>
      subject.report.objects.length > 0 && subject.report.objects.every(({ outcome }) => outcome !== 'Waiting');
    const allGone = () =>
      subject.report.removals.length > 0 && subject.report.removals.every(({ state }) => state === 'Gone');
    const data = async (object: KubeObject) => (await subject.read(object))?.['data'];

    test('applies everything, sees it healthy, and then asks nothing', async () => {
      const { all } = await started();
      expect(subject.report.objects.map(({ ref, outcome }) => [ref.kind, outcome])).toEqual(
        all.map(({ kind }) => [kind, 'Created']),
      );
      // Reports of pods that settle may still come in; none of it costs a request.
      await wait(500);
      const before = subject.requests;
      await wait(1_000);
      expect(subject.requests).toEqual(before);
    });

    test('tells what the nodes have together', async () => {
      await started();
      await subject.until('capacity', () => subject.report.cluster.capacity !== undefined);
      const { capacity, allocatable, capacityNote } = subject.report.cluster;
      const nodes = await subject.nodes();
      const sum = (name: string): readonly (bigint | undefined)[] =>
        ['capacity', 'allocatable'].map((field) =>
          nodes.reduce((total, { status }) => {
            const list = isRecord(status) && isRecord(status[field]) ? status[field] : {};
            return total + (parseQuantity(String(list[name])) ?? 0n);
          }, 0n),
        );
      const told = (name: 'cpu' | 'memory' | 'pods') =>
        [capacity, allocatable].map((amounts) => parseQuantity(String(amounts?.[name])));
      expect([nodes.length > 0, told('cpu'), told('memory'), told('pods'), capacityNote]).toEqual([
        true,
        sum('cpu'),
        sum('memory'),
        sum('pods'),
        undefined,
      ]);
    });

    test('a restart applies once and changes nothing', async () => {
      const { all } = await started();
      await wait(500);
      const before = await Promise.all(all.map((object) => subject.read(object)));
      await subject.restart();
      await subject.until('applied anew', () => subject.report.objects.every(({ outcome }) => outcome === 'Unchanged'));
      expect(await Promise.all(all.map((object) => subject.read(object)))).toEqual(before);
    });

    test('sets right what others change of ours, and names them', async () => {
      const { config, web, binding } = await started();
      await subject.applyAs('rival', { ...config, data: { colour: 'green' } });
      await subject.applyAs('rival', { ...web, spec: { ...(web['spec'] as object), replicas: 5 } });
      await subject.applyAs('rival', {
        ...binding,
        subjects: [{ kind: 'User', name: 'evil', apiGroup: 'rbac.authorization.k8s.io' }],
      });
      await subject.until('all set right', () =>
        [config, web, binding].every(
          (o) => subject.object(`${o.kind} ${o.metadata.namespace}/${o.metadata.name}`)?.drift !== undefined,
        ),
      );
      expect(await data(config)).toEqual({ colour: 'red' });
      expect((await subject.read(web))?.['spec']).toMatchObject({ replicas: 2 });
      expect((await subject.read(binding))?.['subjects']).toEqual(binding['subjects']);
      expect(subject.object(`ConfigMap ${config.metadata.namespace}/settings`)?.drift).toEqual({
        corrected: 1,
        manager: 'rival',
      });
    });

    test('leaves alone what others add of their own', async () => {
      const { config } = await started();
      await subject.applyAs('friend', { ...config, data: { mine: 'x' } });
      await wait(500);
      expect(await data(config)).toEqual({ colour: 'red', mine: 'x' });
      expect(subject.object(`ConfigMap ${config.metadata.namespace}/settings`)?.drift).toBeUndefined();
    });

    test('creates again what others delete', async () => {
      const { config } = await started();
      const before = await subject.read(config);
      await subject.deleteAs(config);
      await subject.until('created again', async () => (await subject.read(config)) !== undefined);
      expect((await subject.read(config))?.metadata.uid).not.toBe(before?.metadata.uid);
      expect(await data(config)).toEqual({ colour: 'red' });
    });

    test('removes what the tombstones name, and its namespace last', async () => {
      const { all, space } = await started();
      subject.publish(
        [],
        all.map((object) => removalOf(object)),
      );
      await subject.until('all gone', allGone);
      expect(await subject.read(space)).toBeUndefined();
    });

    test('keeps what left the index without a tombstone', async () => {
      const { config, space } = await started();
      subject.publish([space]);
      await subject.until('told as orphans', () => subject.report.orphans.length > 0);
      await wait(200);
      expect(await data(config)).toEqual({ colour: 'red' });
    });

    test('a namespace stays while others use it', async () => {
      const { all, space, config } = await started();
      const theirs = { ...config, metadata: { ...config.metadata, name: 'theirs' } };
      await subject.applyAs('somebody', theirs);
      subject.publish(
        [],
        all.map((object) => removalOf(object)),
      );
      const told = () =>
        subject
          .removal(`Namespace ${space.metadata.name}`)
          ?.message?.includes(`ConfigMap ${space.metadata.name}/theirs`) === true;
      await subject.until('told who uses it', told);
      expect(subject.removal(`Namespace ${space.metadata.name}`)?.state).toBe('Blocked');
      expect(await data(theirs)).toEqual(config['data']);
    });

    test('adopts an equal object, and leaves a different one alone', async () => {
      const { space, config } = shop();
      const other = { ...config, metadata: { ...config.metadata, name: 'other' } };
      await subject.applyAs('kubectl', space);
      await subject.applyAs('kubectl', config);
      await subject.applyAs('kubectl', { ...other, data: { colour: 'blue' } });
      subject.publish([space, config, other]);
      await subject.until('all tried', () => allTried());
      expect(subject.report.objects.map(({ ref, outcome }) => [ref.name, outcome])).toEqual([
        [space.metadata.name, 'Adopted'],
        ['other', 'Conflict'],
        ['settings', 'Adopted'],
      ]);
      expect(subject.object(`ConfigMap ${space.metadata.name}/other`)?.message).toMatch(
        /\(written by kubectl\) and differs from the manifest: data\.colour\./,
      );
      expect(await data(other)).toEqual({ colour: 'blue' });
      subject.publish([], [removalOf(space), removalOf(config)]);
      await subject.until('tried', () => subject.removal(`Namespace ${space.metadata.name}`)?.state === 'Blocked');
    });

    const removeAll = (objects: readonly KubeObject[]) =>
      subject.publish(
        [],
        objects.map((object) => removalOf(object)),
      );

    test('a namespace stays while it holds a kind that the index never named, and goes when that is gone', async () => {
      const { all, space, definition, widget } = await started();
      await subject.applyAs('somebody', definition);
      await subject.until('served', () => subject.applyAs('somebody', widget).then(Boolean, () => false));
      removeAll(all);
      const { name } = space.metadata;
      await subject.until('told', () => subject.removal(`Namespace ${name}`)?.state === 'Blocked');
      expect(subject.removal(`Namespace ${name}`)?.message).toBe(`kept, because it still holds Widget ${name}/w`);
      await subject.deleteAs(widget);
      await subject.until('all gone', allGone);
    });

    test('a namespace goes with what the cluster itself put there', async () => {
      const { all, space } = shop();
      const inside = { name: 'web', namespace: space.metadata.name };
      const ports = [{ port: 80, protocol: 'TCP' }];
      const spec = { selector: { app: 'web' }, ports };
      const service: KubeObject = { apiVersion: 'v1', kind: 'Service', metadata: inside, spec };
      subject.publish([...all, service]);
      await subject.healthy();
      await subject.applyAs('somebody', {
        apiVersion: 'coordination.k8s.io/v1',
        kind: 'Lease',
        metadata: inside,
        spec: { holderIdentity: 'web-1', leaseDurationSeconds: 15, renewTime: '2020-01-01T00:00:00.000000Z' },
      });
      removeAll([...all, service]);
      await subject.until('all gone', allGone);
      expect(await subject.read(space)).toBeUndefined();
    });

    test.skipIf(!aggregates)(
      'a namespace stays while an API group does not answer, and the group is named',
      async () => {
        const { all, space } = await started();
        const broken: KubeObject = {
          apiVersion: 'apiregistration.k8s.io/v1',
          kind: 'APIService',
          metadata: { name: 'v1.broken.test' },
          spec: {
            group: 'broken.test',
            version: 'v1',
            groupPriorityMinimum: 100,
            versionPriority: 10,
            insecureSkipTLSVerify: true,
            service: { name: 'nobody', namespace: 'default' },
          },
        };
        await subject.applyAs('somebody', broken);
        const told = () => subject.removal(`Namespace ${space.metadata.name}`)?.message ?? '';
        try {
          removeAll(all);
          await subject.until('told', () => told().includes('what is behind broken.test/v1 does not answer'));
          expect(subject.removal(`Namespace ${space.metadata.name}`)?.state).toBe('Blocked');
        } finally {
          await subject.deleteAs(broken);
        }
      },
    );

    test('applies a definition and its instances in one go, and removes both', async () => {
      const { space, definition, widget } = shop();
      subject.publish([definition, space, widget]);
      await subject.until('all created', () => allTried());
      subject.publish(
        [],
        [definition, space, widget].map((object) => removalOf(object)),
      );
      await subject.until('all gone', allGone);
    });

    test('an instance waits for a definition that comes from elsewhere', async () => {
      const { space, definition, widget, config } = shop();
      subject.publish([space, widget, config]);
      await subject.until(
        'all tried',
        () => subject.object(`ConfigMap ${space.metadata.name}/settings`)?.outcome === 'Created',
      );
      expect(subject.object(`Widget ${space.metadata.name}/w`)).toMatchObject({
        outcome: 'Waiting',
        message: expect.stringContaining('ResourceNotServed'),
      });
      await subject.applyAs('kubectl', definition);
      await subject.until('created', () => subject.object(`Widget ${space.metadata.name}/w`)?.outcome === 'Created');
    });

    test('a refused manifest fails alone, with the words of the server', async () => {
      const { space, config } = shop();
      const wrong = { ...config, metadata: { ...config.metadata, name: 'Wrong_Name' } };
      subject.publish([space, config, wrong]);
      await subject.until('all tried', () => allTried());
      expect(subject.object(`ConfigMap ${space.metadata.name}/settings`)?.outcome).toBe('Created');
      expect(subject.object(`ConfigMap ${space.metadata.name}/Wrong_Name`)).toMatchObject({
        outcome: 'Failed',
        message: expect.stringContaining('Wrong_Name'),
      });
    });

    test('a server that goes away is told, and served again when it is back', async () => {
      const { all, config } = await started();
      await subject.cluster.halt();
      await subject.until('told', () => !subject.report.cluster.reachable);
      expect(subject.object(`ConfigMap ${config.metadata.namespace}/settings`)?.health.status).toBe('Unknown');
      subject.publish(all.map((object) => (object === config ? { ...config, data: { colour: 'blue' } } : object)));
      await subject.cluster.resume();
      await subject.until(
        'caught up',
        async () => subject.report.cluster.reachable && JSON.stringify(await data(config)) === '{"colour":"blue"}',
      );
      await subject.healthy();
    });
  });
}
