// Cross-check: the parents of Locations lead to an outermost one.
import { compareText, type Location } from '../../api/index.ts';
import type { Model, Sourced } from '../model.ts';
import type { CrossCheck, Finding } from './finding.ts';
import { unknownName } from './unknown-name.ts';

function parentId({ object, workspace }: Sourced<Location>): string | undefined {
  return object.spec.parent === undefined ? undefined : `${workspace}/${object.spec.parent}`;
}

/** Each circle of parents once, from its first name on. Every Location is passed once. */
function cyclesOf(locations: Model['locations']): readonly (readonly string[])[] {
  const cycles: (readonly string[])[] = [];
  const passed = new Map<string, string>();
  for (const start of locations.keys()) {
    const walk: string[] = [];
    let at: string | undefined = start;
    while (at !== undefined && !passed.has(at)) {
      passed.set(at, start);
      walk.push(at);
      const location: Sourced<Location> | undefined = locations.get(at);
      at = location && parentId(location);
    }
    if (at === undefined || passed.get(at) !== start) continue;
    const cycle = walk.slice(walk.indexOf(at));
    const first = cycle.indexOf(cycle.toSorted(compareText)[0] ?? '');
    cycles.push([...cycle.slice(first), ...cycle.slice(0, first)]);
  }
  return cycles;
}

function* circles({ locations }: Model): Generator<Finding> {
  for (const cycle of cyclesOf(locations)) {
    const members = cycle.flatMap((id) => locations.get(id) ?? []);
    const subject = members.find(({ frozen }) => !frozen);
    if (subject === undefined) continue;
    const names = [...members, ...members.slice(0, 1)].map(({ object }) => object.metadata.name);
    yield {
      code: 'InvalidHierarchy',
      severity: 'error',
      subject,
      path: 'spec.parent',
      sameAs: 'circle',
      message: () =>
        members.length === 1
          ? 'spec.parent names the Location itself; leave it out'
          : `spec.parent leads back to the Location itself: ${names.join(' → ')}; leave the parent of one of them out`,
    };
  }
}

export const locationHierarchy: CrossCheck = {
  name: 'location-hierarchy',
  reads: 'documents',
  description:
    'parents of Locations exist, in the same workspace, and lead to an outermost one: not in a circle, and not over very many levels',
  *find(facts) {
    const { locations } = facts.model;
    yield* circles(facts.model);
    for (const [id, subject] of locations) {
      const { parent } = subject.object.spec;
      const above = parentId(subject);
      if (parent === undefined || above === undefined) continue;
      if (!locations.has(above)) {
        yield unknownName(facts, {
          subject,
          path: 'spec.parent',
          of: 'Location',
          name: parent,
          isFatal: true,
          workspaces: [subject.workspace],
        });
      }
      const fault = facts.tree().get(id)?.fault;
      const isFirst = facts.tree().get(above)?.fault === undefined;
      if (fault?.kind !== 'TooDeep' || !isFirst) continue;
      const message = (): string =>
        `the Location lies below ${fault.limit} others, more than are counted; leave levels out`;
      yield { code: 'InvalidHierarchy', severity: 'error', subject, path: 'spec.parent', sameAs: 'too deep', message };
    }
  },
};
