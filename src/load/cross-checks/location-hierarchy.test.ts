import { expect, test } from 'vitest';
import { told } from '../../../test/support/cross-check.ts';
import { location, workspace } from '../../../test/support/documents.ts';
import type { Files } from '../../../test/support/pass.ts';
import { locationHierarchy } from './location-hierarchy.ts';

/** Each name with its parent, in a file of its own. */
function tree(parents: Readonly<Record<string, string | undefined>>): Files {
  const files = Object.entries(parents).map(([name, parent]) => {
    return [`${name}.yaml`, location(name, parent === undefined ? {} : { parent })];
  });
  return Object.fromEntries(files);
}

const chain = Object.fromEntries(
  Array.from({ length: 40 }, (_, at) => [`l${at}`, at === 0 ? undefined : `l${at - 1}`]),
);

test.each<[string, Files, readonly string[]]>([
  ['a tree', tree({ world: undefined, emea: 'world', eu: 'emea', us: 'world' }), []],
  [
    'a missing parent',
    tree({ emea: undefined, eu: 'emae' }),
    [
      'error eu.yaml:7:11: UnknownReference: Location root/eu: spec.parent names the Location emae, which does not exist; did you mean emea?',
    ],
  ],
  [
    'its own parent',
    tree({ eu: 'eu' }),
    ['error eu.yaml:7:11: InvalidHierarchy: Location root/eu: spec.parent names the Location itself; leave it out'],
  ],
  [
    'a circle of three, with one below it',
    tree({ b: 'c', c: 'a', a: 'b', below: 'c' }),
    [
      'error a.yaml:7:11: InvalidHierarchy: Location root/a: spec.parent leads back to the Location itself: a → b → c → a; leave the parent of one of them out',
    ],
  ],
  [
    'two circles',
    tree({ a: 'b', b: 'a', c: 'd', d: 'c' }),
    [
      'error a.yaml:7:11: InvalidHierarchy: Location root/a: spec.parent leads back to the Location itself: a → b → a; leave the parent of one of them out',
      'error c.yaml:7:11: InvalidHierarchy: Location root/c: spec.parent leads back to the Location itself: c → d → c; leave the parent of one of them out',
    ],
  ],
  [
    'a parent in another workspace',
    {
      'team/workspace.yaml': workspace('team'),
      'team/eu.yaml': location('eu', { parent: 'emea' }),
      'emea.yaml': location('emea'),
    },
    [
      'error team/eu.yaml:7:11: UnknownReference: Location root:team/eu: spec.parent names the Location emea of workspace root, which is not seen from root:team',
    ],
  ],
  [
    'a chain of forty',
    tree(chain),
    [
      'error l32.yaml:7:11: InvalidHierarchy: Location root/l32: the Location lies below 32 others, more than are counted; leave levels out',
    ],
  ],
  [
    'a missing parent, and a file that cannot be read',
    { ...tree({ eu: 'emea' }), 'broken.yaml': 'apiVersion: v1\nkind: {' },
    [
      'warning eu.yaml:7:11: UnknownReference: Location root/eu: spec.parent names the Location emea, which does not exist; there is only eu (a file there cannot be read now, and may hold it)',
    ],
  ],
])('%s', (_what, files, expected) => {
  expect(told(locationHierarchy, files)).toEqual(expected);
});
