// Field selectors, as in `?fieldSelector=`: equality on text fields.
import { at, type Doc } from '../json/index.ts';
import { badRequest } from '../status/index.ts';

interface FieldTerm {
  readonly path: readonly string[];
  readonly equal: boolean;
  readonly value: string;
}

export type FieldSelector = readonly FieldTerm[];

const COMMON = ['metadata.name', 'metadata.namespace'];
/** What else can be selected by, by `group/plural`, as in the real server. */
const SELECTABLE: Readonly<Record<string, readonly string[]>> = {
  '/events': [
    'involvedObject.kind',
    'involvedObject.namespace',
    'involvedObject.name',
    'involvedObject.uid',
    'reason',
    'reportingComponent',
    'source',
    'type',
  ],
  '/namespaces': ['status.phase', 'name'],
  '/nodes': ['spec.unschedulable'],
  '/pods': [
    'spec.nodeName',
    'spec.restartPolicy',
    'spec.schedulerName',
    'spec.serviceAccountName',
    'spec.hostNetwork',
    'status.phase',
    'status.podIP',
    'status.nominatedNodeName',
  ],
  '/replicationcontrollers': ['status.replicas'],
  '/secrets': ['type'],
  'apps/replicasets': ['status.replicas'],
  'batch/jobs': ['status.successful'],
};

/** Refuses a selector by a field that cannot be selected by. Throws a 400. */
export function checkSelectable(key: string, selector: FieldSelector): void {
  const known = [...COMMON, ...(SELECTABLE[key] ?? [])];
  const unknown = selector.map(({ path }) => path.join('.')).find((path) => !known.includes(path));
  if (unknown === undefined) return;
  const list = known.map((path) => JSON.stringify(path)).join(', ');
  throw badRequest(`${JSON.stringify(unknown)} is not a known field selector: only ${list}`);
}

/** Parses `metadata.name=web,status.phase!=Running`. Throws a 400 when it is none. */
export function parseFieldSelector(selector: string): FieldSelector {
  const terms = selector.split(',').filter((term) => term.trim() !== '');
  return terms.map((term) => {
    const match = /^\s*([A-Za-z0-9_.]+)\s*(==|=|!=)\s*(.*)$/.exec(term);
    if (match === null) throw badRequest(`invalid field selector: ${JSON.stringify(term)}`);
    return { path: (match[1] ?? '').split('.'), equal: match[2] !== '!=', value: (match[3] ?? '').trim() };
  });
}

function textAt(object: Doc, path: readonly string[]): string {
  const value = at(object, ...path);
  return value === undefined || value === null ? '' : String(value);
}

export function matchesFields(selector: FieldSelector, object: Doc): boolean {
  return selector.every(({ path, equal, value }) => (textAt(object, path) === value) === equal);
}
