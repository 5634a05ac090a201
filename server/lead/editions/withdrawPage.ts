/** What withdrawing an edition does, asked once more, with the reason that its readers will see. */
import { editionWords } from '../../../views/words/editions.js';
import { layoutWords } from '../../../views/words/layout.js';
import { lifecycleWords } from '../../../views/words/lifecycle.js';
import { dateInStockholm } from '../../acts/dateInStockholm.js';
import { findNumbered, withdrawEdition, withdrawnBefore } from '../../acts/withdrawEdition.js';
import { statusOf } from '../../problems/catalogue.js';
import { ProblemError, type Problem } from '../../problems/problem.js';
import { redirect, type Reply } from '../../web/reply.js';
import type { Visit } from '../../web/route.js';
import type { Services } from '../../web/services.js';
import { faultsIn } from '../access/faultsIn.js';
import { actorOf, deskPage } from '../deskPage.js';
import { surveyHere } from '../surveyHere.js';
import { forgetReport } from './forgetReport.js';
import { reasonFields, reasonSent } from './reasonFields.js';

const editionOf = (visit: Visit): string => visit.params.get('edition') ?? '';

/** The newest of those that hold, without this one. */
async function nextCurrent({ store }: Services, survey: string, number: string): Promise<string | undefined> {
  const left = (await store.editions.listNumbers(survey)).filter((each) => each.withdrawn === undefined && each.number !== number);
  return left.at(-1)?.number;
}

/** Errors ProblemError edition_not_found, edition_withdrawn_before. */
export async function withdrawPage(services: Services, visit: Visit, problems: readonly Problem[] = []): Promise<Reply> {
  const here = await surveyHere(services, visit);
  const { language } = visit;
  const { slug } = here.survey;
  const { number, withdrawn } = await findNumbered(services.store, slug, editionOf(visit));
  if (withdrawn !== undefined) throw withdrawnBefore(number, withdrawn.date);
  const words = editionWords[language].withdraw;
  const next = await nextCurrent(services, slug, number);
  const faults = faultsIn(problems, language, lifecycleWords[language].errors);
  const heading = words.heading(number);
  return deskPage(services, visit, {
    template: 'pages/desk/withdrawEdition',
    title: (problems.length === 0 ? '' : layoutWords[language].errorPrefix) + heading,
    about: { ...here, tab: 'report' },
    status: problems[0] === undefined ? 200 : statusOf(problems[0]),
    model: {
      errors: faults.summary, heading, lead: words.lead, points: [...words.points, next === undefined ? words.noNext : words.next(next)],
      action: `/${language}/w/${slug}/editions/${number}/withdraw`,
      reason: reasonFields(visit, { languages: here.definition.languages, name: 'reason', legend: words.reason, hint: words.hint }, faults, language),
      submit: words.submit(number), cancel: { href: `/${language}/w/${slug}/report`, text: words.cancel },
    },
  });
}

/** Done, the page that readers see is shown. Errors ProblemError edition_not_found, edition_withdrawn_before. */
export async function withdrawHere(services: Services, visit: Visit): Promise<Reply> {
  const survey = visit.params.get('survey') ?? '';
  const edition = editionOf(visit);
  try {
    const { definition } = await surveyHere(services, visit);
    await withdrawEdition(services.store, { survey, edition, reason: reasonSent(visit, 'reason', definition.languages), today: dateInStockholm(services.clock()), who: actorOf(visit).account.id });
  } catch (error) {
    if (error instanceof ProblemError && error.problems[0].field !== undefined) return withdrawPage(services, visit, error.problems);
    throw error;
  }
  forgetReport(services, survey);
  return redirect(`/${visit.language}/r/${survey}/${edition}`);
}
