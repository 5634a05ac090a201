/** What is asked, in order and in every language, with its check list and the ways to change it. */
import { lifecycleWords } from '../../../views/words/lifecycle.js';
import { dateInStockholm } from '../../acts/dateInStockholm.js';
import { readinessHere } from '../../acts/lifecycle/readinessHere.js';
import { writtenOf } from '../../acts/lifecycle/writtenDefinition.js';
import { mayDo } from '../../access/actor.js';
import type { InterfaceLanguage } from '../../problems/problem.js';
import type { Reply } from '../../web/reply.js';
import type { Visit } from '../../web/route.js';
import type { Services } from '../../web/services.js';
import { actorOf, deskPage } from '../deskPage.js';
import { stateOf, surveyHere } from '../surveyHere.js';
import { deskWords } from '../../../views/words/desk.js';
import { checkView } from './checkView.js';
import { questionnaireView } from './questionnaireView.js';

function saidOf(visit: Visit, language: InterfaceLanguage): string {
  const { said, corrected } = lifecycleWords[language].definition;
  const done = visit.query.get('said') ?? '';
  const texts = /^corrected-(\d{1,5})$/.exec(done)?.[1];
  return texts === undefined ? (new Map(Object.entries(said)).get(done) ?? '') : corrected(Number(texts));
}

export async function definitionPage(services: Services, visit: Visit): Promise<Reply> {
  const here = await surveyHere(services, visit);
  const { language } = visit;
  const { definition: words } = lifecycleWords[language];
  const { survey, definition } = here;
  const stored = await services.store.surveys.getDefinition(survey.slug, survey.version);
  const items = await readinessHere(services.store, { ...here, stored }, dateInStockholm(services.clock()), language);
  const base = `/${language}/w/${survey.slug}/definition`;
  const mayEdit = survey.trashed === undefined && mayDo(actorOf(visit), 'edit_definition', survey.inventory);
  const beside = [...writtenOf(stored).beside.keys()];
  return deskPage(services, visit, {
    template: 'pages/desk/definition',
    title: words.heading,
    about: { ...here, tab: 'definition' },
    said: saidOf(visit, language),
    model: {
      heading: words.heading,
      state: deskWords[language].states[stateOf(services, here)],
      version: words.version(survey.version, stored.revision),
      counts: words.counts(definition.questions.size, definition.sections.length),
      edit: mayEdit ? { href: `${base}/edit`, text: words.edit } : false,
      preview: definition.collection === null ? false : (['sv', 'en'] as const).map((in_) => ({ href: `/${in_}/w/${survey.slug}/preview`, lang: in_, text: words.previewIn[in_] })),
      downloads: [{ href: `${base}/survey.yaml`, text: words.yaml }, { href: `${base}/survey.json`, text: words.json }],
      files: beside.length === 0 ? false : { heading: words.files, items: beside.map((name, i) => ({ href: `${base}/list/${i + 1}`, text: name })) },
      check: checkView(items, { language, base, mayEdit }),
      code: words.code,
      sections: questionnaireView(definition, language),
    },
  });
}
