// Rules for ordinary Kubernetes objects in the source: little enough that every manifest people have passes, enough that nothing nameless does.
import { isRecord, type YamlDocument } from '../api/index.ts';
import type { FileDiagnostic } from './parsed-file.ts';
import { misspelt } from './suggest.ts';

/** Longest name Kubernetes takes for any kind. */
const MAX_NAME = 253;
/** What Kubernetes takes; anything else could name two objects by one path. */
const KIND = /^[A-Za-z][A-Za-z0-9]{0,62}$/;
const API_VERSION = /^([a-z0-9]([-a-z0-9.]{0,251}[a-z0-9])?\/)?[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?$/;

function nameProblem(metadata: Record<string, unknown>): FileDiagnostic | undefined {
  const { name, generateName } = metadata;
  const base = { severity: 'error' } as const;
  if (name === undefined && generateName !== undefined) {
    return {
      ...base,
      code: 'InvalidName',
      message: 'generateName gives a new object at every apply; write metadata.name',
    };
  }
  if (name === undefined) return { ...base, code: 'InvalidName', message: 'metadata.name is missing' };
  if (typeof name !== 'string' || name === '') {
    return { ...base, code: 'InvalidName', message: 'metadata.name must be text; quote it if it looks like a number' };
  }
  if (name.length > MAX_NAME || /[/%\s]/.test(name) || name === '.' || name === '..') {
    return {
      ...base,
      code: 'InvalidName',
      message: `metadata.name ${JSON.stringify(name.slice(0, 60))} is no name that Kubernetes takes`,
    };
  }
  return undefined;
}

function typeProblems(value: Record<string, unknown>, document: YamlDocument): FileDiagnostic[] {
  const rules = [
    ['apiVersion', API_VERSION, 'must be <group>/<version>, or <version> of the core group'],
    ['kind', KIND, 'must be letters and digits'],
  ] as const;
  return rules.flatMap(([field, rule, remedy]): FileDiagnostic[] =>
    rule.test(String(value[field]))
      ? []
      : [{ code: 'InvalidObject', severity: 'error', message: `${field} ${remedy}`, ...document.positionOf([field]) }],
  );
}

function textMapProblems(metadata: Record<string, unknown>, document: YamlDocument): FileDiagnostic[] {
  const problems: FileDiagnostic[] = [];
  for (const field of ['labels', 'annotations']) {
    const map = metadata[field];
    if (map === undefined || map === null) continue;
    const bad = isRecord(map) ? Object.keys(map).find((key) => typeof map[key] !== 'string') : '';
    if (bad === undefined) continue;
    const path = ['metadata', field, ...(bad === '' ? [] : [bad])];
    const message =
      bad === '' ? `${path.join('.')} must map text to text` : `${path.join('.')} must be text; quote the value`;
    problems.push({ code: 'InvalidObject', severity: 'error', message, ...document.positionOf(path) });
  }
  return problems;
}

/** A document with a name that lacks its `apiVersion` or its `kind`: an object with a line lost, not another tool's file. */
export function typeMissing(document: YamlDocument): FileDiagnostic | undefined {
  const value = isRecord(document.value) ? document.value : {};
  const { apiVersion, kind, metadata } = value;
  const isNamed = isRecord(metadata) && typeof metadata['name'] === 'string';
  if (!isNamed || (apiVersion === undefined && kind === undefined)) return undefined;
  const bad = typeof kind === 'string' ? 'apiVersion' : 'kind';
  if (typeof value[bad] === 'string') return undefined;
  const fault = value[bad] === undefined ? 'is missing' : 'must be text; quote it if it looks like a number';
  const position = document.positionOf([bad]);
  return {
    code: 'InvalidObject',
    severity: 'error',
    message: `${bad} ${fault}`,
    object: String(metadata['name']),
    ...position,
  };
}

/** A document of ours with a slip in its group would be delivered instead of obeyed. */
function groupProblem(value: Record<string, unknown>, groups: readonly string[]): string | undefined {
  const group = String(value['apiVersion']).split('/')[0] ?? '';
  const meant = misspelt(group, groups);
  return meant === undefined ? undefined : `${group} is no API group that is known; did you mean ${meant}?`;
}

/** What is wrong with a workload object; empty = usable. `ours` are the API groups of this program. */
export function workloadProblems(document: YamlDocument, ours: readonly string[]): readonly FileDiagnostic[] {
  const value = document.value;
  const metadata = isRecord(value) ? value['metadata'] : undefined;
  if (!isRecord(value) || !isRecord(metadata)) {
    const message = 'a Kubernetes object needs metadata with a name';
    return [{ code: 'InvalidObject', severity: 'error', message, ...document.start }];
  }
  const object = `${String(value['kind'])} ${String(metadata['name'] ?? '')}`.trim();
  const problems = [...typeProblems(value, document), ...textMapProblems(metadata, document)];
  const message = groupProblem(value, ours);
  if (message)
    problems.push({ code: 'InvalidObject', severity: 'error', message, ...document.positionOf(['apiVersion']) });
  const name = nameProblem(metadata);
  if (name) problems.push({ ...name, ...document.positionOf(['metadata', 'name']) });
  const { namespace } = metadata;
  if (
    namespace !== undefined &&
    (typeof namespace !== 'string' || !/^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?$/.test(namespace))
  ) {
    const message = 'metadata.namespace must be a DNS label: lower-case letters, digits and "-", at most 63';
    problems.push({
      code: 'InvalidName',
      severity: 'error',
      message,
      ...document.positionOf(['metadata', 'namespace']),
    });
  }
  return problems.map((problem) => ({ ...problem, object }));
}
