/** The sheet that says what the others hold, what they rest on, and what is not shown. */
import { citation } from '../../../analysis/findings/citation.js';
import { exampleBand } from '../../../analysis/findings/figureWords.js';
import { licenceFacts } from '../../../analysis/findings/licenceFacts.js';
import { sourceLine } from '../../../analysis/findings/sourceLine.js';
import { registrationFacts } from '../../../analysis/findings/registrationFacts.js';
import { surveyFacts } from '../../../analysis/findings/surveyFacts.js';
import { contextOf } from '../../../analysis/report/contextOf.js';
import type { Edition } from '../../../analysis/report/edition.js';
import { formatDate } from '../../../analysis/words/formatDate.js';
import { reasonIn } from '../../../analysis/words/reason.js';
import { endSentence } from '../../../analysis/words/sentence.js';
import { confidenceInterval } from '../../../analysis/words/terms.js';
import { textIn } from '../../../analysis/words/textIn.js';
import type { WorkbookSheet } from '../../../analysis/words/workbook.js';
import { reportWords } from '../../../views/words/report.js';
import { workbookWords } from '../../../views/words/workbook.js';
import { citedAddress } from '../citedAddress.js';
import { definitionFacts } from '../definitionFacts.js';
import { repeatsLine } from '../repeatsLine.js';
import type { ReportReading } from '../reportLinks.js';

/** What the columns mean. */
function definitions({ settings }: Edition, language: ReportReading['language']): readonly (readonly [string, string])[] {
  const { readme } = workbookWords[language];
  const { minimumBase, smallBase } = settings.limits;
  return [
    [readme.share, readme.shareText],
    [readme.base, readme.baseText],
    [readme.interval(confidenceInterval(settings.level, language)), readme.intervalText],
    [readme.hidden, readme.hiddenText],
    [readme.uncertain, readme.uncertainText(`${String(minimumBase)}–${String(smallBase - 1)}`)],
  ];
}

export function readmeSheet(edition: Edition, { language, hash, links }: ReportReading, holds: string): WorkbookSheet {
  const { readme } = workbookWords[language];
  const words = reportWords[language];
  const context = contextOf(edition, language);
  const replaces = edition.replaces === null ? '' : ` ${endSentence(words.replaces(edition.replaces, reasonIn(edition.note, language)))}`;
  const { contact, source, licence, registration = {} } = edition.plan;
  const rows: readonly (readonly [string, string])[] = [
    [readme.example, edition.definition.example ? exampleBand(context) : ''],
    [readme.report, edition.texts[language].title],
    [readme.edition, `${words.edition(edition.number, formatDate(edition.date, language))}${replaces} ${repeatsLine(edition, language)}`.trim()],
    [readme.source, sourceLine(context, links.printed)],
    [words.sourceTerm, source === undefined ? '' : textIn(source, language)],
    ...licenceFacts(licence, language).map(({ term, text }) => [term, text] as const),
    [readme.contents, holds],
    ...definitions(edition, language),
    ...[...surveyFacts(edition.tables, context), ...definitionFacts(edition, language), ...registrationFacts(registration, language)].map(({ term, text }) => [term, text] as const),
    [readme.cite, citation(context, citedAddress(links, language))],
    [readme.contact, contact === undefined ? '' : textIn(contact, language)],
    [readme.hash, hash],
    [readme.software, readme.softwareText(edition.software)],
  ];
  const [term, text] = readme.head;
  return { name: readme.sheet, columns: [{ head: term, width: 28 }, { head: text, width: 100 }], rows: rows.filter(([, said]) => said !== '') };
}
