/** The answers counted and kept, from whichever page it is asked for. */
import { releaseInThread } from '../../acts/releasing/releaseInThread.js';
import { freezeResults } from '../../acts/results/freezeResults.js';
import { ProblemError, type Problem } from '../../problems/problem.js';
import { redirect, type Reply } from '../../web/reply.js';
import type { Visit } from '../../web/route.js';
import type { Services } from '../../web/services.js';
import { actorOf } from '../deskPage.js';
import type { Act } from '../underWay/deskWork.js';

/** The same is said of each release that stands in the way: once is enough, of the one that lacks most answers. */
export function heldBackOnce([first, ...more]: readonly [Problem, ...Problem[]]): readonly [Problem, ...Problem[]] {
  const lacks = ({ params }: Problem): number => Number(params['missing'] ?? 0);
  const isHeldBack = ({ code }: Problem): boolean => code === 'results_held_back';
  if (!isHeldBack(first)) return [first, ...more];
  // nothing else is told beside it
  return [more.filter(isHeldBack).reduce((most, each) => (lacks(each) > lacks(most) ? each : most), first)];
}

/** @param refused the page again, with what stood in the way */
export function freezing(services: Services, page: 'results' | 'report', refused: (visit: Visit, problems: readonly [Problem, ...Problem[]]) => Promise<Reply>): Act {
  return async (visit, watched) => {
    const survey = visit.params.get('survey') ?? '';
    try {
      const said = await freezeResults(services.store, { survey, who: actorOf(visit).account.id, now: services.clock() }, releaseInThread, watched);
      return ({ language }) => redirect(`/${language}/w/${survey}/${page}?said=${said}`);
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      const problems = heldBackOnce(error.problems);
      return (now) => refused(now, problems);
    }
  };
}
