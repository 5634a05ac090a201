/** Who answered, of those on the list of people invited, as text in a terminal. */
import type { PublishedMargin, PublishedResponse } from '../../analysis/disclosure/releaseResponse.js';
import { marginSentence } from '../../analysis/findings/nonresponse/marginSentence.js';
import { responseSentences } from '../../analysis/findings/nonresponse/responseSentences.js';
import { name, nameOfQuestion } from '../../analysis/findings/names.js';
import type { Definition } from '../../analysis/survey/definition.js';
import { formatNumber } from '../../analysis/words/formatNumber.js';
import { formatPercent } from '../../analysis/words/formatPercent.js';
import type { Language } from '../../analysis/words/language.js';
import { terms } from '../../analysis/words/terms.js';
import { cellLine, lineWidth, wrapWords } from './cellLine.js';
import { visibleLine } from './visible.js';

const widths = [12, 12, 16];

const words = {
  sv: {
    title: 'Vilka som svarat',
    head: ['Inbjudna', 'Svar', 'Svarsfrekvens'],
    notShown: (question: string) => `${question}: visas inte, eftersom ingen tabell är uppdelad så i definitionens lattice.`,
    answeredTo: (question: string) => `Svar på ”${question}”.`,
    rates: { rr: 'Svarsfrekvens', coop: 'Medverkan bland anträffade', ref: 'Vägran', con: 'Anträffade', e: 'Andel av dem vars tillhörighet är okänd som räknas till populationen (e)' },
  },
  en: {
    title: 'Who answered',
    head: ['Invited', 'Answers', 'Response rate'],
    notShown: (question: string) => `${question}: not shown, because no table is split so in the definition's lattice.`,
    answeredTo: (question: string) => `Answers to “${question}”.`,
    rates: { rr: 'Response rate', coop: 'Cooperation', ref: 'Refusal', con: 'Contact', e: 'Share of those of unknown eligibility that is counted as eligible (e)' },
  },
} as const;

/** Shape who answered, as it may be told, in; lines out. */
export function responseText(response: PublishedResponse, definition: Definition, language: Language): string {
  const said = words[language];
  const { rate, alike } = responseSentences(response, definition, language);
  const lines = [
    said.title,
    ...sentence(rate.join(' ')),
    ...rateLines(response, language),
    ...response.margins.flatMap((margin) => marginLines(margin, definition, language)),
    ...alike.flatMap(sentence),
  ];
  return [...lines, ''].map(visibleLine).join('\n');
}

const sentence = (text: string): readonly string[] => (text === '' ? [] : wrapWords(text, lineWidth - 2).map((line, i) => (i === 0 ? `  ${line}` : line)));

/** AAPOR's rates by their names: RR1 31%, RR2 33%, … */
function rateLines({ rates }: PublishedResponse, language: Language): readonly string[] {
  if (rates === null) return [];
  const said = words[language].rates;
  const write = (label: string, all: readonly (readonly [string, number | null])[]) => sentence(`${label}: ${all.map(([code, rate]) => `${code}\u00a0${rate === null ? '–' : formatPercent(rate, language, 1)}`).join(', ')}`);
  return [
    ...write(said.rr, [['RR1', rates.rr1], ['RR2', rates.rr2], ['RR3', rates.rr3], ['RR4', rates.rr4], ['RR5', rates.rr5], ['RR6', rates.rr6]]),
    ...write(said.coop, [['COOP1', rates.coop1], ['COOP2', rates.coop2], ['COOP3', rates.coop3], ['COOP4', rates.coop4]]),
    ...write(said.ref, [['REF1', rates.ref1], ['REF2', rates.ref2], ['REF3', rates.ref3]]),
    ...write(said.con, [['CON1', rates.con1], ['CON2', rates.con2], ['CON3', rates.con3]]),
    ...sentence(`${said.e}: ${rates.eligibleShare === null ? '–' : formatPercent(rates.eligibleShare, language, 1)}`),
  ];
}

function marginLines(margin: PublishedMargin, definition: Definition, language: Language): readonly string[] {
  const said = words[language];
  const { hidden } = terms[language];
  const title = nameOfQuestion(definition, margin.question, language);
  if (margin.isHidden) return sentence(said.notShown(title));
  const rows = margin.groups.flatMap(({ label, invited, answered, rate }) => {
    const counts = answered === null ? [hidden, hidden] : [formatNumber(answered, language), rate === null ? '–' : formatPercent(rate, language)];
    return cellLine(name(label, language), [formatNumber(invited, language), ...counts], widths);
  });
  const answered = margin.answeredTo === null ? '' : said.answeredTo(nameOfQuestion(definition, margin.answeredTo, language));
  return [...cellLine(title, said.head, widths), ...rows, ...sentence([marginSentence(margin, definition, language), answered].filter((text) => text !== '').join(' '))];
}
