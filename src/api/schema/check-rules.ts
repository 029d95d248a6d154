// What JSON Schema cannot say: rules over several fields, and lists whose items must differ in some fields.
import { isRecord } from '../kube-object.ts';
import type { Rule, SchemaNode } from './node.ts';

export type FieldPath = readonly (string | number)[];

export interface BrokenRule {
  readonly path: FieldPath;
  /** Behind the name of the field. */
  readonly message: string;
}

/** One walk over a document. */
interface Walk {
  /** Where the walk is: one list for all of it, since almost no value breaks a rule. */
  readonly at: (string | number)[];
  /** True for a value that is not as described: no rule may be asked of it. */
  readonly isDisturbed: (path: FieldPath) => boolean;
  readonly report: (broken: BrokenRule) => void;
}

type Check = (value: unknown, walk: Walk) => void;

/** Every rule that a document breaks, in the order of its description. */
export type RuleCheck = (value: unknown, isDisturbed?: Walk['isDisturbed']) => readonly BrokenRule[];

function ownRules(rules: readonly Rule[]): Check {
  return (value, { at, isDisturbed, report }) => {
    if (isDisturbed(at)) return;
    for (const { holds, message, detail } of rules) {
      // The value is what the rule was written for: its structure was found to be as described.
      const self = value as never;
      if (holds(self)) continue;
      report({ path: [...at], message: detail === undefined ? message : `${message}; ${detail(self)}` });
    }
  };
}

function uniqueItems(keys: readonly string[]): Check {
  return (value, { at, isDisturbed, report }) => {
    if (!Array.isArray(value) || value.length < 2 || isDisturbed(at)) return;
    const seen = new Map<string, number>();
    for (const [index, item] of value.entries()) {
      const values = keys.map((key): unknown => (isRecord(item) ? item[key] : undefined));
      const id = JSON.stringify(values);
      const first = seen.get(id);
      if (first === undefined) seen.set(id, index);
      else report({ path: [...at, index], message: `has the same ${keys.join(' and ')} as item ${first}; keep one` });
    }
  };
}

function below(step: string | number, value: unknown, check: Check, walk: Walk): void {
  walk.at.push(step);
  check(value, walk);
  walk.at.pop();
}

function ofProperties(properties: Readonly<Record<string, SchemaNode>>): readonly Check[] {
  const checks = Object.entries(properties).flatMap(([name, node]) => {
    const check = checkOf(node);
    return check === undefined ? [] : [[name, check] as const];
  });
  if (checks.length === 0) return [];
  return [
    (value, walk) => {
      if (!isRecord(value)) return;
      for (const [name, check] of checks) if (Object.hasOwn(value, name)) below(name, value[name], check, walk);
    },
  ];
}

function ofItems(items: SchemaNode): readonly Check[] {
  const check = checkOf(items);
  if (check === undefined) return [];
  return [
    (value, walk) => {
      if (!Array.isArray(value)) return;
      for (const [index, item] of value.entries()) below(index, item, check, walk);
    },
  ];
}

function ofValues(values: SchemaNode): readonly Check[] {
  const check = checkOf(values);
  if (check === undefined) return [];
  return [
    (value, walk) => {
      if (!isRecord(value)) return;
      for (const [key, item] of Object.entries(value)) below(key, item, check, walk);
    },
  ];
}

function checkOf(node: SchemaNode): Check | undefined {
  const checks = [
    ...(node.rules === undefined ? [] : [ownRules(node.rules)]),
    ...(node.mapKeys === undefined ? [] : [uniqueItems(node.mapKeys)]),
    ...(node.properties === undefined ? [] : ofProperties(node.properties)),
    ...(node.items === undefined ? [] : ofItems(node.items)),
    ...(node.values === undefined ? [] : ofValues(node.values)),
  ];
  const [only] = checks;
  if (checks.length <= 1) return only;
  return (value, walk) => {
    for (const check of checks) check(value, walk);
  };
}

const nothingDisturbed = (): boolean => false;

/** One function for all rules of a node and below; undefined when there are none, so that nothing is walked in vain. */
export function compileRules(node: SchemaNode): RuleCheck | undefined {
  const check = checkOf(node);
  if (check === undefined) return undefined;
  return (value, isDisturbed = nothingDisturbed) => {
    const broken: BrokenRule[] = [];
    check(value, { at: [], isDisturbed, report: (rule) => broken.push(rule) });
    return broken;
  };
}
