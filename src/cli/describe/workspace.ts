// A workspace: its path, and how much is in it.

import { LISTED_KINDS, namesOf } from '../kind-names.ts';
import { KIND_VIEWS, type Row } from '../kinds/index.ts';
import type { DescribeContext } from './context.ts';
import { field } from './sections.ts';

export function describeWorkspace({ cells }: Row, { fleet, now }: DescribeContext): string {
  const path = cells['Path'];
  const held = LISTED_KINDS.flatMap((kind) => {
    const count = KIND_VIEWS[kind].rows(fleet, now).filter(({ workspace }) => workspace === path).length;
    return count === 0 ? [] : [`${count} ${count === 1 ? namesOf(kind).singular : namesOf(kind).plural}`];
  });
  return field('Path', path === undefined ? [] : [path]) + field('Holds', held);
}
