// Cross-checks: the labels that selectors ask for are there.
import { contradiction } from './contradiction.ts';
import type { Facts } from './facts.ts';
import type { CrossCheck, Finding } from './finding.ts';
import { type LabelFault, labelFault } from './label-fault.ts';
import type { WrittenSelector } from './selectors.ts';
import { unreadableNote } from './unknown-name.ts';

/** What the selector asks for that nothing has. Without anything to select from, another check speaks. */
function faultOf({ words }: Facts, { selector, known }: WrittenSelector): LabelFault | undefined {
  const index = known();
  if (index === undefined || index.all.length === 0) return undefined;
  return contradiction(selector) === undefined ? labelFault(selector, index, words) : undefined;
}

function* unknown(facts: Facts, selectors: readonly WrittenSelector[]): Generator<Finding> {
  for (const written of selectors) {
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
}

export const unknownLabels: CrossCheck = {
  name: 'unknown-labels',
  reads: 'documents',
  description: 'labels, and values of labels, by which Locations and SyncTargets are selected are on one of them',
  find: (facts) => unknown(facts, facts.targetSelectors()),
};

export const unknownSourceLabels: CrossCheck = {
  name: 'unknown-source-labels',
  reads: 'both',
  description: 'labels, and values of labels, by which a Placement selects objects and Namespaces are on one of them',
  find: (facts) => unknown(facts, facts.sourceSelectors()),
};
