// Pages for people: hostile text stays text, and a thousand clusters stay readable.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { configMap, deployment, fleetOf, placement, syncTarget } from '../../../test/support/status-fleet.ts';
import { walkFiles } from '../../api/index.ts';
import { aggregate, createStatusTreeMemo, type FleetStatus, statusTree } from '../index.ts';
import { code, fileLink, mermaidText, svgText } from './escape.ts';
import { fleetPicture, readmePage } from './index.ts';

const HOSTILE = [
  '<script>alert(1)</script>',
  '[click](https://evil.example/)',
  'https://evil.example/ www.evil.example a@evil.example',
  '| a | b |\n\n# heading\n```mermaid\nclick p0 "https://evil.example"\n```',
  '`code` ``` \\` \\| end',
  '"] --> evil["x',
  'a\u202egnp.exe\u0000\u001b[31m\u2066',
  '![x](https://evil.example/pixel.png)',
  '<!-- comment',
  '&lt;b&gt; &#x6a;',
];

test.each(HOSTILE)('%j is inline code of one line without an end of its own', (text) => {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  expect(code(text)).toMatch(/^`[^`|\u0000-\u001f\u202a-\u202e\u2066-\u2069]+`$/);
});

test.each(HOSTILE)('%j is a mermaid label of plain characters', (text) => {
  expect(mermaidText(text)).toMatch(/^[A-Za-z0-9 ./:…_-]*$/);
});

test.each(HOSTILE)('%j is XML text', (text) => {
  expect(svgText(text, 500)).toMatch(/^(?:[^<>&"']|&(?:amp|lt|gt|quot|#39);)*$/);
});

test('a link leads to an encoded path', () => {
  expect(fileLink('x](y)', 'workloads/root/a) b/<c>"\\.yaml')).toBe(
    '[`x](y)`](workloads/root/a%29%20b/%3Cc%3E%22%5C.yaml)',
  );
});

test('any text is escaped into one cell', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
      const shown = code(text);
      expect(shown === '' || /^`[^`|\n\r]+`$/.test(shown)).toBe(true);
      expect(shown.length).toBeLessThanOrEqual(162);
    }),
  );
});

const files = {
  'synctargets/east.yaml': syncTarget('east'),
  'placements/web.yaml': placement('web', {}),
  'web/deployment.yaml': deployment('web'),
};

/** Everything a stolen syncer token can write, hostile at once. */
function hostileStatus(text: string): FleetStatus {
  const { input } = fleetOf({
    files,
    says: {
      east: {
        'Deployment/web': {
          outcome: 'Failed',
          message: text,
          health: { status: 'Degraded', message: text },
          status: { conditions: [{ type: text, status: text, reason: text, message: text }], replicas: text },
        },
      },
    },
    reports: {
      east: { syncer: { id: text, version: text }, cluster: { reachable: true, kubernetesVersion: text } },
    },
  });
  return aggregate(input);
}

/** Markdown without its inline code and fences: what a reader's browser would interpret. */
function outsideCode(page: string): string {
  const plain = page.replace(/```mermaid\n[^`]*```/g, '').replace(/`[^`\n]*`/g, '');
  return plain.replace(/<details><summary>\d+ healthy objects?<\/summary>|<\/details>/g, '');
}

test.each(HOSTILE)('a report that says %j adds nothing to the page but code', (text) => {
  const page = readmePage(hostileStatus(text));
  const plain = outsideCode(page);
  expect(plain).not.toMatch(/evil|<|alert|click|&#/);
  expect(plain.match(/\]\(/g)?.length).toBe(outsideCode(readmePage(hostileStatus('plain'))).match(/\]\(/g)?.length);
  expect(page.split('\n').filter((line) => line.startsWith('#')).length).toBe(
    readmePage(hostileStatus('plain'))
      .split('\n')
      .filter((line) => line.startsWith('#')).length,
  );
});

test('every row of every table has the cells of its head', () => {
  for (const text of HOSTILE) {
    const rows = readmePage(hostileStatus(text))
      .split('\n')
      .filter((line) => line.startsWith('|'));
    let width = 0;
    for (const row of rows) {
      const cells = row.split('|').length;
      width = row.startsWith('|  |') ? cells : width;
      expect(cells).toBe(width);
    }
  }
});

function largeFleet(): FleetStatus {
  const names = Array.from({ length: 1_000 }, (_, i) => `edge-${String(i).padStart(4, '0')}`);
  const targets = names.map((name) => [`synctargets/${name}.yaml`, syncTarget(name)] as const);
  const silent = names.slice(100, 400);
  return aggregate(
    fleetOf({ files: { ...files, ...Object.fromEntries(targets), 'web/c.yaml': configMap('c') }, silent }).input,
  );
}

test('a thousand clusters stay readable: worst first, then counts', () => {
  const status = largeFleet();
  const page = readmePage(status);
  expect(page.length).toBeLessThan(30_000);
  expect(page).toContain('300 of 1001 clusters are not ready');
  expect(page).toContain('| 🔴 | 300 clusters: [`edge-0100`](synctargets/root/edge-0100.yaml), ');
  expect(page).toContain('and 295 more | `HeartbeatLost: ');
  expect(page).toContain('…and 951 more clusters: 250 🔴, 701 ✅.');
  expect(page).toContain('Left out of the map: 981 connections.');
  expect(fleetPicture(status)).toContain('and 501 more</text>');
});

test('equal states give equal trees at any time', () => {
  const { input } = fleetOf({ files });
  const first = aggregate(input);
  const again = aggregate({ ...input, previous: first, now: new Date('2027-01-01T00:00:00Z') });
  expect(statusTree(again).id).toBe(statusTree(first).id);
});

test('a memo of an earlier tree changes nothing but the work', () => {
  const memo = createStatusTreeMemo();
  const states = [hostileStatus('a'), hostileStatus('b'), aggregate(fleetOf({ files }).input), hostileStatus('b')];
  for (const status of states) expect(statusTree(status, memo).id).toBe(statusTree(status).id);
});

test('no file of the branch is empty or binary', () => {
  for (const [path, blob] of walkFiles(statusTree(hostileStatus('a\u0000b')))) {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(blob.bytes);
    expect([path, text.endsWith('\n'), text.includes('\u0000')]).toEqual([path, true, false]);
  }
});
