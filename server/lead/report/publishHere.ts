/** An edition of the answers that were looked at. Whoever stops it leaves nothing, also of what was counted for it. */
import { reportDeskWords } from '../../../views/words/reportDesk.js';
import { publishEdition, refuseUnready } from '../../acts/publishEdition.js';
import { releaseInThread } from '../../acts/releasing/releaseInThread.js';
import type { Watched } from '../../acts/releasing/watched.js';
import { freezeResults } from '../../acts/results/freezeResults.js';
import { ProblemError, type Problem } from '../../problems/problem.js';
import type { Store } from '../../store/store.js';
import { redirect } from '../../web/reply.js';
import type { Visit } from '../../web/route.js';
import type { Services } from '../../web/services.js';
import { seenRevision } from '../definition/readUpload.js';
import { actorOf } from '../deskPage.js';
import { forgetReport } from '../editions/forgetReport.js';
import { reasonSent } from '../editions/reasonFields.js';
import { surveyHere } from '../surveyHere.js';
import type { Act, Outcome } from '../underWay/deskWork.js';
import { publishPage } from './publishPage.js';
import { wishesSameNumbers } from './sameNumbersChoice.js';

/** Put together for whoever asks. */
export function looking(services: Services): Act {
  return async (visit, { tell, signal }) => {
    tell('looking');
    const reply = await publishPage(services, visit);
    signal.throwIfAborted();
    return () => reply;
  };
}

/** Whether there are other numbers than those that were looked at. Where too few came or went, those that were seen stay. */
async function countsAnew(inside: Store, services: Services, visit: Visit, survey: string, watched: Watched): Promise<boolean> {
  try {
    // what comes after it is kept with it, or not at all
    const counted = { ...watched, seal: () => undefined };
    if ((await freezeResults(inside, { survey, who: actorOf(visit).account.id, now: services.clock() }, releaseInThread, counted)) === 'same') return false;
  } catch (error) {
    if (error instanceof ProblemError && error.problems.every(({ code }) => code === 'results_held_back')) return false;
    throw error;
  }
  const [before, after] = (await inside.frozen.list(survey)).slice(-2);
  return after === undefined || before?.hash !== after.hash;
}

type Published = 'published' | 'counted' | 'already' | { readonly problems: readonly [Problem, ...Problem[]] };

/** The answers that were looked at are those that are published: were there others, they are looked at first. */
function publish(services: Services, visit: Visit, survey: string, edition: string, watched: Watched): Promise<Published> {
  return services.store.atomically(async (inside) => {
    // one at a time: who waited for another finds what became of that
    await inside.frozen.lockReleases(survey);
    if ((await inside.editions.listNumbers(survey)).some(({ number }) => number === edition)) return 'already';
    const { definition: { languages } } = await surveyHere({ ...services, store: inside }, visit);
    const request = { survey, note: reasonSent(visit, 'note', languages), expects: { edition, planRevision: seenRevision(visit) } };
    // nobody waits for a count to be told what they did not write
    await refuseUnready(inside, request, languages);
    const sameNumbers = wishesSameNumbers(visit);
    if (!sameNumbers && await countsAnew(inside, services, visit, survey, watched)) {
      watched.seal();
      return 'counted';
    }
    try {
      await publishEdition(inside, { ...request, now: services.clock(), who: actorOf(visit).account.id, language: visit.language, sameNumbers }, releaseInThread, watched);
      return 'published';
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      // what was counted has been seen to be the same, and is what the next edition may show
      watched.seal();
      return { problems: error.problems };
    }
  });
}

const toReport = (survey: string, said: string): Outcome => ({ language }) => redirect(`/${language}/w/${survey}/report?said=${said}`);

function refused(services: Services, survey: string, problems: readonly [Problem, ...Problem[]]): Outcome {
  const [{ code }] = problems;
  if (code === 'edition_fixed' || code === 'edition_there') return toReport(survey, 'already');
  return (visit) => publishPage(services, visit, { problems });
}

export function publishing(services: Services): Act {
  return async (visit, watched) => {
    const survey = visit.params.get('survey') ?? '';
    try {
      const done = await publish(services, visit, survey, visit.form.get('edition')?.[0] ?? '', watched);
      if (done === 'counted') return (now) => publishPage(services, now, { said: reportDeskWords[now.language].publishing.counted });
      if (done === 'published') forgetReport(services, survey);
      return typeof done === 'string' ? toReport(survey, done) : refused(services, survey, done.problems);
    } catch (error) {
      if (error instanceof ProblemError) return refused(services, survey, error.problems);
      throw error;
    }
  };
}
