// The hub's own documents on the rendered branch: decisions and observations, written and read back.
import {
  canonicalYaml,
  isRecord,
  type Observation,
  type PlacementDecision,
  parsePlacementId,
  parseTargetId,
} from '../api/index.ts';

const API_VERSION = 'workload.kcp.io/v1alpha1';

/** The decision as a file; `held` is of the moment and stays out, so that a held decision keeps its bytes. */
export function formatDecision({ held: _held, ...decision }: PlacementDecision): string {
  const name = decision.placement.split('/')[1] ?? decision.placement;
  return canonicalYaml({ apiVersion: API_VERSION, kind: 'PlacementDecision', metadata: { name }, ...decision });
}

function list(value: unknown, field: string): readonly Record<string, unknown>[] {
  if (!Array.isArray(value) || !value.every(isRecord)) throw new TypeError(`${field} must be a list of mappings`);
  return value;
}

/** Reads what `formatDecision` wrote. Throws a TypeError that names the field. */
export function parseDecision(value: unknown): PlacementDecision {
  if (!isRecord(value) || value['kind'] !== 'PlacementDecision') throw new TypeError('kind must be PlacementDecision');
  const { apiVersion: _a, kind: _k, metadata: _m, ...rest } = value;
  for (const field of ['selected', 'leaving', 'rejected']) list(rest[field], field);
  for (const target of [...list(rest['selected'], 'selected'), ...list(rest['leaving'], 'leaving')]) {
    parseTargetId(String(target['target']));
  }
  if (typeof rest['generation'] !== 'number') throw new TypeError('generation must be a number');
  // Written by `formatDecision`, its shape is that of the type; the fields that steer are checked above.
  return { ...rest, placement: parsePlacementId(String(rest['placement'])) } as unknown as PlacementDecision;
}

/** Which file counts for each name that is written twice, so that the next pass knows who was first. */
export function formatIncumbents(incumbents: ReadonlyMap<string, string>): string {
  const objects = [...incumbents].map(([object, file]) => ({ object, file }));
  return canonicalYaml({ apiVersion: API_VERSION, kind: 'Incumbents', objects });
}

/** Throws a TypeError that names the field. */
export function parseIncumbents(value: unknown): ReadonlyMap<string, string> {
  if (!isRecord(value)) throw new TypeError('objects must be a list of mappings');
  return new Map(list(value['objects'], 'objects').map(({ object, file }) => [String(object), String(file)]));
}

/** Without what the cluster serves: that is a file of its own. */
export function formatObservation({ apis: _apis, ...observation }: Observation): string {
  return canonicalYaml({ apiVersion: API_VERSION, kind: 'Observation', ...observation });
}

/** Without a name: equal clusters share the file. */
export function formatApis(apis: readonly string[]): string {
  return canonicalYaml({ apiVersion: API_VERSION, kind: 'ServedApis', apis });
}

export function parseApis(value: unknown): readonly string[] {
  const apis = isRecord(value) ? value['apis'] : undefined;
  if (!Array.isArray(apis) || !apis.every((api) => typeof api === 'string')) throw new TypeError('apis must be a list');
  return apis;
}

export function parseObservation(value: unknown): Observation {
  if (!isRecord(value) || !isRecord(value['ready'])) throw new TypeError('ready must be a mapping');
  if (!Array.isArray(value['available']) || !Array.isArray(value['gone']))
    throw new TypeError('available and gone must be lists');
  const { apiVersion: _a, kind: _k, ...rest } = value;
  return { ...rest, target: parseTargetId(String(rest['target'])) } as unknown as Observation;
}
