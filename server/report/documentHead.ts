import { exampleBand } from '../../analysis/findings/figureWords.js';
import { name } from '../../analysis/findings/names.js';
import { shortReference } from '../../analysis/findings/shortReference.js';
import type { Edition } from '../../analysis/report/edition.js';
import { formatDate } from '../../analysis/words/formatDate.js';
import type { DocumentHead } from '../../analysis/words/reportDocument.js';
import { reportWords } from '../../views/words/report.js';
import type { headModel } from './headModel.js';
import type { ReportReading } from './reportLinks.js';

/** @param head of the same edition in the same language */
export function documentHead(edition: Edition, { language }: Pick<ReportReading, 'language'>, head: ReturnType<typeof headModel>): DocumentHead {
  return {
    language,
    survey: edition.survey,
    edition: edition.number,
    date: edition.date,
    kicker: { text: head.kicker, lang: head.kickerLang },
    title: { text: head.title, lang: head.titleLang },
    organisation: name(edition.definition.organisation, language),
    editionLine: head.editionLine,
    footLine: [reportWords[language].edition(edition.number, formatDate(edition.date, language)), shortReference(edition.plan.registration?.reference, language)].join(' ').trim(),
    replaces: head.replaces,
    example: edition.definition.example ? exampleBand({ language }) : '',
  };
}
