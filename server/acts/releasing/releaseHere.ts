import { answerColumns } from '../../frames/answerColumns.js';
import { pagesWatched } from './pagesWatched.js';
import { releaseWork } from './releaseWork.js';
import { sealedOf, type AnswersToRelease } from './releasing.js';
import type { ReleaseTask, SealedRelease } from './releaseTask.js';
import { unwatched, type Watched } from './watched.js';

/** In the thread that asks: for programs that serve nobody meanwhile. */
export async function releaseHere(answers: AnswersToRelease, task: ReleaseTask, watched: Watched = unwatched): Promise<SealedRelease> {
  const columns = answerColumns(answers.versions);
  for await (const lines of pagesWatched(answers, watched)) columns.add(lines);
  return sealedOf(releaseWork(columns.finish(), task, answers.versions, watched.tell));
}
