// Cross-check: the label `location` of SyncTargets names a Location.
import { LOCATION_LABEL, memo } from '../../api/index.ts';
import type { Facts } from './facts.ts';
import type { CrossCheck } from './finding.ts';
import { unreadableNote } from './unknown-name.ts';

/** Names that the label may have; undefined where it means something else: no Location goes by it, or one selects by it. */
function namesByWorkspace({ locationsIn }: Facts) {
  return memo((workspace: Parameters<Facts['isUnreadable']>[0]): ReadonlySet<string> | undefined => {
    const { all } = locationsIn([workspace]);
    const selectors = all.map(({ object }) => object.spec.instanceSelector);
    const isUsed = selectors.some(
      (s) =>
        s?.matchLabels?.[LOCATION_LABEL] !== undefined ||
        s?.matchExpressions?.some(({ key }) => key === LOCATION_LABEL),
    );
    if (isUsed || !selectors.includes(undefined)) return undefined;
    return new Set(all.map(({ object }) => object.metadata.name));
  });
}

export const locationLabel: CrossCheck = {
  name: 'location-label',
  reads: 'documents',
  description:
    'the label `location` of a SyncTarget names a Location of its workspace, where Locations go by this label',
  *find(facts) {
    const namesIn = namesByWorkspace(facts);
    for (const subject of facts.model.syncTargets.values()) {
      const { object, workspace } = subject;
      const name = object.metadata.labels?.[LOCATION_LABEL];
      const names = name === undefined ? undefined : namesIn(workspace);
      if (name === undefined || names === undefined || names.has(name)) continue;
      const note = unreadableNote(facts, [workspace]);
      yield {
        code: 'UnknownReference',
        severity: 'warning',
        subject,
        path: `metadata.labels.${LOCATION_LABEL}`,
        sameAs: name,
        message: () =>
          `the label ${LOCATION_LABEL}=${name} names no Location of the workspace; ${facts.words.suggestion(name, names)}${note}`,
      };
    }
  },
};
