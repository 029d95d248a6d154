// Manifests of others, where a checkout of them lies beside the project: plain files that nobody wrote for us.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

const REALWORLD = join(import.meta.dirname, '../../../shared/realworld');

/** Set when there are none on this machine. */
export const realManifestsMissing = existsSync(REALWORLD) ? undefined : 'no manifests of others at ../shared/realworld';

/** Data of tests, and charts, whose templates are no YAML yet. */
const NO_MANIFESTS = /^(yaml-test-suite|json-patch-tests)\/|(^|\/)(charts|helm-chart)\//;
/** They say how others are built, and are read by their tools. */
const OF_TOOLS = /(^|\/)(kustomization\.ya?ml|Kustomization|Chart\.yaml)$/;

export interface RealManifest {
  /** Below the checkout: `podinfo/deploy/bases/frontend/hpa.yaml`. */
  readonly path: string;
  readonly text: string;
}

/** Every file of YAML or JSON that stands by itself, by path. */
export function realManifests(): readonly RealManifest[] {
  if (realManifestsMissing !== undefined) return [];
  return readdirSync(REALWORLD, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(ya?ml|json)$/.test(path) && !NO_MANIFESTS.test(path) && !OF_TOOLS.test(path))
    .filter((path) => statSync(join(REALWORLD, path)).isFile())
    .sort()
    .map((path) => ({ path, text: readFileSync(join(REALWORLD, path), 'utf8') }));
}
