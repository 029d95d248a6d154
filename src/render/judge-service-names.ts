// Names of Services in texts: `api.backend` is found by nobody where the namespace `backend` is called otherwise.
import { listAt, memo, podTemplatesOf, recordAt, textAt, type WorkspacePath } from '../api/index.ts';
import type { Model, Workload } from '../load/index.ts';
import type { MadeClaim } from './claims.ts';
import type { Mappings } from './mapping/index.ts';
import type { Remark, TargetJudge } from './refusals/index.ts';

interface Text {
  readonly path: string;
  readonly text: string;
}

/** `api.backend` and what may follow it in a host name: an end, a port, a path, or `.svc`. */
const HOST = /(?<![\w-])([a-z][a-z0-9-]*)\.([a-z0-9][a-z0-9-]*)(?=\.svc(?![\w-])|[^\w.-]|\.?$)/g;

const CONTAINERS = ['initContainers', 'containers', 'ephemeralContainers'] as const;

function ofContainer(container: unknown, path: string): readonly Text[] {
  const env = listAt(container, 'env').map((one, at) => ({
    path: `${path}.env[${at}].value`,
    text: textAt(one, 'value'),
  }));
  const words = ['command', 'args'].flatMap((field) =>
    listAt(container, field).map((text, at) => ({ path: `${path}.${field}[${at}]`, text: String(text) })),
  );
  return [...env, ...words];
}

/** What pods are told, and the data of ConfigMaps; nothing is said of what is in a Secret. */
function textsOf({ object, ref }: Workload): readonly Text[] {
  if (ref.group === '' && ref.kind === 'ConfigMap')
    return Object.entries(recordAt(object, 'data')).map(([key, text]) => ({
      path: `data[${key}]`,
      text: String(text),
    }));
  return podTemplatesOf(object).flatMap(({ spec, path }) =>
    CONTAINERS.flatMap((field) =>
      listAt(spec, field).flatMap((container, at) => ofContainer(container, `${path}.${field}[${at}]`)),
    ),
  );
}

/** `api.backend` of each Service, by workspace. */
function servicesOf(workloads: readonly Workload[]): ReadonlyMap<WorkspacePath, ReadonlySet<string>> {
  const services = new Map<WorkspacePath, Set<string>>();
  for (const { workspace, ref } of workloads) {
    if (ref.kind !== 'Service' || ref.group !== '' || ref.namespace === undefined) continue;
    services.set(workspace, (services.get(workspace) ?? new Set()).add(`${ref.name}.${ref.namespace}`));
  }
  return services;
}

function remarkOn(workload: Workload, services: ReadonlySet<string> | undefined): Remark | undefined {
  if (services === undefined) return undefined;
  for (const { path, text } of textsOf(workload)) {
    const [name] = [...text.matchAll(HOST)].map(([found]) => found).filter((found) => services.has(found));
    if (name === undefined) continue;
    const says =
      `${path} says ${name}, and that namespace is called otherwise there; write the short name of a Service of the ` +
      'same namespace, or let an override give the name';
    return { code: 'UnmappedName', says };
  }
  return undefined;
}

/** Warns of such texts on targets with hashed namespaces; each object is read once, and only there. */
export function serviceNameJudge({ workloads }: Model, mappings: Mappings): TargetJudge<MadeClaim> {
  const services = servicesOf(workloads);
  const judged = memo((workload: Workload) => [remarkOn(workload, services.get(workload.workspace))]);
  return function* judge(target, claims) {
    if (mappings.of(target) === undefined) return;
    for (const list of claims.values()) {
      for (const claim of list) {
        const [cause] = judged(claim.workload);
        if (cause !== undefined) yield { claim, cause, effect: 'warn' };
      }
    }
  };
}
