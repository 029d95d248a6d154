// Cross-check: the labels that selectors ask for are there.
import { contradiction } from './contradiction.ts';
import type { Facts } from './facts.ts';
import type { CrossCheck } from './finding.ts';
import { type LabelFault, labelFault } from './label-fault.ts';
import type { WrittenSelector } from './selectors.ts';
import { unreadableNote } from './unknown-name.ts';

/** What the selector asks for that nothing has. Without anything to select from, another check speaks. */
function faultOf({ words }: Facts, { selector, known }: WrittenSelector): LabelFault | undefined {
  const index = known();
  if (index === undefined || index.all.length === 0) return undefined;
  return contradiction(selector) === undefined ? labelFault(selector, index, words) : undefined;
}

export const unknownLabels: CrossCheck = {
  name: 'unknown-labels',
  description: 'labels, and values of labels, that a selector asks for are on something that it could select',
  *find(facts) {
    for (const written of facts.selectors()) {
      const fault = faultOf(facts, written);
      if (fault === undefined) continue;
      const { subject, path, among } = written;
      const note = unreadableNote(facts, [subject.workspace]);
      yield {
        code: 'UnknownLabel',
        severity: 'warning',
        subject,
        path: `${path}.${fault.path}`,
        sameAs: `${among} ${fault.label}`,
        message: () => `${path} selects by the label ${fault.label}, which no ${among} has; ${fault.hint()}${note}`,
      };
    }
  },
};
