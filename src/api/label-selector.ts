// Kubernetes label selectors: matching, and their text form. An empty selector matches everything; an absent one is the caller's to interpret.
import type { LabelSelector, LabelSelectorRequirement } from './kinds/index.ts';

export type Labels = Readonly<Record<string, string>>;

function meets(requirement: LabelSelectorRequirement, labels: Labels): boolean {
  const value = Object.hasOwn(labels, requirement.key) ? labels[requirement.key] : undefined;
  switch (requirement.operator) {
    case 'In':
      return value !== undefined && (requirement.values ?? []).includes(value);
    case 'NotIn':
      return value === undefined || !(requirement.values ?? []).includes(value);
    case 'Exists':
      return value !== undefined;
    case 'DoesNotExist':
      return value === undefined;
  }
}

export function matchesSelector(selector: LabelSelector, labels: Labels | undefined): boolean {
  const given = labels ?? {};
  const equal = Object.entries(selector.matchLabels ?? {}).every(([k, v]) => Object.hasOwn(given, k) && given[k] === v);
  return equal && (selector.matchExpressions ?? []).every((r) => meets(r, given));
}

/** kubectl's text form: `region=eu,tier in (a,b),!legacy`. */
export function formatSelector(selector: LabelSelector): string {
  const parts = Object.entries(selector.matchLabels ?? {}).map(([k, v]) => `${k}=${v}`);
  for (const { key, operator, values = [] } of selector.matchExpressions ?? []) {
    if (operator === 'Exists') parts.push(key);
    else if (operator === 'DoesNotExist') parts.push(`!${key}`);
    else parts.push(`${key} ${operator === 'In' ? 'in' : 'notin'} (${values.join(',')})`);
  }
  return parts.length === 0 ? '<everything>' : parts.join(',');
}
