import type { AnswersToRelease } from './releasing.js';
import type { Watched } from './watched.js';

/** Answers are one a line, many a page. */
function linesIn(page: string): number {
  let lines = 1;
  for (let at = page.indexOf('\n'); at >= 0; at = page.indexOf('\n', at + 1)) lines += 1;
  return lines;
}

/** Says how many have been read, and asks for no more of them when nobody wants them. Errors Stopped. */
export async function* pagesWatched({ pages, count }: Pick<AnswersToRelease, 'pages' | 'count'>, { tell, signal }: Watched): AsyncGenerator<string> {
  let read = 0;
  if (count > 0) tell('reading', 0, count);
  for await (const page of pages) {
    signal.throwIfAborted();
    yield page;
    read += linesIn(page);
    // more may have come since they were counted
    tell('reading', Math.min(read, count), count);
  }
}
