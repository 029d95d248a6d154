// TMCConfig: settings that can change a decision, with their defaults.
import type { TmcConfigDocument } from '../api/index.ts';
import type { FleetConfig } from './model.ts';

/** A fleet without a TMCConfig: fine for one fleet; a fork of the repository should set its own id. */
const DEFAULT_CONFIG: FleetConfig = {
  fleetId: 'fleet',
  safety: { maxRemovals: { objects: 20, percent: 30 } },
};

export function resolveConfig(document: TmcConfigDocument | undefined): FleetConfig {
  const limits = document?.safety?.maxRemovals;
  return {
    fleetId: document?.fleet?.id ?? DEFAULT_CONFIG.fleetId,
    safety: {
      maxRemovals: {
        objects: limits?.objects ?? DEFAULT_CONFIG.safety.maxRemovals.objects,
        percent: limits?.percent ?? DEFAULT_CONFIG.safety.maxRemovals.percent,
      },
    },
  };
}
