// The resource that a kind is, as rules name it: `deployments` of Deployment.
import type { KubeObject } from '../api/index.ts';
import { at, BUILT_IN, doc, docs, text } from '../builtin/index.ts';

export interface Resource {
  readonly plural: string;
  /** Served versions of a kind that the repository defines. */
  readonly versions: readonly string[];
  /** True when versions differ in nothing but their name. */
  readonly isConvertible: boolean;
}

/** What a kind is. */
export type Resources = (group: string, kind: string) => Resource;

/** How the API server guesses. */
function guess(kind: string): string {
  const singular = kind.toLowerCase();
  if (/[^aeiou]y$/.test(singular)) return `${singular.slice(0, -1)}ies`;
  return /(s|x|z|ch|sh)$/.test(singular) ? `${singular}es` : `${singular}s`;
}

/** Of built-in kinds that are served in several, which differ in more than their name. */
const VERSIONS: Readonly<Record<string, readonly string[]>> = { 'autoscaling/HorizontalPodAutoscaler': ['v1', 'v2'] };

const KNOWN: ReadonlyMap<string, Resource> = new Map(
  [...Map.groupBy(BUILT_IN, ({ group, kind }) => `${group}/${kind}`)].map(([key, rows]) => [
    key,
    {
      plural: rows[0]?.plural ?? '',
      versions: VERSIONS[key] ?? rows.map(({ version }) => version),
      isConvertible: false,
    },
  ]),
);

function defined({ kind, spec }: KubeObject): readonly (readonly [string, Resource])[] {
  if (kind !== 'CustomResourceDefinition') return [];
  const { group, names, versions, conversion } = doc(spec);
  const served = docs(versions).filter((each) => each['served'] !== false);
  const resource: Resource = {
    plural: text(doc(names)['plural']),
    versions: served.map((each) => text(each['name'])),
    isConvertible: at(conversion, 'strategy') !== 'Webhook',
  };
  return [[`${text(group)}/${text(doc(names)['kind'])}`, resource]];
}

/** @param definitions the CustomResourceDefinitions of the repository. */
export function resourcesOf(definitions: readonly KubeObject[]): Resources {
  const custom = new Map(definitions.flatMap(defined));
  return (group, kind) => {
    const key = `${group}/${kind}`;
    return custom.get(key) ?? KNOWN.get(key) ?? { plural: guess(kind), versions: [], isConvertible: false };
  };
}
