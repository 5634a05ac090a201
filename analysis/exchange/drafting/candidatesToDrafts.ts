import type { Candidate } from './candidate.js';
import type { ColumnFacts } from './columnFacts.js';
import { withOther } from './otherCode.js';
import type { QuestionDraft } from './questionDraft.js';
import type { Relations } from './relations/relate.js';

/** The better guess where every record bears it out, else the other. */
export function candidatesToDrafts(candidates: readonly Candidate[], { holds, besides }: Relations, facts: readonly ColumnFacts[]): readonly QuestionDraft[] {
  const chosen = candidates.flatMap(({ drafts, better }) => (better !== undefined && holds.get(better.test) === true ? [better.draft] : drafts));
  return chosen.map((draft) => withOther(draft, facts, besides));
}
