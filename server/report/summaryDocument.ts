/** An edition on one page in one language: what it found, how sure that is, what it may not show, whom to ask. */
import { contextOf } from '../../analysis/report/contextOf.js';
import type { Edition } from '../../analysis/report/edition.js';
import { frameSentences } from '../../analysis/findings/nonresponse/frameSentences.js';
import { surveyFacts } from '../../analysis/findings/surveyFacts.js';
import { placeholdersOf } from '../../analysis/report/fillText.js';
import { invitedGroups } from '../../analysis/report/invitedGroups.js';
import { supportFinding } from '../../analysis/report/support/supportFinding.js';
import { tableOf } from '../../analysis/report/tableOf.js';
import { formatNumber } from '../../analysis/words/formatNumber.js';
import { terms } from '../../analysis/words/terms.js';
import type { SummaryDocument, SummaryFinding } from '../../analysis/words/summaryDocument.js';
import { summaryWords } from '../../views/words/summary.js';
import { askedIn } from './askedIn.js';
import { documentHead } from './documentHead.js';
import { foreignTag } from '../../analysis/words/foreignTag.js';
import { footModel } from './footModel.js';
import { headModel } from './headModel.js';
import type { ReportReading } from './reportLinks.js';

const most = 3;

/** What a text of the plan finds is a number; how to read a figure is no finding. */
const hasNumber = (text: string): boolean => placeholdersOf(text).length > 0;

/** A figure's finding under its claim; where the plan says no more, what the numbers of support say, else the claim alone. */
function findingsOf(edition: Edition, language: ReportReading['language']): readonly SummaryFinding[] {
  const figures = edition.plan.figures.map((planned, i) => ({ planned, i, says: planned.title.claims.length > 0 || [...planned.title.text.values(), ...(planned.finding?.text.values() ?? [])].some(hasNumber) }));
  // a figure whose title says only what it is of stands back for one that has something to say
  const first = [...figures.filter(({ says }) => says), ...figures.filter(({ says }) => !says)].slice(0, most).sort((a, b) => a.i - b.i);
  return first.flatMap(({ planned, i }) => {
    const texts = edition.texts[language].figures[i];
    if (texts === undefined) return [];
    return [{
      heading: { text: texts.title, lang: foreignTag(planned.title.text.keys(), language) },
      text: { text: texts.finding ?? supportFinding(edition, i + 1, language), lang: planned.finding === undefined ? '' : foreignTag(planned.finding.text.keys(), language) },
      number: i + 1,
      figure: `${terms[language].figure}\u00a0${String(i + 1)}`,
    }];
  });
}

function hiddenLine(edition: Edition, language: ReportReading['language']): string {
  // several figures may be of one table
  const tables = new Set(edition.plan.figures.map(({ question, by }) => tableOf(edition, question, by)));
  const rows = [...tables].flatMap((table) => table.rows);
  const hidden = rows.filter(({ release }) => release === 'suppress').length;
  const words = summaryWords[language];
  const all = formatNumber(rows.length, language);
  return hidden === 0 ? words.hiddenNone(all) : words.hiddenSome(formatNumber(hidden, language), all);
}

export function summaryDocument(edition: Edition, reading: ReportReading): SummaryDocument {
  const { language } = reading;
  const words = summaryWords[language];
  const head = headModel(edition, reading);
  const foot = footModel(edition, reading);
  // one page says how sure a mean is where it shows one
  const shown = edition.tables.filter(({ kind, question }) => kind !== 'number' || edition.plan.figures.some((figure) => figure.question === question));
  const facts = surveyFacts(shown, contextOf(edition, language));
  const uncertainty = facts.find(({ term }) => term === words.uncertainty)?.text ?? '';
  const about = [{ term: words.answered, text: [head.responseLine, frameSentences(invitedGroups(edition), edition.definition, language, 1)].filter((text) => text !== '').join(' ') }, { term: words.uncertainty, text: uncertainty }, { term: words.hidden, text: hiddenLine(edition, language) }];
  return {
    ...documentHead(edition, reading, head),
    label: words.label,
    keyNumbers: head.keyNumbers.slice(0, most),
    findingsHeading: words.findingsHeading,
    findings: findingsOf(edition, language),
    aboutHeading: words.aboutHeading,
    about: about.filter(({ text }) => text !== ''),
    asked: askedIn(edition, reading),
    endHeading: words.endHeading,
    contactHeading: foot.contactHeading,
    contact: foot.contact,
    readHeading: words.readHeading,
    citation: foot.citation,
  };
}
