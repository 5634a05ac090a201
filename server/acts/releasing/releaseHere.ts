import { answerColumns } from '../../frames/answerColumns.js';
import { releaseWork } from './releaseWork.js';
import { sealedOf, type AnswersToRelease } from './releasing.js';
import type { ReleaseTask, SealedRelease } from './releaseTask.js';

/** In the thread that asks: for programs that serve nobody meanwhile. */
export async function releaseHere({ versions, pages }: AnswersToRelease, task: ReleaseTask): Promise<SealedRelease> {
  const columns = answerColumns(versions);
  for await (const lines of pages) columns.add(lines);
  return sealedOf(releaseWork(columns.finish(), task, versions));
}
