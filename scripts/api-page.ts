// docs/reference/api.md: every kind and field, from the definitions that validate them.
import {
  apiVersionOf,
  KIND_NAMES,
  KINDS,
  type KindDefinition,
  type KindName,
  type SchemaNode,
} from '../src/api/index.ts';

interface Field {
  readonly path: string;
  readonly node: SchemaNode;
  readonly required: boolean;
}

const code = (text: string): string => `\`${text}\``;

function range({ minimum, maximum }: SchemaNode): string {
  if (minimum === undefined) return '';
  return maximum === undefined || maximum === 2_147_483_647 ? ` from ${minimum}` : ` ${minimum}–${maximum}`;
}

function textRule({ enum: words, patternSays, maxLength, minLength }: SchemaNode): string {
  if (words !== undefined) return words.map((word) => code(word === '' ? '""' : word)).join(', ');
  const form = patternSays?.replace(/^(must be|is no valid) /, (_, start) => (start === 'must be' ? '' : '')) ?? 'text';
  return `${form}${minLength === undefined ? '' : ', not empty'}${maxLength === undefined ? '' : `, at most ${maxLength}`}`;
}

/** What may stand there. */
function ruleOf(node: SchemaNode): string {
  switch (node.type) {
    case 'string':
      return textRule(node);
    case 'boolean':
      return '`true`, `false`';
    case 'integer':
      return `whole number${range(node)}`;
    case 'number':
      return `number${range(node)}`;
    case 'intOrString':
      return 'whole number or quantity';
    case 'numberOrString':
      return `number${range(node)}, also as text`;
    case 'any':
      return 'anything';
    case 'array':
      return `list, at most ${String(node.maxItems)}`;
    case 'object':
      return isSelector(node) ? 'label selector' : node.values === undefined ? 'fields below' : 'map';
  }
}

function isSelector({ properties }: SchemaNode): boolean {
  return properties !== undefined && 'matchLabels' in properties;
}

/** Every field with its path, outer ones before inner ones; label selectors are told once, at the top of the page. */
function fieldsOf(node: SchemaNode, path: string, required: boolean): readonly Field[] {
  const own: Field = { path, node, required };
  if (isSelector(node)) return [own];
  const below = [
    ...Object.entries(node.properties ?? {}).flatMap(([name, child]) =>
      fieldsOf(child, path === '' ? name : `${path}.${name}`, node.required?.includes(name) === true),
    ),
    ...(node.items === undefined || isScalar(node.items) ? [] : fieldsOf(node.items, `${path}[]`, false)),
    ...(node.values === undefined || isScalar(node.values) ? [] : fieldsOf(node.values, `${path}.*`, false)),
  ];
  return path === '' ? below : [own, ...below];
}

function isScalar({ type }: SchemaNode): boolean {
  return type !== 'object' && type !== 'array';
}

const NOT_YET = { holds: '**not yet**: holds the object', waits: '**not yet**' } as const;

function meaningOf({ node }: Field): string {
  const values = Object.entries(node.valuesNotYet ?? {}).map(([value, effect]) => `${code(value)} ${NOT_YET[effect]}`);
  const parts = [
    node.description,
    ...(node.default === undefined ? [] : [`default ${code(String(node.default))}`]),
    ...(node.rules ?? []).map((rule) => rule.message),
    ...(node.mapKeys === undefined ? [] : [`no two with the same ${node.mapKeys.join(' and ')}`]),
    ...(node.notYet === undefined ? [] : [NOT_YET[node.notYet]]),
    ...values,
  ];
  return parts.join('; ').replaceAll('|', '\\|');
}

function table(fields: readonly Field[]): string {
  const rows = fields.map(
    (field) =>
      `| \`${field.path}\`${field.required ? ' *' : ''} | ${ruleOf(field.node).replaceAll('|', '\\|')} | ${meaningOf(field)} |`,
  );
  return ['| field | value | meaning |', '|---|---|---|', ...rows].join('\n');
}

