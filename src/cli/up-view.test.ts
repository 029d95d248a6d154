// What `tmc up` writes: lines for a log, and lines above a table for a terminal.
import { describe, expect, test } from 'vitest';
import { fakeContext } from '../../test/support/cli-context.ts';
import { sha } from '../../test/support/pass.ts';
import { doneOutcome } from '../../test/support/pass-outcome.ts';
import { deployment, location, placement, syncTarget, target } from '../../test/support/status-fleet.ts';
import type { ClusterReport } from '../api/index.ts';
import type { UpEvent } from '../app/index.ts';
import { createUpView, type UpViewOptions } from './up-view.ts';

const files = {
  'synctargets/east.yaml': syncTarget('east', {}, { region: 'eu' }),
  'synctargets/west.yaml': syncTarget('west', {}, { region: 'us' }),
  'locations/eu.yaml': location('eu', { region: 'eu' }),
  'placements/web.yaml': placement('web', {}),
  'web/deployment.yaml': deployment('web'),
};
const BROKEN = 'apiVersion: v1\nkind: [';
const east = target('east');
const report: ClusterReport = {
  target: east,
  uid: 'u',
  syncer: { id: 's', version: '1' },
  cluster: { reachable: true },
  objects: [],
  removals: [],
  orphans: [],
};
const pass = (...args: Parameters<typeof doneOutcome>): UpEvent => ({
  kind: 'pass',
  outcome: doneOutcome(...args),
  tookMs: 1,
});
const rendered = { newRendered: sha(7) };
const reported = (changes: Partial<ClusterReport>): UpEvent => ({ kind: 'report', report: { ...report, ...changes } });
const healthy = {
  ref: { group: '', version: 'v1', kind: 'Pod', name: 'a' },
  path: 'a',
  outcome: 'Created',
  health: { status: 'Healthy' },
} as const;
const gone = { ref: healthy.ref, commit: sha(1), state: 'Gone' } as const;

function shown(events: readonly UpEvent[], options: Partial<UpViewOptions> = {}): string[] {
  const context = fakeContext({ cwd: '/folder' });
  const view = createUpView(context, { once: false, quiet: false, color: true, ...options });
  for (const event of events) view.show(event);
  return context.written.out.split('\n').slice(0, -1);
}

