import type { Edition } from '../../analysis/report/edition.js';
import { reportWords } from '../../views/words/report.js';
import { questionnaire } from './questionnaire.js';
import type { ReportReading } from './reportLinks.js';
import { responseTables } from './responseTables.js';

/** Response by group, every question, what the checksum covers. */
export function methodsModel(edition: Edition, { language, links, hash }: ReportReading) {
  const words = reportWords[language];
  const { methods } = words;
  return {
    responses: responseTables(edition, language),
    questionsHeading: methods.questionsHeading,
    sections: questionnaire(edition.definition, language),
    fixedHeading: methods.fixedHeading,
    fixed: methods.fixed,
    hashLabel: words.hashLabel,
    hash,
    dataHref: links.data,
    dataLink: words.dataLink,
    software: methods.software(edition.software),
  };
}
