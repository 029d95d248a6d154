// TMCConfig: settings that can change a decision, with their defaults.
import { compareText, durationMs, type PolicyScope, type TmcConfigDocument } from '../api/index.ts';
import { countingByRule } from './counting.ts';
import type { FleetConfig, Named, ObjectsConfig, PlacementConfig } from './model.ts';

/** A fleet without a TMCConfig: fine for one fleet; a fork of the repository should set its own id. */
export const DEFAULT_CONFIG: FleetConfig = {
  fleetId: 'fleet',
  safety: { maxRemovals: { objects: 20, percent: 30 }, plainSecrets: 'warn' },
  placement: {
    isEnabled: true,
    profile: 'roundrobin',
    rebalance: undefined,
    maxClusters: undefined,
    minHealthyRatio: undefined,
    preferredZones: [],
    avoidanceLabels: [],
    spreadsOverLocations: false,
    movesAtOnce: 3,
    removalGraceMs: 5_000,
    counting: [],
  },
  objects: {
    transformations: [],
    validations: [],
    supported: undefined,
    excluded: new Set(),
    maxPerCluster: undefined,
    maxNamespaces: undefined,
  },
};

function placementConfig({ placement = {}, migration, safety }: TmcConfigDocument): PlacementConfig {
  const defaults = DEFAULT_CONFIG.placement;
  const grace = safety?.removalGrace;
  return {
    isEnabled: placement.enabled ?? defaults.isEnabled,
    profile: placement.defaultStrategy ?? defaults.profile,
    rebalance:
      placement.rebalanceEnabled === true
        ? { intervalMs: durationMs(placement.rebalanceInterval ?? '5m') }
        : defaults.rebalance,
    maxClusters: placement.maxClustersPerPlacement,
    minHealthyRatio: placement.minHealthyRatio,
    preferredZones: placement.preferredZones ?? defaults.preferredZones,
    avoidanceLabels: placement.avoidanceLabels ?? defaults.avoidanceLabels,
    spreadsOverLocations: placement.advanced?.enableAntiAffinity ?? defaults.spreadsOverLocations,
    movesAtOnce: migration?.maxConcurrentMigrations ?? defaults.movesAtOnce,
    removalGraceMs: grace === undefined ? defaults.removalGraceMs : durationMs(grace),
    counting: (placement.replicaRules ?? []).map((rule) => [`${rule.group}/${rule.kind}`, countingByRule(rule)]),
  };
}

/** By priority, then by name. */
function ordered<Policy extends PolicyScope>(
  policies: Readonly<Record<string, Policy>> = {},
  standard: Named<Policy>['mode'] = 'selective',
): readonly Named<Policy>[] {
  const named = Object.entries(policies).map(([name, policy]) => ({ ...policy, name, mode: policy.mode ?? standard }));
  return named.sort((a, b) => (a.priority ?? 0) - (b.priority ?? 0) || compareText(a.name, b.name));
}

function objectsConfig({ resources = {}, virtualWorkspace = {} }: TmcConfigDocument): ObjectsConfig {
  const { supportedGVKs = [], excludedGVKs = [], transformationPolicies, validationPolicies } = resources;
  const { projectionEnabled = true, defaultProjectionMode } = virtualWorkspace;
  return {
    transformations: projectionEnabled ? ordered(transformationPolicies, defaultProjectionMode) : [],
    validations: ordered(validationPolicies, defaultProjectionMode),
    supported: supportedGVKs.length === 0 ? undefined : new Set(supportedGVKs),
    excluded: new Set(excludedGVKs),
    maxPerCluster: resources.maxResourcesPerCluster,
    maxNamespaces: resources.maxNamespacesPerCluster,
  };
}

export function resolveConfig(document: TmcConfigDocument | undefined): FleetConfig {
  if (document === undefined) return DEFAULT_CONFIG;
  const limits = document.safety?.maxRemovals;
  return {
    fleetId: document.fleet?.id ?? DEFAULT_CONFIG.fleetId,
    safety: {
      maxRemovals: {
        objects: limits?.objects ?? DEFAULT_CONFIG.safety.maxRemovals.objects,
        percent: limits?.percent ?? DEFAULT_CONFIG.safety.maxRemovals.percent,
      },
      plainSecrets: document.safety?.plainSecrets ?? DEFAULT_CONFIG.safety.plainSecrets,
    },
    placement: placementConfig(document),
    objects: objectsConfig(document),
  };
}