describe('a line for each thing that happens', () => {
  test.each<{ what: string; events: UpEvent[]; lines: string[] }>([
    {
      what: 'a new repository',
      events: [{ kind: 'repository', path: '/folder/.tmc/up/fleet.git', backend: 'native', seeded: 'example fleet' }],
      lines: ['git       .tmc/up/fleet.git (native), example fleet committed to main'],
    },
    {
      what: 'a repository far away',
      events: [{ kind: 'repository', path: '/x.git', backend: 'isomorphic', seeded: undefined }],
      lines: ['git       /x.git (isomorphic)'],
    },
    {
      what: 'a cluster',
      events: [
        { kind: 'cluster', target: east, type: 'embedded', server: 'http://127.0.0.1:1', kubeconfig: '', tookMs: 12 },
      ],
      lines: ['cluster   east at http://127.0.0.1:1 (embedded, 12 ms)'],
    },
    {
      what: 'everything was started',
      events: [{ kind: 'ready', started: 2, repository: '/folder/s/fleet.git', kubeconfig: '/folder/s/kubeconfig' }],
      lines: [
        'ready     clone it:    git clone s/fleet.git fleet',
        'ready     look inside: kubectl --kubeconfig s/kubeconfig get pods -A   (--context NAME for another cluster)',
        'ready     change a file, commit, push; end with Ctrl-C',
      ],
    },
    {
      what: 'a fleet without SyncTargets',
      events: [{ kind: 'ready', started: 0, repository: '/f.git', kubeconfig: '/k' }],
      lines: [
        'ready     clone it:    git clone /f.git fleet',
        'ready     no cluster runs: the fleet has no SyncTarget yet; each one that is committed gets a cluster',
        'ready     change a file, commit, push; end with Ctrl-C',
      ],
    },
    {
      what: 'a rendered commit and a status',
      events: [pass({ files }, rendered)],
      lines: [
        'rendered  00000000 → tmc/rendered 00000000: east, west',
        'status    tmc/status 00000000: 1/1 placements ready, 2/2 objects healthy, 2/2 clusters ready',
      ],
    },
    {
      what: 'the same status again',
      events: [pass({ files }), pass({ files })],
      lines: ['status    tmc/status 00000000: 1/1 placements ready, 2/2 objects healthy, 2/2 clusters ready'],
    },
    {
      what: 'a finding, once',
      events: [
        pass({ files: { ...files, 'b.yaml': BROKEN } }, { newStatus: undefined }),
        pass({ files: { ...files, 'b.yaml': BROKEN } }, { newStatus: undefined }),
      ],
      lines: [expect.stringMatching(/^problem {3}b\.yaml:2:8: YamlSyntax: /)],
    },
    {
      what: 'a status whose commit had to wait',
      events: [pass({ files }, { newStatus: undefined, statusIsCurrent: false }), pass({ files })],
      lines: ['status    tmc/status 00000000: 1/1 placements ready, 2/2 objects healthy, 2/2 clusters ready'],
    },
    { what: 'the first report of an empty cluster', events: [reported({})], lines: [] },
    { what: 'a report', events: [reported({ objects: [healthy] })], lines: ['report    east: 1/1 objects healthy'] },
    {
      what: 'the same report again',
      events: [reported({ objects: [healthy] }), reported({ objects: [healthy] })],
      lines: ['report    east: 1/1 objects healthy'],
    },
    {
      what: 'removals',
      events: [reported({ removals: [gone] })],
      lines: ['report    east: 0/0 objects healthy, 1/1 removed'],
    },
    {
      what: 'a cluster that does not answer',
      events: [reported({ cluster: { reachable: false, message: 'connection refused' } })],
      lines: ['report    east: 0/0 objects healthy; unreachable: connection refused'],
    },
    {
      what: 'a target that is gone',
      events: [{ kind: 'stopped', target: east }],
      lines: ['stopped   east: its SyncTarget is gone; its cluster stays as it is'],
    },
    {
      what: 'a problem that is tried again',
      events: [{ kind: 'problem', where: 'hub', error: new Error('disk full'), retryMs: 2_345 }],
      lines: ['problem   hub: disk full; tried again in 2.3 s'],
    },
    {
      what: 'a message that steers a terminal',
      events: [{ kind: 'problem', where: 'hub', error: new Error('a\u001b[2J\nb'), retryMs: undefined }],
      lines: ['problem   hub: a�[2J�b'],
    },
    { what: 'an empty repository', events: [{ kind: 'pass', outcome: { kind: 'empty' }, tookMs: 1 }], lines: [] },
  ])('$what', ({ events, lines }) => {
    expect(shown(events)).toEqual(lines);
  });

  test('with --once, what to do meanwhile is not said', () => {
    expect(shown([{ kind: 'ready', started: 2, repository: '/f.git', kubeconfig: '/k' }], { once: true })).toEqual([]);
  });

  test('with --quiet, only problems are', () => {
    const problem: UpEvent = { kind: 'problem', where: 'hub', error: new Error('x'), retryMs: undefined };
    expect(shown([pass({ files }, rendered), problem], { quiet: true })).toEqual(['problem   hub: x']);
  });
});

describe('a move is told when it begins and when it ends', () => {
  const move = {
    from: [{ target: east, reason: 'not in a selected location' }],
    to: [target('west')],
    objects: { total: 1, healthy: 0 },
  };
  const still = doneOutcome({ files }, { newStatus: undefined });
  const moving = {
    ...still,
    status: { ...still.status, placements: still.status.placements.map((p) => ({ ...p, move })) },
  };
  test.each([
    {
      what: 'begins',
      outcomes: [still, moving, moving],
      lines: ['moving    root/web to west: east not in a selected location'],
    },
    {
      what: 'ends',
      outcomes: [moving, still],
      lines: ['moving    root/web to west: east not in a selected location', 'moved     root/web left east'],
    },
  ])('$what', ({ outcomes, lines }) => {
    expect(shown(outcomes.map((outcome) => ({ kind: 'pass', outcome, tookMs: 1 })))).toEqual(lines);
  });
});

