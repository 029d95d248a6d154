// Filter: a target on which too many objects fail takes no new work; what is there stays.
import type { Filter } from './types.ts';

/** `90`, `99.5`. */
function percent(ratio: number): string {
  return String(Number((ratio * 100).toFixed(2)));
}

export const healthyRatioFilter: Filter = {
  name: 'healthy-ratio',
  description:
    'has at least the share minHealthyRatio of its objects not failing (of the placement, else of TMCConfig), for new work',
  asked: 'newWork',
  codes: { Unhealthy: 'too many of the objects on it are Degraded, Missing or were refused; `explain` shows how many' },
  prepare: ({ placement, pass }) => {
    const ratio = placement.spec.constraints?.minHealthyRatio ?? pass.config.minHealthyRatio;
    if (ratio === undefined) return undefined;
    const unhealthy = pass.known.unhealthy(ratio);
    if (unhealthy.size === 0) return undefined;
    const message = `fewer than ${percent(ratio)} % of its objects are not failing`;
    return ({ target, observation }) => {
      if (!unhealthy.has(target)) return undefined;
      const { failing = 0, total = 0 } = observation?.objects ?? {};
      return { code: 'Unhealthy', message, detail: `${message}: ${failing} of ${total} fail` };
    };
  },
};
