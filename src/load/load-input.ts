// What loading is given, and what it answers.
import type { Diagnostic } from '../api/index.ts';
import type { BuiltSource } from './builds/index.ts';
import type { CrossCheckMemo } from './cross-checks/index.ts';
import type { Seniority } from './found.ts';
import type { JudgeInput } from './judge-files.ts';
import type { Model } from './model.ts';
import type { SourceSurvey } from './survey.ts';

/** What the survey found, and what is known of earlier passes. */
export interface LoadInput extends JudgeInput, Seniority, Partial<Omit<SourceSurvey, 'files' | 'swallowed'>> {
  /** What `buildsWanted` asked for. */
  readonly builds?: readonly BuiltSource[];
  /** Finds what does not fit together; `crossCheck` when left out. */
  readonly crossChecks?: (model: Model, memo: CrossCheckMemo) => readonly Diagnostic[];
}

export interface LoadResult {
  readonly model: Model;
  readonly diagnostics: readonly Diagnostic[];
}
