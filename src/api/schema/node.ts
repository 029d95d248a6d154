// SchemaNode: one value of a document, described once. CRD, JSON Schema, OpenAPI, the reference page and the rule checks are made from it.

/** A condition over one value: as CEL for the API server, as a predicate here; a test asks a real kube-apiserver whether both say the same. */
export interface Rule {
  /** Over `self`, as `x-kubernetes-validations` takes it. */
  readonly cel: string;
  /** What must hold, behind the name of the field: `must have values with In and NotIn`. */
  readonly message: string;
  /** Is asked only of values that have the structure described here. */
  readonly holds: (self: never) => boolean;
  /** What in a value breaks the rule, behind the message: `"a b" is none`. */
  readonly detail?: (self: never) => string;
}

/** What a field does that this version does not do yet: `holds` stops its object from having effect, `waits` has none itself. */
export type NotYet = 'holds' | 'waits';

/** The subset of JSON Schema that a structural schema of a CRD may use, with names of ours for its extensions. */
export interface SchemaNode {
  readonly description: string;
  readonly type:
    | 'object'
    | 'array'
    | 'string'
    | 'integer'
    | 'number'
    | 'boolean'
    | 'intOrString'
    | 'numberOrString'
    | 'any';
  readonly properties?: Readonly<Record<string, SchemaNode>>;
  readonly required?: readonly string[];
  /** Of a map. */
  readonly values?: SchemaNode;
  /** Of a list. */
  readonly items?: SchemaNode;
  readonly enum?: readonly string[];
  readonly default?: unknown;
  /** RE2, which JavaScript reads the same. */
  readonly pattern?: string;
  /** Behind the name of the field, when the pattern does not match: `must be a DNS label: …`. */
  readonly patternSays?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly maxProperties?: number;
  /** No two equal items. */
  readonly isSet?: true;
  /** No two items with equal values of these required fields. */
  readonly mapKeys?: readonly string[];
  readonly rules?: readonly Rule[];
  readonly notYet?: NotYet;
  /** Values of an enum that are not acted on yet. */
  readonly valuesNotYet?: Readonly<Record<string, NotYet>>;
}
