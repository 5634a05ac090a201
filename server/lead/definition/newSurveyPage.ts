import { lifecycleWords } from '../../../views/words/lifecycle.js';
import { layoutWords } from '../../../views/words/layout.js';
import { addSurvey } from '../../acts/lifecycle/addSurvey.js';
import type { Written } from '../../acts/lifecycle/writtenDefinition.js';
import { statusOf } from '../../problems/catalogue.js';
import { ProblemError, type Problem } from '../../problems/problem.js';
import { redirect, type Reply } from '../../web/reply.js';
import type { Visit } from '../../web/route.js';
import type { Services } from '../../web/services.js';
import { actorOf, deskPage } from '../deskPage.js';
import { readUpload, typedAsIs } from './readUpload.js';
import { sourceEditor } from './sourceEditor.js';

const blank: Written = { file: 'survey.yaml', text: '', beside: new Map() };

export function newSurveyPage(services: Services, visit: Visit, written: Written = blank, problems: readonly Problem[] = []): Reply {
  const { language } = visit;
  const words = lifecycleWords[language];
  const [first] = problems;
  return deskPage(services, visit, {
    template: 'pages/desk/newSurvey',
    title: (first === undefined ? '' : layoutWords[language].errorPrefix) + words.add.heading,
    status: first === undefined ? 200 : statusOf(first),
    model: { heading: words.add.heading, lead: words.add.lead, action: `/${language}/w/new`, submit: words.add.submit, seen: '', ...sourceEditor(written, problems, language) },
  });
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
