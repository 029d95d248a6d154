// Whether rules and selectors mean an object.
import { type GroupVersionKind, type KubeObject, type Labels, matchesSelector } from '../api/index.ts';
import type { Matching, Rule } from './documents.ts';
import type { Resource } from './resources.ts';

/** An object as rules see it. */
export interface Subject {
  readonly object: KubeObject;
  readonly gvk: GroupVersionKind;
  readonly resource: Resource;
  /** Of its namespace; of a Namespace its own; undefined for what is in none. */
  readonly namespaceLabels: Labels | undefined;
}

/** Meant, as it is written or in the version that a rule names. */
export interface Match {
  readonly version: string;
}

function includes(all: readonly string[], wanted: string): boolean {
  return all.includes('*') || all.includes(wanted);
}

function isScope(scope: string, namespace: string | undefined): boolean {
  return scope === '*' || scope === (namespace === undefined ? 'Cluster' : 'Namespaced');
}

/** Subresources are never delivered, so rules for them mean nothing here. */
function isResource(resources: readonly string[], plural: string): boolean {
  return resources.some((each) => each === '*' || each === '*/*' || each === plural);
}

function isForKind(rule: Rule, { gvk, resource, object }: Subject): boolean {
  const { name, namespace } = object.metadata;
  return (
    includes(rule.groups, gvk.group) &&
    isResource(rule.resources, resource.plural) &&
    (rule.names.length === 0 || rule.names.includes(name)) &&
    isScope(rule.scope, namespace) &&
    includes(rule.operations, 'CREATE')
  );
}

/** The first version in which a rule means the object: its own before others. */
function versionFor(rules: readonly Rule[], subject: Subject, isExact: boolean): string | undefined {
  const fitting = rules.filter((rule) => isForKind(rule, subject));
  const { version } = subject.gvk;
  if (fitting.some((rule) => includes(rule.versions, version))) return version;
  return isExact
    ? undefined
    : subject.resource.versions.find((other) => fitting.some(({ versions }) => versions.includes(other)));
}

function isSelected({ namespaces, objects }: Matching, { object, namespaceLabels }: Subject): boolean {
  const isInNamespace = namespaceLabels === undefined || matchesSelector(namespaces, namespaceLabels);
  return isInNamespace && matchesSelector(objects, object.metadata.labels);
}

/** Undefined: not meant. */
export function matchPolicy(matching: Matching, subject: Subject): Match | undefined {
  const { rules, excluded, isExact } = matching;
  if (rules.length === 0 || !isSelected(matching, subject)) return undefined;
  if (versionFor(excluded, subject, isExact) !== undefined) return undefined;
  const version = versionFor(rules, subject, isExact);
  return version === undefined ? undefined : { version };
}

/** A binding narrows what its policy matches; one without rules only selects. */
export function matchesBinding(matching: Matching | undefined, subject: Subject): boolean {
  if (matching === undefined) return true;
  if (!isSelected(matching, subject) || versionFor(matching.excluded, subject, matching.isExact) !== undefined)
    return false;
  return matching.rules.length === 0 || versionFor(matching.rules, subject, matching.isExact) !== undefined;
}

/** True when no rule can mean an object that is created. */
export function isBlindToCreation({ rules }: Matching): boolean {
  return rules.every(({ operations }) => !includes(operations, 'CREATE'));
}
