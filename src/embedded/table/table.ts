// Table answers: what `kubectl get` shows, computed by the server as the real one does.
import { age, jsonPathValue } from '../../api/index.ts';
import { type Doc, meta, text } from '../json/index.ts';
import { apiVersionOf, type PrinterColumn, type ResourceDefinition } from '../resources/index.ts';
import { AGE, type Column, NAME } from './column.ts';
import * as others from './others.ts';
import * as workloads from './workloads.ts';

/** By `group/plural`; everything else has a name and an age. */
const COLUMNS: Readonly<Record<string, readonly Column[]>> = {
  '/configmaps': others.CONFIG_MAPS,
  '/events': others.EVENTS,
  '/namespaces': others.NAMESPACES,
  '/nodes': others.NODES,
  '/persistentvolumeclaims': others.CLAIMS,
  '/persistentvolumes': others.VOLUMES,
  '/pods': workloads.PODS,
  '/replicationcontrollers': workloads.REPLICA_SETS,
  '/secrets': others.SECRETS,
  '/serviceaccounts': others.SERVICE_ACCOUNTS,
  '/services': others.SERVICES,
  'apiextensions.k8s.io/customresourcedefinitions': others.DEFINITIONS,
  'apps/daemonsets': workloads.DAEMON_SETS,
  'apps/deployments': workloads.DEPLOYMENTS,
  'apps/replicasets': workloads.REPLICA_SETS,
  'apps/statefulsets': workloads.STATEFUL_SETS,
  'autoscaling/horizontalpodautoscalers': others.AUTOSCALERS,
  'batch/cronjobs': workloads.CRON_JOBS,
  'batch/jobs': workloads.JOBS,
  'networking.k8s.io/ingresses': others.INGRESSES,
  'policy/poddisruptionbudgets': others.BUDGETS,
  'rbac.authorization.k8s.io/clusterrolebindings': others.BINDINGS,
  'rbac.authorization.k8s.io/clusterroles': others.ROLES,
  'rbac.authorization.k8s.io/rolebindings': others.BINDINGS,
  'rbac.authorization.k8s.io/roles': others.ROLES,
};

const TYPES = ['integer', 'number', 'boolean', 'date'] as const;

function customColumn(printer: PrinterColumn): Column {
  return {
    name: printer.name,
    type: TYPES.find((t) => t === printer.type) ?? 'string',
    description: printer.description,
    priority: printer.priority === 0 ? 0 : 1,
    cell(object, now) {
      const value = jsonPathValue(printer.jsonPath, object);
      if (value === undefined || value === null) return null;
      if (printer.type === 'date') return age(value, now);
      return typeof value === 'object' ? JSON.stringify(value) : value;
    },
  };
}

function columnsOf(resource: ResourceDefinition): readonly Column[] {
  if (resource.custom !== undefined) {
    const own = resource.custom.columns.map(customColumn);
    return [NAME, ...(own.length === 0 ? [AGE] : own)];
  }
  return COLUMNS[`${resource.group}/${resource.plural}`] ?? [NAME, AGE];
}

/** Metadata alone, as controllers and table rows want it. */
export function partialObject(object: Doc): Doc {
  return { kind: 'PartialObjectMetadata', apiVersion: 'meta.k8s.io/v1', metadata: meta(object) };
}

export interface TableOptions {
  /** How much of the object each row carries. */
  readonly include: 'Metadata' | 'None' | 'Object';
  readonly now: Date;
  /** Watches say the columns only once. */
  readonly withColumns: boolean;
}

function rowObject(resource: ResourceDefinition, object: Doc, include: TableOptions['include']): Doc | undefined {
  if (include === 'None') return undefined;
  return include === 'Object'
    ? { ...object, apiVersion: apiVersionOf(resource), kind: resource.kind }
    : partialObject(object);
}

function definition({ name, type, format, description, priority }: Column): Doc {
  return { name, type, format: format ?? '', description: description ?? name, priority };
}

/** A `meta.k8s.io/v1` Table of these objects. */
export function toTable(
  resource: ResourceDefinition,
  objects: readonly Doc[],
  listMeta: Doc,
  options: TableOptions,
): Doc {
  const columns = columnsOf(resource);
  const rows = objects.map((object) => {
    const carried = rowObject(resource, object, options.include);
    return {
      cells: columns.map((c) => c.cell(object, options.now)),
      ...(carried === undefined ? {} : { object: carried }),
    };
  });
  return {
    kind: 'Table',
    apiVersion: 'meta.k8s.io/v1',
    metadata: { resourceVersion: text(listMeta['resourceVersion']), ...listMeta },
    columnDefinitions: options.withColumns ? columns.map(definition) : null,
    rows,
  };
}