describe('the end', () => {
  test.each([
    {
      what: 'settled: the last status comes before it, unless it was just shown',
      events: [pass({ files })],
      verdict: { healthy: true, reasons: [] },
      out: 'settled   everything is applied and healthy\n',
      err: '',
    },
    {
      what: 'settled without a status commit of its own',
      events: [pass({ files }, { newStatus: undefined })],
      verdict: { healthy: true, reasons: [] },
      out: 'status    1/1 placements ready, 2/2 objects healthy, 2/2 clusters ready\nsettled   everything is applied and healthy\n',
      err: '',
    },
    {
      what: 'nothing to settle',
      events: [pass({ files: { 'README.md': '' } })],
      verdict: { healthy: true, reasons: [] },
      out: 'settled   the fleet has no SyncTarget, so there is nowhere to run anything\n',
      err: '',
    },
    {
      what: 'not settled',
      events: [],
      verdict: { healthy: false, reasons: ['a', 'b'] },
      out: '',
      err: 'not settled:\n  a\n  b\n',
    },
    { what: 'stopped before', events: [], verdict: undefined, out: '', err: 'not settled:\n  stopped before it was\n' },
  ])('$what', ({ events, verdict, out, err }) => {
    const context = fakeContext();
    const view = createUpView(context, { once: true, quiet: false, color: true });
    for (const event of events) view.show(event);
    context.take();
    view.stopping();
    view.ended(verdict);
    expect(context.take()).toEqual({ out, err });
  });

  test('stopped without --once: nothing more is said', () => {
    const context = fakeContext();
    createUpView(context, { once: false, quiet: false, color: true }).ended(undefined);
    expect(context.take()).toEqual({ out: '', err: '' });
  });
});

describe('on a terminal', () => {
  const first = (env: Readonly<Record<string, string>>, color: boolean, columns = 100): string => {
    const context = fakeContext({ env, size: { columns, rows: 40 } });
    createUpView(context, { once: false, quiet: false, color }).show(pass({ files }));
    return context.written.out;
  };
  const plain = (text: string): string[] =>
    // biome-ignore lint/suspicious/noControlCharactersInRegex: what steers a terminal is taken out
    text.replace(/\u001b\[[0-9;]*[A-Za-z]|\r/g, '').split('\n');

  test('a table stands below the lines', () => {
    expect(plain(first({}, true))).toEqual([
      'status    tmc/status 00000000: 1/1 placements ready, 2/2 objects healthy, 2/2 clusters ready',
      '',
      '1/1 placements ready, 2/2 objects healthy, 2/2 clusters ready',
      '',
      'NAME  LOCATION  READY  OBJECTS  SYNCER',
      'east  eu        True   2/2      east-syncer',
      'west  -         True   0/0      west-syncer',
      '',
      'NAME  STRATEGY   SOURCE  CLUSTERS  READY',
      'web   OneToMany  web     east      True',
      '',
    ]);
  });

  test.each([
    { columns: 39, kept: 'NAME  LOCATION  READY  OBJECTS' },
    { columns: 30, kept: 'NAME  READY  OBJECTS' },
  ])('a terminal of $columns columns gets the columns that matter', ({ columns, kept }) => {
    expect(plain(first({}, true, columns))).toContain(kept);
  });

  test.each([
    { env: {}, color: true, colored: true },
    { env: { NO_COLOR: '' }, color: true, colored: true },
    { env: { NO_COLOR: '1' }, color: true, colored: false },
    { env: {}, color: false, colored: false },
  ])('with $env and --color $color, colours: $colored', ({ env, color, colored }) => {
    expect(first(env, color).includes('\u001b[36mstatus\u001b[39m')).toBe(colored);
  });
});
