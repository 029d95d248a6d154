// ValidatingAdmissionPolicies and their bindings as they are written; what is absent or odd reads as the API server's default.
import { type KubeObject, type LabelSelector, type LabelSelectorRequirement, parseApiVersion } from '../api/index.ts';
import { type Doc, doc, docs, list, text, texts } from '../builtin/index.ts';

const GROUP = 'admissionregistration.k8s.io';
const POLICY = 'ValidatingAdmissionPolicy';
const BINDING = 'ValidatingAdmissionPolicyBinding';

export interface Rule {
  readonly groups: readonly string[];
  readonly versions: readonly string[];
  readonly resources: readonly string[];
  /** Empty: all. */
  readonly names: readonly string[];
  readonly operations: readonly string[];
  readonly scope: string;
}

export interface Matching {
  readonly rules: readonly Rule[];
  readonly excluded: readonly Rule[];
  readonly isExact: boolean;
  readonly namespaces: LabelSelector;
  readonly objects: LabelSelector;
}

export interface Named {
  readonly name: string;
  readonly expression: string;
}

export interface Validation {
  readonly expression: string;
  readonly message: string;
  readonly messageExpression: string;
  readonly reason: string;
}

/** A kind that policies take parameters from. */
export interface ParamKind {
  readonly group: string;
  readonly version: string;
  readonly kind: string;
}

export interface Policy {
  readonly name: string;
  readonly isFailing: boolean;
  readonly paramKind: ParamKind | undefined;
  readonly matching: Matching;
  readonly conditions: readonly Named[];
  readonly variables: readonly Named[];
  readonly validations: readonly Validation[];
  /** `key` and `valueExpression`. */
  readonly annotations: readonly Named[];
}

export interface ParamRef {
  readonly name: string;
  readonly namespace: string;
  /** Undefined: by name. */
  readonly selector: LabelSelector | undefined;
  readonly isNeeded: boolean;
}

export interface Binding {
  readonly name: string;
  readonly policy: string;
  readonly param: ParamRef | undefined;
  /** Undefined: whatever the policy matches. */
  readonly matching: Matching | undefined;
  readonly actions: ReadonlySet<string>;
}

const OPERATORS: ReadonlySet<string> = new Set(['In', 'NotIn', 'Exists', 'DoesNotExist']);

function isRequirement(value: Doc): value is Doc & LabelSelectorRequirement {
  return typeof value['key'] === 'string' && OPERATORS.has(text(value['operator']));
}

function selectorOf(value: unknown): LabelSelector {
  const { matchLabels, matchExpressions } = doc(value);
  return { matchLabels: texts(matchLabels), matchExpressions: docs(matchExpressions).filter(isRequirement) };
}

function textsOf(value: unknown): readonly string[] {
  return list(value).map(text);
}

function ruleOf(rule: Doc): Rule {
  return {
    groups: textsOf(rule['apiGroups']),
    versions: textsOf(rule['apiVersions']),
    resources: textsOf(rule['resources']),
    names: textsOf(rule['resourceNames']),
    operations: textsOf(rule['operations']),
    scope: text(rule['scope']) || '*',
  };
}

function matchingOf(value: unknown): Matching {
  const given = doc(value);
  return {
    rules: docs(given['resourceRules']).map(ruleOf),
    excluded: docs(given['excludeResourceRules']).map(ruleOf),
    isExact: given['matchPolicy'] === 'Exact',
    namespaces: selectorOf(given['namespaceSelector']),
    objects: selectorOf(given['objectSelector']),
  };
}

function named(value: unknown, name: string, expression: string): readonly Named[] {
  return docs(value).map((each) => ({ name: text(each[name]), expression: text(each[expression]) }));
}

function paramKindOf(value: unknown): ParamKind | undefined {
  const { apiVersion, kind } = doc(value);
  return text(kind) === '' ? undefined : { ...parseApiVersion(text(apiVersion)), kind: text(kind) };
}

function isOf({ apiVersion, kind }: KubeObject, wanted: string): boolean {
  return kind === wanted && parseApiVersion(apiVersion).group === GROUP;
}

/** Undefined for an object of another kind. */
export function readPolicy(object: KubeObject): Policy | undefined {
  if (!isOf(object, POLICY)) return undefined;
  const spec = doc(object['spec']);
  return {
    name: object.metadata.name,
    isFailing: spec['failurePolicy'] !== 'Ignore',
    paramKind: paramKindOf(spec['paramKind']),
    matching: matchingOf(spec['matchConstraints']),
    conditions: named(spec['matchConditions'], 'name', 'expression'),
    variables: named(spec['variables'], 'name', 'expression'),
    validations: docs(spec['validations']).map((each) => ({
      expression: text(each['expression']),
      message: text(each['message']),
      messageExpression: text(each['messageExpression']),
      reason: text(each['reason']) || 'Invalid',
    })),
    annotations: named(spec['auditAnnotations'], 'key', 'valueExpression'),
  };
}

/** Undefined for an object of another kind. */
export function readBinding(object: KubeObject): Binding | undefined {
  if (!isOf(object, BINDING)) return undefined;
  const spec = doc(object['spec']);
  const param = spec['paramRef'] === undefined ? undefined : doc(spec['paramRef']);
  return {
    name: object.metadata.name,
    policy: text(spec['policyName']),
    param: param && {
      name: text(param['name']),
      namespace: text(param['namespace']),
      selector: param['selector'] === undefined ? undefined : selectorOf(param['selector']),
      isNeeded: param['parameterNotFoundAction'] !== 'Allow',
    },
    matching: spec['matchResources'] === undefined ? undefined : matchingOf(spec['matchResources']),
    actions: new Set(textsOf(spec['validationActions'])),
  };
}

/** Kinds that no policy judges, so that nobody locks the door from outside. */
const EXEMPT: ReadonlySet<string> = new Set([
  POLICY,
  BINDING,
  'MutatingAdmissionPolicy',
  'MutatingAdmissionPolicyBinding',
  'ValidatingWebhookConfiguration',
  'MutatingWebhookConfiguration',
]);

export function isExempt({ apiVersion, kind }: Pick<KubeObject, 'apiVersion' | 'kind'>): boolean {
  return EXEMPT.has(kind) && parseApiVersion(apiVersion).group === GROUP;
}
