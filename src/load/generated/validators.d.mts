// Made by scripts/generate.ts (npm run generate) from src/api/kinds; do not edit.
import type { ValidateFunction } from 'ajv';

export const SyncTarget: ValidateFunction;
export const Location: ValidateFunction;
export const Placement: ValidateFunction;
export const ResourceExport: ValidateFunction;
export const ResourceImport: ValidateFunction;
export const SyncTargetHeartbeat: ValidateFunction;
export const Workspace: ValidateFunction;
export const TMCConfig: ValidateFunction;
