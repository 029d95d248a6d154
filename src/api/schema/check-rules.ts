// What JSON Schema cannot say: rules over several fields, and lists whose items must differ in some fields.
import type { Rule, SchemaNode } from './node.ts';

export type FieldPath = readonly (string | number)[];

export interface BrokenRule {
  readonly path: FieldPath;
  /** Behind the name of the field. */
  readonly message: string;
}

/** Looks at a value of the structure described; `path` is where it lies. */
export type RuleCheck = (value: unknown, path: FieldPath, report: (broken: BrokenRule) => void) => void;

function isMapping(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function ownRules(rules: readonly Rule[]): RuleCheck {
  return (value, path, report) => {
    for (const { holds, message, detail } of rules) {
      // The structure was checked before: the value is what the rule was written for.
      const self = value as never;
      if (!holds(self)) report({ path, message: detail === undefined ? message : `${message}; ${detail(self)}` });
    }
  };
}

function uniqueItems(keys: readonly string[]): RuleCheck {
  return (value, path, report) => {
    if (!Array.isArray(value) || value.length < 2) return;
    const seen = new Map<string, number>();
    for (const [index, item] of value.entries()) {
      const values = keys.map((key): unknown => (isMapping(item) ? item[key] : undefined));
      const id = JSON.stringify(values);
      const first = seen.get(id);
      if (first === undefined) seen.set(id, index);
      else report({ path: [...path, index], message: `has the same ${keys.join(' and ')} as item ${first}; keep one` });
    }
  };
}

function ofProperties(properties: Readonly<Record<string, SchemaNode>>): readonly RuleCheck[] {
  const checks = Object.entries(properties).flatMap(([name, node]) => {
    const check = compileRules(node);
    return check === undefined ? [] : [[name, check] as const];
  });
  if (checks.length === 0) return [];
  return [
    (value, path, report) => {
      if (!isMapping(value)) return;
      for (const [name, check] of checks) {
        if (Object.hasOwn(value, name)) check(value[name], [...path, name], report);
      }
    },
  ];
}

function ofItems(items: SchemaNode): readonly RuleCheck[] {
  const check = compileRules(items);
  if (check === undefined) return [];
  return [
    (value, path, report) => {
      if (Array.isArray(value)) for (const [index, item] of value.entries()) check(item, [...path, index], report);
    },
  ];
}

function ofValues(values: SchemaNode): readonly RuleCheck[] {
  const check = compileRules(values);
  if (check === undefined) return [];
  return [
    (value, path, report) => {
      if (isMapping(value)) for (const [key, item] of Object.entries(value)) check(item, [...path, key], report);
    },
  ];
}

/** One function for all rules of a node and below; undefined when there are none, so that nothing is walked in vain. */
export function compileRules(node: SchemaNode): RuleCheck | undefined {
  const checks = [
    ...(node.rules === undefined ? [] : [ownRules(node.rules)]),
    ...(node.mapKeys === undefined ? [] : [uniqueItems(node.mapKeys)]),
    ...(node.properties === undefined ? [] : ofProperties(node.properties)),
    ...(node.items === undefined ? [] : ofItems(node.items)),
    ...(node.values === undefined ? [] : ofValues(node.values)),
  ];
  const [only] = checks;
  if (checks.length <= 1) return only;
  return (value, path, report) => {
    for (const check of checks) check(value, path, report);
  };
}
