import type { PublishedNumberRow } from '../../disclosure/published.js';
import { bracketed } from '../../words/bracketed.js';
import { baseMembers } from '../../words/baseMembers.js';
import { formatMean } from '../../words/formatMean.js';
import { formatMeanRange } from '../../words/formatMeanRange.js';
import { formatNumber } from '../../words/formatNumber.js';
import type { Language } from '../../words/language.js';
import { capitalise, endSentence } from '../../words/sentence.js';
import { baseText, confidenceInterval, terms } from '../../words/terms.js';
import type { FigureFacts, FindingContext } from '../context.js';
import { notShown } from '../groupCell.js';
import { name, nounOfGroups } from '../names.js';
import { neutralTitle } from '../neutralTitle.js';
import type { ChartWords } from './chartWords.js';

/** A number that people gave: a table, since a mean and a median say little as bars. */
export const numberWords: ChartWords = {
  counted(facts, context) {
    const { language } = context;
    const [everyone] = facts.table.numbers;
    const base = everyone?.base ?? null;
    const n = baseText(base === null ? terms[language].hidden : formatNumber(base, language));
    const unit = unitOf(facts, context);
    const members = baseMembers('answered', language);
    return language === 'sv' ? `Medelvärde och median bland ${members}${unit === '' ? '' : `, i ${unit}`}, ${n}.` : `Mean and median among ${members}${unit === '' ? '' : `, in ${unit}`}, ${n}.`;
  },
  notes({ table }, { language }) {
    const hidden = table.numbers.some(({ release }) => release === 'suppress');
    const few = table.numbers.some(({ release }) => release === 'footnote');
    const range = `${String(table.limits.minimumBase)}–${String(table.limits.smallBase - 1)}`;
    const notes =
      language === 'sv'
        ? [`Hälften har svarat mer än medianen och hälften mindre. Intervallet är medelvärdets (Student).`, few ? `Tal inom parentes: ${range} svar, osäkert värde.` : '', hidden ? 'Vissa tal visas inte, för att skydda små grupper.' : '']
        : [`Half answered more than the median and half less. The interval is that of the mean (Student).`, few ? `Numbers in brackets: ${range} answers, uncertain value.` : '', hidden ? 'Some numbers are not shown, to protect small groups.' : ''];
    return [notes.filter((note) => note !== '').join(' ')];
  },
  table(facts, context) {
    const { language, definition } = context;
    const sv = language === 'sv';
    const [by] = facts.table.by;
    return {
      caption: endSentence(neutralTitle(facts, context)),
      head: [by === undefined ? (sv ? 'Grupp' : 'Group') : capitalise(nounOfGroups(definition, by, language)), 'n', sv ? 'Medelvärde' : 'Mean', capitalise(confidenceInterval(facts.table.level, language)), 'Median', sv ? 'Standardavvikelse' : 'Standard deviation'],
      rows: facts.table.numbers.map((row) => ({ head: row.group === null ? terms[language].everyone : name(row.group.label, language), cells: cellsOf(row, language) })),
    };
  },
  description(facts, { language }) {
    const told = facts.table.numbers.map((row) => `${row.group === null ? terms[language].everyone : name(row.group.label, language)}: ${meanText(row, language)}`);
    return `${told.join('; ')}.`;
  },
  alt(facts, { language }) {
    const [everyone] = facts.table.numbers;
    return everyone === undefined ? '' : `${capitalise(meanText(everyone, language))}.`;
  },
};

function unitOf({ table }: FigureFacts, { definition, language }: FindingContext): string {
  const question = definition.questions.get(table.question);
  return question?.kind === 'number' && question.unit !== undefined ? name(question.unit, language) : '';
}

function written(value: number | null, language: Language): string {
  return value === null ? '–' : formatMean(value, language);
}

function meanText({ mean, median, release }: PublishedNumberRow, language: Language): string {
  if (release === 'suppress') return notShown[language];
  if (mean === null) return language === 'sv' ? 'inga svar' : 'no answers';
  return language === 'sv' ? `medelvärde ${written(mean, language)}, median ${written(median, language)}` : `mean ${written(mean, language)}, median ${written(median, language)}`;
}

function cellsOf({ base, mean, low, high, median, sd, release }: PublishedNumberRow, language: Language): readonly string[] {
  const n = base === null ? notShown[language] : formatNumber(base, language);
  if (release === 'suppress') return [n, ...Array<string>(4).fill(notShown[language])];
  const interval = low === null || high === null ? '–' : formatMeanRange(low, high, language);
  return [n, bracketed(written(mean, language), release), interval, bracketed(written(median, language), release), written(sd, language)];
}
