// A target while the objects of a placement are divided: its rules, what it had, and what it is given.
import type { Shares, TargetId } from '../../api/index.ts';
import type { TargetRules } from './settings.ts';

export interface Site {
  readonly target: TargetId;
  readonly rules: TargetRules;
  /** Of the earlier division, while that counts. */
  readonly before: Shares | undefined;
  readonly replicas: Record<string, number>;
  readonly completions: Record<string, number>;
  readonly least: Record<string, number>;
}
