// Cases of policies × objects: what is to become of each object.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { KubeObject } from '../../../src/api/index.ts';

const FOLDER = join(import.meta.dirname, '../../../fixtures/policy-corpus');
/** Each policy is for the objects of its own case only. */
const MARK = 'app.kubernetes.io/case';

/** `any`: denied, in words of its own on each side. */
export type Outcome =
  | 'allowed'
  | 'refused'
  | { readonly denied: 'any' | readonly string[] }
  | { readonly warned: readonly string[] };

export interface PolicyCase {
  readonly name: string;
  readonly policy: KubeObject;
  readonly binding: KubeObject;
  readonly also: readonly KubeObject[];
  readonly objects: readonly { readonly object: KubeObject; readonly expect: Outcome }[];
}

interface Written {
  readonly policy: Readonly<Record<string, unknown>>;
  readonly binding?: Readonly<Record<string, unknown>>;
  readonly also?: readonly KubeObject[];
  readonly objects: PolicyCase['objects'];
}

interface Expressions {
  readonly object: KubeObject;
  readonly expressions: readonly { readonly expression: string; readonly expect: boolean | string }[];
}

const EVERYTHING = [{ apiGroups: ['*'], apiVersions: ['*'], operations: ['CREATE', 'UPDATE'], resources: ['*'] }];

function read<T>(file: string): T {
  return parse(readFileSync(join(FOLDER, file), 'utf8'), { merge: true });
}

function marked(object: KubeObject, name: string): KubeObject {
  const { metadata } = object;
  return { ...object, metadata: { ...metadata, labels: { ...metadata.labels, [MARK]: name } } };
}

function caseOf(name: string, { policy, binding, also = [], objects }: Written): PolicyCase {
  const apiVersion = 'admissionregistration.k8s.io/v1';
  const matchConstraints = {
    resourceRules: EVERYTHING,
    objectSelector: { matchLabels: { [MARK]: name } },
    ...(policy['matchConstraints'] as object | undefined),
  };
  return {
    name,
    policy: {
      apiVersion,
      kind: 'ValidatingAdmissionPolicy',
      metadata: { name },
      spec: { ...policy, matchConstraints },
    },
    binding: {
      apiVersion,
      kind: 'ValidatingAdmissionPolicyBinding',
      metadata: { name },
      spec: { validationActions: ['Deny'], ...binding, policyName: name },
    },
    also,
    objects: objects.map(({ object, expect }) => ({ object: marked(object, name), expect })),
  };
}

function outcomeOf(expression: string, expected: boolean | string): Outcome {
  if (expected === true) return 'allowed';
  if (expected === 'refused') return 'refused';
  if (expected === false) return { denied: [`failed expression: ${expression}`] };
  if (expected === 'cost') return { denied: 'any' };
  return { denied: [`expression '${expression}' resulted in error: ${expected}`] };
}

function expressionCases(file: string): readonly PolicyCase[] {
  const { object, expressions } = read<Expressions>(`${file}.yaml`);
  return expressions.map(({ expression, expect }, at) => {
    const objects = [{ object, expect: outcomeOf(expression, expect) }];
    return caseOf(`${file}-${at}`, { policy: { validations: [{ expression }] }, objects });
  });
}

/** All cases of the corpus. */
export function policyCases(): readonly PolicyCase[] {
  const files = ['decisions', 'params', 'workloads'];
  const written = files.flatMap((file) =>
    read<readonly Written[]>(`${file}.yaml`).map((each, at) => caseOf(`${file}-${at}`, each)),
  );
  return [...expressionCases('expressions'), ...expressionCases('edges'), ...written];
}

/** Namespaces that objects of the corpus are in, and definitions of their kinds. */
export const NAMESPACES: readonly KubeObject[] = [
  { apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'default' } },
  {
    apiVersion: 'v1',
    kind: 'Namespace',
    metadata: { name: 'strict', labels: { tier: 'strict' }, annotations: { note: 'ours' } },
  },
];

function definition(kind: string, plural: string, scope: 'Cluster' | 'Namespaced'): KubeObject {
  const schema = { openAPIV3Schema: { type: 'object', 'x-kubernetes-preserve-unknown-fields': true } };
  const versions = ['v1', 'v2'].map((name) => ({ name, served: true, storage: name === 'v1', schema }));
  const names = { kind, plural, singular: kind.toLowerCase(), listKind: `${kind}List` };
  return {
    apiVersion: 'apiextensions.k8s.io/v1',
    kind: 'CustomResourceDefinition',
    metadata: { name: `${plural}.example.com` },
    spec: { group: 'example.com', scope, names, versions },
  };
}

export const DEFINITIONS: readonly KubeObject[] = [
  definition('Thing', 'things', 'Namespaced'),
  definition('Zone', 'zones', 'Cluster'),
];