function sourceFields({ spec, sections = {} }: KindDefinition): readonly Field[] {
  const described = Object.entries(sections).flatMap(([name, field]) => fieldsOf(field.node, name, false));
  return [...(spec === undefined ? [] : fieldsOf(spec.node, 'spec', true).slice(1)), ...described];
}

function columnsOf({ columns }: KindDefinition): string {
  const rows = columns.map(
    ({ name, jsonPath, description }) => `| ${name} | \`${jsonPath.replaceAll('|', '\\|')}\` | ${description} |`,
  );
  return ['| column | from | |', '|---|---|---|', ...rows].join('\n');
}

function kindSection(kind: KindName): string {
  const definition = KINDS[kind];
  const { about, plural, shortNames, status, notYet } = definition;
  const names = [plural, ...shortNames].map(code).join(', ');
  const fields = sourceFields(definition);
  const later = notYet === undefined ? '' : ' **Not yet**: it is checked and shown, and nothing is done with it.';
  return [
    `## ${kind}`,
    `${about}${later}\n\n\`apiVersion: ${apiVersionOf(definition)}\`; on the command line ${names}.`,
    ...(fields.length === 0 ? [] : [table(fields)]),
    ...(status === undefined ? [] : [`### ${kind} status`, table(fieldsOf(status.node, 'status', false).slice(1))]),
    `Columns of \`kubectl get\`:\n\n${columnsOf(definition)}`,
  ].join('\n\n');
}

const ABOUT = `Every kind that tmc reads, and every field. A field marked * must be there, once what holds it is. Everything else that is a Kubernetes object is workload: it is delivered where a Placement selects it.

- \`metadata\` has \`name\`, \`labels\` and \`annotations\`. Names of SyncTargets, Locations and Workspaces are DNS labels, of other kinds DNS subdomains.
- A document is found by its \`kind\`; where its file lies does not matter. See [how a fleet repository is read](../guide/repository.md).
- A field that is not listed is refused with a suggestion. Fields marked **not yet** are checked, and a warning says that nothing is done with them (\`NotHonouredYet\`); where an object would mean something else without them, it is held: it stays as it was.
- A known field with \`null\` is as if it were not written, as the API server has it; defaults are filled in.
- Label selectors are those of Kubernetes: \`matchLabels\` and \`matchExpressions\`, all of which must hold.
- Durations are Go's, \`1m30s\`; quantities Kubernetes', \`500m\`, \`2Gi\`.
- \`status\` does not belong in the source: it is on the branch \`tmc/status\`, in the same form (\`tmc get\`).
- The same as files: \`tmc crds\` prints CustomResourceDefinitions that a kube-apiserver accepts, \`tmc openapi\` the schemas, \`tmc openapi --vscode\` sets up an editor.
`;

const ANNOTATIONS = `## Annotations on workload objects

| annotation | does |
|---|---|
| \`workload.kcp.io/prune: disabled\` | the object is never deleted by tmc |
| \`workload.kcp.io/conflict-policy\` | for an object that was there before tmc: \`IfNoDiff\` (when left out) adopts it when nothing differs, \`Never\` leaves it alone, \`Force\` takes it over; see [safety](../guide/safety.md) |
| \`workload.kcp.io/downward-namespace\` | where namespaces are hashed: \`Logical\` gives pods the namespace of the source in variables that ask for \`metadata.namespace\`, \`Physical\` (when left out) that of the cluster; see [transformation](../guide/transformation.md) |
| \`finalizers.workload.kcp.io/<key>: <anything>\` | set on the live object: its deletion waits until the annotation is empty or gone; \`<key>\` is the KEY of \`tmc get synctargets -o wide\` |
`;

/** The page without its header. */
export function apiPage(): string {
  return `# API\n\n${ABOUT}\n${KIND_NAMES.map(kindSection).join('\n\n')}\n\n${ANNOTATIONS}`;
}
