// Findings → diagnostics: not those of frozen objects, and of very many equal ones the first and how many there are.
import type { Diagnostic } from '../../api/index.ts';
import { fieldPosition } from '../field-position.ts';
import type { Finding, Subject } from './finding.ts';

/** So many findings that differ in their place alone are told. */
const MAX_EQUAL = 20;
/** So many of one check, whatever they say: a repository that is altogether wrong must not fill the status branch. */
const MAX_OF_CHECK = 100;
/** Names may be long. */
const MAX_TEXT = 1_000;

function cut(text: string): string {
  return text.length <= MAX_TEXT ? text : `${text.slice(0, MAX_TEXT).toWellFormed()}…`;
}

function labelOf({ object, workspace }: Subject): string {
  return cut(`${object.kind} ${workspace}/${object.metadata.name}`);
}

function diagnosticOf({ code, severity, subject, path, message }: Finding, note: string): Diagnostic {
  const { position, positions = {} } = subject;
  const text = cut(message()) + note;
  return { code, severity, message: text, object: labelOf(subject), ...fieldPosition({ position, positions }, path) };
}

/** Equal findings: the first, and how many more there are. */
interface Sort {
  readonly told: Finding[];
  more: number;
}

function sorted(findings: Iterable<Finding>): readonly Sort[] {
  const sorts = new Map<string, Sort>();
  for (const finding of findings) {
    // The file of a frozen object is broken, which is told already.
    if (finding.subject.frozen) continue;
    const sort = sorts.get(finding.sameAs);
    if (sort === undefined) sorts.set(finding.sameAs, { told: [finding], more: 0 });
    else if (sort.told.length < MAX_EQUAL) sort.told.push(finding);
    else sort.more += 1;
  }
  return [...sorts.values()];
}

/** What one check tells, in the order in which it was found. Messages are made for these alone: near names take time. */
export function tell(findings: Iterable<Finding>): readonly Diagnostic[] {
  const told = sorted(findings).flatMap(({ told: equal, more }) =>
    equal.map((finding, at) => {
      return { finding, note: more > 0 && at === equal.length - 1 ? ` (and ${more} more of this sort)` : '' };
    }),
  );
  const untold = told.length - MAX_OF_CHECK;
  return told.slice(0, MAX_OF_CHECK).map(({ finding, note }, at) => {
    const isLast = untold > 0 && at === MAX_OF_CHECK - 1;
    return diagnosticOf(finding, isLast ? ` (and ${untold} more findings of other sorts)` : note);
  });
}
