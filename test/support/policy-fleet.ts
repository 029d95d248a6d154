// The fleet of the overrides with a TMCConfig whose policies a test gives.
import { canonicalYaml, formatDiagnostic, type TmcConfigDocument } from '../../src/api/index.ts';
import { indexesOf } from './index-view.ts';
import { files, type Overrides, run } from './override-fleet.ts';
import { dataAt, type Files, type PassResult } from './pass.ts';

export type Resources = NonNullable<TmcConfigDocument['resources']>;
export type Transformations = NonNullable<Resources['transformationPolicies']>;

export function config(resources: Resources, more: Partial<TmcConfigDocument> = {}): Files {
  return { 'tmc.yaml': canonicalYaml({ apiVersion: 'config.tmc.io/v1alpha1', kind: 'TMCConfig', resources, ...more }) };
}

/** One pass for each step on these policies, and overrides of the Placement. */
export function fleetRun(...steps: readonly { readonly with: Files; readonly overrides?: Overrides }[]) {
  return run(...steps.map((step) => files(step.overrides ?? [], step.with)));
}

/** What both clusters have of the Deployment and the ConfigMap. */
export function objectsOf(result: PassResult | undefined): Readonly<Record<string, unknown>> {
  const at = (path: string): unknown => result && dataAt(result.tree, `targets/${path}`);
  const of = (target: string): readonly unknown[] => [
    at(`${target}/default/deployment.apps_web.yaml`),
    at(`${target}/default/configmap_x.yaml`),
  ];
  return { east: of('east'), west: of('west') };
}

export function renderFindings(result: PassResult | undefined): readonly string[] {
  return (result?.renderDiagnostics ?? []).map((d) => `${d.severity} ${formatDiagnostic(d)}`);
}

export function lastIndexes(results: readonly PassResult[]): readonly unknown[] {
  return ['east', 'west'].map((target) => indexesOf(target, results).at(-1));
}
