// What is told of refusals: one finding for each cause in a Placement, however many objects and targets it meets.
import { compareText, type Diagnostic, formatRef, type TargetId } from '../api/index.ts';
import type { Model } from '../load/index.ts';
import type { Claim } from './claims.ts';
import { causeKey, findingText, type Objection, positionOf } from './refusals/index.ts';

type Told = Objection<Omit<Claim, 'blob'>>;

interface Group {
  readonly first: Told;
  readonly objects: Set<string>;
  readonly targets: Set<TargetId>;
}

const NAMES = 3;
const FATE = 'until it is corrected, what is there of it stays as it is, and nothing new is delivered';

function some(names: ReadonlySet<string>): string {
  const sorted = [...names].sort(compareText);
  const more = sorted.length - NAMES;
  return sorted.slice(0, NAMES).join(', ') + (more > 0 ? ` and ${more} more` : '');
}

function findingOf({ first, objects, targets }: Group, model: Model): Diagnostic {
  const { cause, claim, effect } = first;
  const text = findingText(cause, some(objects), some(targets));
  return {
    code: cause.code,
    severity: effect === 'refuse' ? 'error' : 'warning',
    message: effect === 'refuse' ? `${text}; ${FATE}` : text,
    object: `Placement ${claim.placement}`,
    ...positionOf(cause, claim, model),
  };
}

export interface RefusalFindings {
  add(target: TargetId, told: Told): void;
  all(model: Model): readonly Diagnostic[];
}

export function refusalFindings(): RefusalFindings {
  const groups = new Map<string, Group>();
  return {
    add(target, told) {
      const { claim, cause, effect } = told;
      const key = [claim.placement, effect, causeKey(cause)].join('\0');
      const group = groups.get(key) ?? { first: told, objects: new Set(), targets: new Set() };
      groups.set(key, group);
      group.objects.add(formatRef(claim.workload.ref));
      group.targets.add(target);
    },
    all: (model) => [...groups.values()].map((group) => findingOf(group, model)),
  };
}
