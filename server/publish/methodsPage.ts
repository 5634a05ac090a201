import { surveyFacts } from '../../analysis/findings/surveyFacts.js';
import { contextOf } from '../../analysis/report/contextOf.js';
import { formatDate } from '../../analysis/words/formatDate.js';
import { endSentence } from '../../analysis/words/sentence.js';
import { reportWords } from '../../views/words/report.js';
import type { Visit } from '../web/route.js';
import type { Services } from '../web/services.js';
import { editionLayout } from './editionLayout.js';
import type { LoadedEdition } from '../acts/loadEdition.js';
import { editionPath } from './paths.js';
import { questionnaire } from './questionnaire.js';
import { responseTables } from './responseTables.js';

/** How it was done, in full: response by group, every question, what the checksum covers. */
export function methodsPage(services: Services, { edition, stored }: LoadedEdition, visit: Pick<Visit, 'language' | 'path'>): string {
  const { language } = visit;
  const words = reportWords[language];
  const { methods } = words;
  const path = editionPath(edition, language);
  const replaces = edition.replaces === null ? '' : ` ${endSentence(words.replaces(edition.replaces, edition.note))}`;
  return services.views.render('pages/methods', {
    layout: editionLayout(services, visit, edition, `${methods.title}. ${edition.texts[language].kicker}`),
    breadcrumbLabel: words.figure.breadcrumb,
    reportHref: path,
    kicker: edition.texts[language].kicker,
    title: methods.title,
    editionLine: `${words.edition(edition.number, formatDate(edition.date, language))}${replaces}`,
    facts: surveyFacts(edition.tables, contextOf(edition, language)),
    responses: responseTables(edition, language),
    questionsHeading: methods.questionsHeading,
    sections: questionnaire(edition.definition, language),
    fixedHeading: methods.fixedHeading,
    fixed: methods.fixed,
    hashLabel: words.hashLabel,
    hash: stored.hash,
    dataHref: `${path}/edition.json`,
    dataLink: words.dataLink,
    software: methods.software(edition.software),
  });
}
