import { readGapPair, type GapPair, type GapPairRow } from '../../disclosure/readGapPair.js';
import { baseWords } from '../../words/baseWords.js';
import { formatNumber } from '../../words/formatNumber.js';
import { gapPairTerms, pointsText } from '../../words/gapPairTerms.js';
import type { Language } from '../../words/language.js';
import { quote } from '../../words/quote.js';
import { confidenceInterval, terms } from '../../words/terms.js';
import type { FigureFacts, FindingContext } from '../context.js';
import { groupCell, notShown } from '../groupCell.js';
import { name, nameOfQuestion } from '../names.js';
import { neutralTitle } from '../neutralTitle.js';
import { basesOfItems, stepNames } from './gridFacts.js';
import type { ChartWords } from './chartWords.js';
import { sumText } from './likertWords.js';
import { linesNote, moreInTable, releaseNote } from './sharedNotes.js';

/** Two questions of the same rows: what matters, and what there is. */
export const gapPairWords: ChartWords = {
  counted(facts, context) {
    const { language } = context;
    const { steps, rows } = pairOf(facts);
    const of = baseWords(facts.table.baseRule, language);
    const [first, second] = [stepNames(steps.matters, language), stepNames(steps.there, language)];
    const bases = basesOfItems(rows.flatMap(({ matters, there }) => [matters, there]), language);
    const other = quote(otherName(facts, context), language);
    return language === 'sv'
      ? `Rad för rad, andel ${of}: ${first} på den här frågan (första frågan), och ${second} på ${other} (andra frågan), ${bases}.`
      : `Row by row, share ${of}: ${first} to this question (first question), and ${second} to ${other} (second question), ${bases}.`;
  },
  notes(facts, context) {
    const { language } = context;
    const { rows } = pairOf(facts);
    const gap =
      language === 'sv'
        ? 'Glapp: den första andelen minus den andra, i procentenheter, räknat före avrundning. Varje andel är av dem som svarade på just den frågan, som inte behöver vara samma personer. Störst glapp först.'
        : 'Gap: the first share less the second, in percentage points, worked out before rounding. Each share is of those who answered that very question, who need not be the same people. Largest gap first.';
    const left = facts.drawn === undefined ? 0 : rows.length - facts.drawn.groups.length;
    return [gap, linesNote(facts, context), [releaseNote(facts, rows.flatMap(({ matters, there }) => [matters, there]), language), moreInTable(left, language)].filter((note) => note !== '').join(' ')];
  },
  table: pairTable,
  description(facts, { language }) {
    const lead = language === 'sv' ? 'Två frågor med samma rader, störst glapp först.' : 'Two questions with the same rows, largest gap first.';
    return `${lead} ${pairOf(facts).rows.map((row) => rowText(row, language)).join('; ')}.`;
  },
  alt(facts, { language }) {
    const [most] = pairOf(facts).rows;
    if (most === undefined || most.gap === null) return '';
    return `${language === 'sv' ? 'Störst glapp' : 'Largest gap'}: ${rowText(most, language)}.`;
  },
};

function pairOf({ table, beside, scale, besideScale }: FigureFacts): GapPair {
  return readGapPair(table, beside ?? table, { matters: scale ?? new Map(), there: besideScale ?? new Map() });
}

function otherName({ table, beside }: FigureFacts, { definition, language }: FindingContext): string {
  return nameOfQuestion(definition, (beside ?? table).question, language);
}

/** "Biostatistik: 86 % (82–89) mot 38 % (34–42), glapp 48 procentenheter". */
function rowText({ label, matters, there, gap }: GapPairRow, language: Language): string {
  const points = gap === null ? '' : language === 'sv' ? `, glapp ${pointsText(gap, language)} procentenheter` : `, gap ${pointsText(gap, language)} percentage points`;
  return `${name(label, language)}: ${sumText(matters, language)} ${language === 'sv' ? 'mot' : 'against'} ${sumText(there, language)}${points}`;
}

function pairTable(facts: FigureFacts, context: FindingContext) {
  const { language } = context;
  const interval = confidenceInterval(facts.table.level, language);
  const { rows, steps } = pairOf(facts);
  const words = gapPairTerms[language];
  const base = (n: number | null) => (n === null ? notShown[language] : formatNumber(n, language));
  return {
    caption: `${neutralTitle(facts, context)}; ${otherName(facts, context)}. ${language === 'sv' ? `Andelar, därefter ${interval}; glapp i procentenheter.` : `Shares, then ${interval}; gap in percentage points.`}`,
    head: [terms[language].answer, words.matters(stepNames(steps.matters, language)), 'n', words.there(stepNames(steps.there, language)), 'n', words.gap],
    rows: rows.map(({ label, matters, there, gap }) => ({ head: name(label, language), cells: [groupCell(matters, language), base(matters.base), groupCell(there, language), base(there.base), gap === null ? notShown[language] : pointsText(gap, language)] })),
  };
}
