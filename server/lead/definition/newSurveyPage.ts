import { lifecycleWords } from '../../../views/words/lifecycle.js';
import { layoutWords } from '../../../views/words/layout.js';
import { dateInStockholm } from '../../acts/dateInStockholm.js';
import { addSurvey } from '../../acts/lifecycle/addSurvey.js';
import { exampleToStartFrom } from '../../acts/lifecycle/exampleToStartFrom.js';
import type { Written } from '../../acts/lifecycle/writtenDefinition.js';
import { statusOf } from '../../problems/catalogue.js';
import { ProblemError, type Problem } from '../../problems/problem.js';
import { redirect, type Reply } from '../../web/reply.js';
import type { Visit } from '../../web/route.js';
import type { Services } from '../../web/services.js';
import { actorOf, deskPage } from '../deskPage.js';
import { isTyped, readUpload, typedAsIs } from './readUpload.js';
import { sourceEditor } from './sourceEditor.js';

const blank: Written = { file: 'survey.yaml', text: '', beside: new Map() };

export function newSurveyPage(services: Services, visit: Visit, written: Written = blank, problems: readonly Problem[] = []): Reply {
  const { language } = visit;
  const words = lifecycleWords[language];
  const [first] = problems;
  const isExample = visit.query.get('from') === 'example' && problems.length === 0;
  return deskPage(services, visit, {
    template: 'pages/desk/newSurvey',
    title: (first === undefined ? '' : layoutWords[language].errorPrefix) + words.add.heading,
    status: first === undefined ? 200 : statusOf(first),
    model: { heading: words.add.heading, lead: words.add.lead, format: words.add.format, filled: isExample ? words.add.exampleFilled : '', example: isExample || written !== blank ? false : { href: `/${language}/w/new?from=example`, text: words.add.example, lead: words.add.exampleLead }, action: `/${language}/w/new`, submit: words.add.submit, seen: '', ...sourceEditor(written, problems, language, isTyped(visit)) },
  });
}

/** An address that is free, of an inventory of one's own. */
async function exampleHere({ store, clock }: Services): Promise<Written> {
  const year = dateInStockholm(clock()).slice(0, 4);
  const taken = new Set((await store.surveys.list()).flatMap(({ slug, inventory }) => [slug, inventory]));
  for (let n = 1; ; n += 1) {
    const [slug, inventory] = n === 1 ? [`our-needs-${year}`, 'our-needs'] : [`our-needs-${year}-${n}`, `our-needs-${n}`];
    if (!taken.has(slug) && !taken.has(inventory)) return exampleToStartFrom(slug, inventory);
  }
}

export async function beginSurvey(services: Services, visit: Visit): Promise<Reply> {
  return visit.query.get('from') === 'example' ? newSurveyPage(services, visit, await exampleHere(services)) : newSurveyPage(services, visit);
}

export async function addSurveyHere(services: Services, visit: Visit): Promise<Reply> {
  let written = typedAsIs(visit);
  try {
    written = readUpload(visit);
    const { survey } = await addSurvey(services.store, actorOf(visit), written);
    return redirect(`/${visit.language}/w/${survey}/definition?said=added`);
  } catch (error) {
    if (error instanceof ProblemError) return newSurveyPage(services, visit, written, error.problems);
    throw error;
  }
}
