// What a cross-check finds and what a cross-check is.
import type { DiagnosticCode, DiagnosticSeverity } from '../../api/index.ts';
import type { Sourced, Workload } from '../model.ts';
import type { Facts } from './facts.ts';

/** The object that a finding is about. */
export type Subject = Sourced<Named> | Workload;

/** Any document of the Workload API. */
export interface Named {
  readonly kind: string;
  readonly metadata: { readonly name: string };
}

export interface Finding {
  readonly code: DiagnosticCode;
  readonly severity: DiagnosticSeverity;
  readonly subject: Subject;
  /** The field: `spec.locationSelectors[0].path`. */
  readonly path: string;
  /** Findings with one text here are equal but for their place: of very many the first are told. */
  readonly sameAs: string;
  /** Asked only of findings that are told: to look for near names among thousands takes its time. */
  readonly message: () => string;
}

/** What an answer depends on: documents of our API and their workspaces, workload objects, or both. */
export type Reads = 'documents' | 'workloads' | 'both';

/** One question about how the objects of a repository fit together. It finds; it never stops or removes anything. */
export interface CrossCheck {
  readonly name: string;
  /** What it looks for, one line for people; the guide lists it. */
  readonly description: string;
  readonly reads: Reads;
  /** In the order of the model. */
  readonly find: (facts: Facts) => Iterable<Finding>;
}
