import { readNeed, type NeedRow } from '../../disclosure/readNeed.js';
import { upperSteps } from '../../disclosure/readGrid.js';
import { baseWords } from '../../words/baseWords.js';
import { formatNumber } from '../../words/formatNumber.js';
import { formatPercent } from '../../words/formatPercent.js';
import type { Language } from '../../words/language.js';
import { endSentence } from '../../words/sentence.js';
import { confidenceInterval, terms } from '../../words/terms.js';
import { baseOf } from '../baseOf.js';
import type { FigureFacts, FindingContext } from '../context.js';
import { groupCell, notShown } from '../groupCell.js';
import { name } from '../names.js';
import { neutralTitle } from '../neutralTitle.js';
import { rowsOfEveryone } from '../rows.js';
import type { ChartWords } from './chartWords.js';
import { gapPairWords } from './gapPairWords.js';
import { basesOfItems, itemsOf, stepNames } from './gridFacts.js';
import { sumText } from './likertWords.js';
import { linesNote, moreInTable, releaseNote } from './sharedNotes.js';

/** A need among all, and how well it is met among those who have it. */
const chosenWords: ChartWords = {
  counted(facts, context) {
    const { language } = context;
    const met = goodSteps(facts, language);
    const need = facts.beside === undefined ? '' : baseOf(rowsOfEveryone({ ...facts, table: facts.beside }), language);
    const of = baseWords(facts.beside?.baseRule ?? 'answered', language);
    const bases = basesOfItems(itemsOf(facts), language);
    return language === 'sv'
      ? `Andel ${of} som valde varje alternativ (${need}), och bland dem andelen som svarade ${met} (${bases}).`
      : `Share ${of} who chose each option (${need}), and among them the share who answered ${met} (${bases}).`;
  },
  notes(facts, context) {
    const { language } = context;
    const rows = needRows(facts);
    const met = goodSteps(facts, language);
    const gap =
      language === 'sv'
        ? `Glapp: andelen av alla som valde alternativet och inte svarade ${met}, om de som hoppade över raden är som de andra. Störst glapp först.`
        : `Gap: the share of all who chose the option and did not answer ${met}, if those who skipped the row are like the others. Largest gap first.`;
    const shown = rows.flatMap((row) => [row.met, ...(row.need === undefined ? [] : [row.need])]);
    const left = facts.drawn === undefined ? 0 : rows.length - facts.drawn.groups.length;
    return [gap, linesNote(facts, context), [releaseNote(facts, shown, language), moreInTable(left, language)].filter((note) => note !== '').join(' ')];
  },
  table: needTable,
  description(facts, { language }) {
    const lead = language === 'sv' ? `Behov och hur väl det är tillgodosett, alternativ för alternativ, störst glapp först.` : `Need and how well it is met, option by option, largest gap first.`;
    return `${lead} ${needRows(facts).map((row) => rowText(row, language)).join('; ')}.`;
  },
  alt(facts, { language }) {
    const [most] = needRows(facts);
    if (most === undefined || most.unmet === null) return '';
    return `${language === 'sv' ? 'Störst glapp' : 'Largest gap'}: ${rowText(most, language)}.`;
  },
};

const wordsOf = ({ beside }: FigureFacts): ChartWords => (beside?.kind === 'grid' ? gapPairWords : chosenWords);

/** Of rows that were chosen before, or of two questions with the same rows. */
export const needGapWords: ChartWords = {
  counted: (facts, context) => wordsOf(facts).counted(facts, context),
  notes: (facts, context) => wordsOf(facts).notes(facts, context),
  table: (facts, context) => wordsOf(facts).table(facts, context),
  description: (facts, context) => wordsOf(facts).description(facts, context),
  alt: (facts, context) => wordsOf(facts).alt(facts, context),
};

function needRows({ table, beside, scale }: FigureFacts): readonly NeedRow[] {
  return readNeed(table, beside ?? table, scale ?? new Map());
}

function goodSteps(facts: FigureFacts, language: Language): string {
  const [item] = itemsOf(facts);
  return item === undefined ? '' : stepNames(upperSteps(item), language);
}

/** "Biostatistik: valt av 80 %, tillgodosett för 28 % av dem (n = 418)". */
function rowText({ label, need, met }: NeedRow, language: Language): string {
  const chosen = need === undefined ? (language === 'sv' ? 'visas inte' : 'not shown') : sumText(need, language);
  const base = met.base === null ? terms[language].hidden : formatNumber(met.base, language);
  return language === 'sv'
    ? `${name(label, language)}: valt av ${chosen}, övre halvan av skalan ${sumText(met, language)} av dem (n\u00a0=\u00a0${base})`
    : `${name(label, language)}: chosen by ${chosen}, upper half of the scale ${sumText(met, language)} of them (n\u00a0=\u00a0${base})`;
}

function needTable(facts: FigureFacts, context: FindingContext) {
  const { language } = context;
  const interval = confidenceInterval(facts.table.level, language);
  const sv = language === 'sv';
  return {
    caption: `${endSentence(neutralTitle(facts, context))} ${sv ? `Andelar, därefter ${interval}.` : `Shares, then ${interval}.`}`,
    head: [terms[language].answer, sv ? 'Valde alternativet' : 'Chose it', sv ? `Svarade ${goodSteps(facts, language)}` : `Answered ${goodSteps(facts, language)}`, 'n', sv ? 'Glapp' : 'Gap'],
    rows: needRows(facts).map(({ label, need, met, unmet }) => ({
      head: name(label, language),
      cells: [
        groupCell(need, language),
        groupCell(met, language),
        met.base === null ? notShown[language] : formatNumber(met.base, language),
        unmet === null ? notShown[language] : formatPercent(unmet, language),
      ],
    })),
  };
}
