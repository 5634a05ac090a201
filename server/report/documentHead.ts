import { exampleBand } from '../../analysis/findings/figureWords.js';
import { name } from '../../analysis/findings/names.js';
import type { Edition } from '../../analysis/report/edition.js';
import type { DocumentHead } from '../../analysis/words/reportDocument.js';
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
    replaces: head.replaces,
    example: edition.definition.example ? exampleBand({ language }) : '',
  };
}
