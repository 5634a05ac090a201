import type { StoredVersions } from '../../frames/storedVersions.js';
import { ProblemError } from '../../problems/problem.js';
import type { ReleaseResult, ReleaseTask, SealedRelease } from './releaseTask.js';
import type { Watched } from './watched.js';

/** Answers of a survey, many at a time and as they are stored, one a line. */
export interface AnswersToRelease {
  readonly versions: StoredVersions;
  /** About how many, for whoever waits. */
  readonly count: number;
  readonly pages: AsyncIterable<string>;
}

/** Where it is worked out what is released. Errors ProblemError with everything that stands in the way; Stopped; Error when the work failed. */
export type Releasing = (answers: AnswersToRelease, task: ReleaseTask, watched?: Watched) => Promise<SealedRelease>;

/** Errors ProblemError with what stands in the way. */
export function sealedOf(result: ReleaseResult): SealedRelease {
  if ('problems' in result) throw new ProblemError(...result.problems);
  return result;
}
