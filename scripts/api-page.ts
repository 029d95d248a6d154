// docs/reference/api.md: the fields that this version honours, from the schemas that validate them, and those it refuses by name.
import { FIELDS_NOT_YET, KINDS_NOT_YET, SCHEMAS, type SchemaKind } from '../src/load/schemas/index.ts';
import { API_FIELDS } from './api-fields.ts';

type Node = Readonly<Record<string, unknown>>;

interface Field {
  readonly path: string;
  readonly rule: string;
  readonly required: boolean;
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function words(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.map(String) : [];
}

/** `text`, `whole number 1–1000`, `A`, `B`: what may stand there. */
function ruleOf(node: Node): string {
  if (Array.isArray(node['enum']))
    return words(node['enum'])
      .map((v) => `\`${v}\``)
      .join(', ');
  if ('const' in node) return `\`${String(node['const'])}\``;
  const { type, minimum, maximum } = node;
  const range = minimum === undefined ? '' : ` ${String(minimum)}–${String(maximum)}`;
  const names: Readonly<Record<string, string>> = {
    string: 'text',
    boolean: '`true`, `false`',
    integer: `whole number${range}`,
    number: `number${range}`,
    object: 'label selector',
  };
  return names[String(type)] ?? String(type);
}

const isSelector = (node: Node): boolean => isNode(node['properties']) && 'matchLabels' in node['properties'];

function fieldsOf(node: Node, path: string, required: boolean): readonly Field[] {
  const { properties, items } = node;
  if (isNode(properties) && !isSelector(node)) {
    const needed = new Set(words(node['required']));
    return Object.entries(properties).flatMap(([name, child]) =>
      isNode(child) ? fieldsOf(child, path === '' ? name : `${path}.${name}`, needed.has(name)) : [],
    );
  }
  if (isNode(items)) return fieldsOf(items, `${path}[]`, required);
  return [{ path, rule: ruleOf(node), required }];
}

/** What every document has, and what is refused or ignored in a source, is not listed for each kind. */
const COMMON = /^(apiVersion|kind|status|metadata(\..*)?)$/;

function tableOf(kind: SchemaKind): string {
  const { fields: meanings } = API_FIELDS[kind];
  const fields = fieldsOf(SCHEMAS[kind], '', true).filter(({ path }) => !COMMON.test(path));
  const known = new Set(fields.map(({ path }) => path));
  const missing = fields.filter(({ path }) => meanings[path] === undefined).map(({ path }) => path);
  const left = Object.keys(meanings).filter((path) => !known.has(path));
  if (missing.length + left.length > 0) {
    throw new Error(
      `${kind}: write what ${missing.join(', ')} means, and take out ${left.join(', ')} (scripts/api-fields.ts)`,
    );
  }
  const rows = fields.map(
    ({ path, rule, required }) => `| \`${path}\`${required ? ' *' : ''} | ${rule} | ${meanings[path] ?? ''} |`,
  );
  return ['| field | value | meaning |', '|---|---|---|', ...rows].join('\n');
}

function kindSection(kind: SchemaKind): string {
  const refused = FIELDS_NOT_YET[kind].map((path) => `\`${path.replaceAll('.*', '[]')}\``).join(', ');
  return `## ${kind}\n\n${API_FIELDS[kind].about}\n\n${tableOf(kind)}\n\nNot yet: ${refused}.\n`;
}

const ABOUT = `The documents that tmc reads, and every field that this version acts on. A field marked * must be there, once what holds it is. Everything else that is a Kubernetes object is workload: it is delivered where a Placement selects it.

- \`apiVersion: workload.kcp.io/v1alpha1\`, unless said otherwise; \`metadata\` has \`name\`, \`labels\` and \`annotations\`. Names are DNS labels, of Placements DNS subdomains.
- A document is found by its \`kind\`; where its file lies does not matter. Files and folders that begin with a dot, and folders with a \`Chart.yaml\` or a kustomization, are left alone.
- A field that is not listed here is refused with a suggestion. Fields and kinds of the API that are to come are refused as such (\`NotHonouredYet\`), so that nothing is accepted and then ignored.
- Label selectors are those of Kubernetes: \`matchLabels\` and \`matchExpressions\`, all of which must hold.
- \`status\` does not belong in the source: it is on the branch \`tmc/status\`, in the same form (\`tmc get\`).
`;

const ANNOTATIONS = `## Annotations on workload objects

| annotation | does |
|---|---|
| \`workload.kcp.io/prune: disabled\` | the object is never deleted by tmc |
| \`workload.kcp.io/conflict-policy\` | for an object that was there before tmc: \`IfNoDiff\` (when left out) adopts it when nothing differs, \`Never\` leaves it alone, \`Force\` takes it over; see [safety](../guide/safety.md) |
| \`finalizers.workload.kcp.io/<key>: <anything>\` | set on the live object: its deletion waits until the annotation is empty or gone; \`<key>\` is the KEY of \`tmc get synctargets -o wide\` |
`;

/** The page without its header. */
export function apiPage(): string {
  const kinds = Object.keys(SCHEMAS).filter((kind): kind is SchemaKind => kind in API_FIELDS);
  const later = KINDS_NOT_YET.map((kind) => `\`${kind}\``).join(', ');
  return `# API\n\n${ABOUT}\n${kinds.map(kindSection).join('\n')}\n## Not yet\n\nKinds: ${later}. Values: \`spec.strategy: Spread\` of a Placement.\n\n${ANNOTATIONS}`;
}
