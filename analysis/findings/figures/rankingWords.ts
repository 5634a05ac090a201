import { readRanking, type RankedOption } from '../../disclosure/readRanking.js';
import { baseWords } from '../../words/baseWords.js';
import { formatCount } from '../../words/formatCount.js';
import { formatNumber } from '../../words/formatNumber.js';
import type { Language } from '../../words/language.js';
import { rankingTerms } from '../../words/rankingTerms.js';
import { endSentence } from '../../words/sentence.js';
import { terms } from '../../words/terms.js';
import { baseOf } from '../baseOf.js';
import type { FigureFacts, FindingContext } from '../context.js';
import { groupCell, notShown } from '../groupCell.js';
import { name } from '../names.js';
import { neutralTitle } from '../neutralTitle.js';
import { shareText } from '../shareText.js';
import { cellsMean } from '../shareTables.js';
import type { ChartWords } from './chartWords.js';
import { linesNote, moreInTable, releaseNote } from './sharedNotes.js';

/** What was put first, and what was ranked at all. */
export const rankingWords: ChartWords = {
  counted(facts, context) {
    const { language } = context;
    const of = baseWords(facts.table.baseRule, language);
    const base = baseOf(facts.table.rows.filter(({ group }) => group === null), language);
    const places = placesOf(facts, context);
    return language === 'sv'
      ? `Andel ${of} som satte alternativet först, och som hade det bland sina ${formatCount(places, language)} främsta, ${base}.`
      : `Share ${of} who put the option first, and who had it among their top ${formatCount(places, language)}, ${base}.`;
  },
  notes(facts, context) {
    const { language } = context;
    const options = ordered(facts);
    const rows = options.flatMap(({ first, any }) => [first, any]);
    return [facts.drawn === undefined ? '' : linesNote(facts, context), [releaseNote(facts, rows, language), moreInTable(facts.drawn === undefined ? 0 : options.length - facts.drawn.options.length, language)].filter((note) => note !== '').join(' ')];
  },
  table: rankingTable,
  description(facts, context) {
    const { language } = context;
    const words = rankingTerms[language];
    return `${ordered(facts).map(({ label, first, any }) => `${name(label, language)}: ${words.first.toLowerCase()} ${shareText(first, language)}, ${words.among(placesOf(facts, context)).toLowerCase()} ${shareText(any, language)}`).join('; ')}.`;
  },
  alt(facts, context) {
    const [most] = ordered(facts);
    const { language } = context;
    if (most === undefined || most.any.share === null) return '';
    return `${language === 'sv' ? 'Oftast rangordnad' : 'Ranked most often'}: ${name(most.label, language)}, ${shareText(most.any, language)}.`;
  },
};

function ordered(facts: FigureFacts): readonly RankedOption[] {
  return readRanking(facts.table);
}

export function placesOf({ table }: Pick<FigureFacts, 'table'>, { definition }: Pick<FindingContext, 'definition'>): number {
  const question = definition.questions.get(table.question);
  return question?.kind === 'ranking' ? question.places : 3;
}

function rankingTable(facts: FigureFacts, context: FindingContext) {
  const { language } = context;
  const words = rankingTerms[language];
  const base = (value: number | null, at: Language): string => (value === null ? notShown[at] : formatNumber(value, at));
  return {
    caption: `${endSentence(neutralTitle(facts, context))} ${cellsMean(facts.table, language)}`,
    head: [terms[language].answer, 'n', words.first, words.among(placesOf(facts, context))],
    rows: ordered(facts).map(({ label, first, any }) => ({ head: name(label, language), cells: [base(any.base, language), groupCell(first, language), groupCell(any, language)] })),
  };
}
