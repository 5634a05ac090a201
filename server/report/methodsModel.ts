import { licenceFacts } from '../../analysis/findings/licenceFacts.js';
import { registrationFacts } from '../../analysis/findings/registrationFacts.js';
import { surveyFacts, type SurveyFact } from '../../analysis/findings/surveyFacts.js';
import { contextOf } from '../../analysis/report/contextOf.js';
import type { Edition } from '../../analysis/report/edition.js';
import { formatDate } from '../../analysis/words/formatDate.js';
import { formatList } from '../../analysis/words/formatList.js';
import { textIn } from '../../analysis/words/textIn.js';
import { reportWords } from '../../views/words/report.js';
import { definitionFacts } from './definitionFacts.js';
import { questionnaire } from './questionnaire.js';
import type { ReportReading } from './reportLinks.js';
import { responseTables } from './responseTables.js';

/** Versions and corrections of the questionnaire; nothing where it stayed as it was. */
function historyFacts({ questionnaire }: Edition, language: ReportReading['language']): readonly SurveyFact[] {
  if (questionnaire === undefined) return [];
  const { history } = reportWords[language].methods;
  const { versions, corrections } = questionnaire;
  const count = corrections.reduce((sum, { texts }) => sum + texts, 0);
  const dates = formatList(corrections.map(({ date }) => formatDate(date, language)), language);
  const said = [
    ...(versions.length > 1 ? [history.versions(formatList(versions.map(String), language), String(versions.at(-1)))] : []),
    ...(count > 0 ? [history.corrected(count, dates)] : []),
  ];
  return [{ term: history.term, text: said.join(' ') }];
}

/** Response by group, every question, what the checksum covers. */
export function methodsModel(edition: Edition, { language, links, hash }: ReportReading) {
  const words = reportWords[language];
  const { methods } = words;
  const { source } = edition.plan;
  return {
    facts: [
      ...surveyFacts(edition.tables, contextOf(edition, language)),
      ...(source === undefined ? [] : [{ term: words.sourceTerm, text: textIn(source, language) }]),
      ...definitionFacts(edition, language),
      ...historyFacts(edition, language),
      ...registrationFacts(edition.plan.registration ?? {}, language),
      ...licenceFacts(edition.plan.licence, language),
      { term: methods.software.term, text: methods.software.text(edition.software) },
    ],
    responses: responseTables(edition, language),
    questionsHeading: methods.questionsHeading,
    sections: questionnaire(edition.definition, language),
    fixedHeading: methods.fixedHeading,
    fixed: methods.fixed,
    hashLabel: words.hashLabel,
    hash,
    dataHref: links.data,
    dataLink: words.dataLink,
  };
}
