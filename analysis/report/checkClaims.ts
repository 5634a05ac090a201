/** Sentences against numbers: what a report claims must be what its tables say. */
import type { Published } from '../disclosure/published.js';
import type { PublishedWave } from '../disclosure/publishedWave.js';
import { judgeClaim, type Judgement } from './judgeClaim.js';
import type { Claim, ReportPlan, Sentence } from './plan.js';
import { sentencesOf } from './sentencesOf.js';

export interface ClaimFailure extends Omit<Judgement, 'holds'> {
  /** Path of the sentence in the plan, e.g. `figures[0].title`. */
  readonly path: string;
  readonly sentence: Sentence;
  readonly claim: Claim;
}

/** Shape a plan and the tables of an edition in, the claims that do not hold out, in the order of the report. */
export function checkClaims(plan: ReportPlan, tables: readonly Published[], earlier?: PublishedWave): readonly ClaimFailure[] {
  return sentencesOf(plan).flatMap(({ path, sentence }) =>
    sentence.claims.flatMap((claim): ClaimFailure[] => {
      const { holds, ...judgement } = judgeClaim(tables, claim, earlier);
      return holds ? [] : [{ path, sentence, claim, ...judgement }];
    }),
  );
}
