import { registrationLine } from '../../analysis/findings/registrationFacts.js';
import { frameSentences } from '../../analysis/findings/nonresponse/frameSentences.js';
import { responseLine } from '../../analysis/findings/responseLine.js';
import { contextOf } from '../../analysis/report/contextOf.js';
import type { Edition } from '../../analysis/report/edition.js';
import { invitedGroups } from '../../analysis/report/invitedGroups.js';
import { keyNumbersOf } from '../../analysis/report/keyNumbersOf.js';
import { formatDate } from '../../analysis/words/formatDate.js';
import { reasonIn, reasonTag } from '../../analysis/words/reason.js';
import { endSentence } from '../../analysis/words/sentence.js';
import { reportWords } from '../../views/words/report.js';
import { summaryWords } from '../../views/words/summary.js';
import { foreignTag } from '../../analysis/words/foreignTag.js';
import { repeatsLine } from './repeatsLine.js';
import { noStanding, type ReportReading } from './reportLinks.js';

/** The finding, which edition says it, the key numbers, how many answered, and how they differ from those invited. */
export function headModel(edition: Edition, { language, links, standing = noStanding }: ReportReading) {
  const words = reportWords[language];
  const texts = edition.texts[language];
  const keyNumbers = keyNumbersOf(edition, language);
  // what non-response leaves open can be said of a number of everybody
  const [headline] = keyNumbers.filter(({ isOfSome }) => !isOfSome).sort((a, b) => Number(b.emphasis) - Number(a.emphasis));
  return {
    kicker: texts.kicker,
    kickerLang: foreignTag(edition.plan.kicker.keys(), language),
    title: texts.title,
    titleLang: foreignTag(edition.plan.title.text.keys(), language),
    editionLine: [words.edition(edition.number, formatDate(edition.date, language)), registrationLine(edition.plan.registration ?? {}, language), repeatsLine(edition, language)].filter((part) => part !== '').join(' '),
    replaces: edition.replaces === null ? '' : endSentence(words.replaces(edition.replaces, reasonIn(edition.note, language))),
    replacesSaid: edition.replaces === null ? '' : words.replaces(edition.replaces, '').trim(),
    replacesNote: endSentence(reasonIn(edition.note, language)),
    replacesLang: reasonTag(edition.note, language),
    standing,
    summary: links.summary === undefined ? false : { href: links.summary, text: summaryWords[language].page },
    allHref: links.all,
    allLink: words.list.all,
    keyNumbersLabel: words.keyNumbers,
    keyNumbers: keyNumbers.map(({ value, phrase, detail, stated, emphasis }) => ({ value, phrase, detail, stated, emphasis })),
    responseLine: responseLine(contextOf(edition, language), headline),
    frameLine: frameSentences(invitedGroups(edition), edition.definition, language),
  };
}
