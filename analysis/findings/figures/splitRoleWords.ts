import { comparedWithOthers } from '../../disclosure/comparedWithOthers.js';
import { byShare, type SplitOption } from '../../disclosure/readSplit.js';
import { baseWords } from '../../words/baseWords.js';
import { formatNumber } from '../../words/formatNumber.js';
import { quote } from '../../words/quote.js';
import { capitalise } from '../../words/sentence.js';
import { confidenceInterval, terms } from '../../words/terms.js';
import { verdictWords } from '../../words/verdict.js';
import { verdictMarks } from '../../words/verdictMarks.js';
import { baseOf } from '../baseOf.js';
import type { FigureFacts, FindingContext } from '../context.js';
import { groupCell, notShown } from '../groupCell.js';
import { name, nounOfGroups } from '../names.js';
import { neutralTitle } from '../neutralTitle.js';
import { shareText } from '../shareText.js';
import type { ChartWords } from './chartWords.js';
import { leftOutGroups } from './leftOutGroups.js';
import { linesNote, releaseNote } from './sharedNotes.js';
import { splitOption, spreadAlt } from './splitFacts.js';

/** One option by one background question. */
export const splitRoleWords: ChartWords = {
  counted(facts, { definition, language }) {
    const split = splitOption(facts);
    const [by = ''] = facts.table.by;
    if (split === undefined) return '';
    const option = quote(name(split.everyone.label, language), language);
    const noun = nounOfGroups(definition, by, language);
    const of = baseWords(facts.table.baseRule, language);
    const base = baseOf([split.everyone], language);
    return language === 'sv' ? `Andel ${of} som valde ${option}, per ${noun} (${base}). Streckad linje: alla svarande.` : `Share ${of} who chose ${option}, by ${noun} (${base}). Dashed line: all respondents.`;
  },
  notes(facts, context) {
    const { language } = context;
    const groups = splitOption(facts)?.groups ?? [];
    return [linesNote(facts, context), isCompared(facts) ? verdictMarks[language].rule : '', [releaseNote(facts, [...groups], language), leftOutGroups(facts, language)].filter((note) => note !== '').join(' ')];
  },
  table: splitTable,
  description(facts, { language }) {
    const split = splitOption(facts);
    if (split === undefined) return '';
    const verdicts = verdictsOf(facts, split, language);
    const told = byShare(split.groups).map((row) => `${name(row.group.label, language)} ${shareText(row, language)}${verdictText(row, verdicts)}`);
    const lead = language === 'sv' ? `${name(split.everyone.label, language)}: alla svarande` : `${name(split.everyone.label, language)}: all respondents`;
    return `${lead} ${shareText(split.everyone, language)}. ${told.join('; ')}.`;
  },
  alt: (facts, { language }) => spreadAlt(facts, language),
};

/** Nothing is where the counts are not shown, as in a weighted table. */
function isCompared(facts: FigureFacts): boolean {
  const split = splitOption(facts);
  return split !== undefined && [...comparedWithOthers(facts.table, split.everyone.code).values()].some(({ difference }) => difference !== null);
}

function verdictsOf({ table }: FigureFacts, { everyone }: SplitOption, language: 'sv' | 'en'): ReadonlyMap<string, string> {
  return new Map([...comparedWithOthers(table, everyone.code)].map(([group, { verdict }]) => [group, verdictWords(verdict, language)]));
}

function verdictText({ share, group }: SplitOption['groups'][number], verdicts: ReadonlyMap<string, string>): string {
  const said = verdicts.get(group.code);
  return share === null || said === undefined || said === '–' ? '' : `, ${said.toLowerCase()}`;
}

function splitTable(facts: FigureFacts, context: FindingContext) {
  const { language, definition } = context;
  const split = splitOption(facts);
  const [by = ''] = facts.table.by;
  const sv = language === 'sv';
  const rows = split === undefined ? [] : byShare(split.groups);
  const verdicts = split === undefined ? new Map<string, string>() : verdictsOf(facts, split, language);
  const base = (row: SplitOption['everyone']): string => (row.base === null ? notShown[language] : formatNumber(row.base, language));
  const cells = (row: SplitOption['everyone']): readonly string[] => [base(row), groupCell(row, language)];
  return {
    caption: `${neutralTitle(facts, context)}${split === undefined ? '' : `: ${name(split.everyone.label, language)}`}. ${sv ? `Andel ${baseWords(facts.table.baseRule, language)}, därefter ${confidenceInterval(facts.table.level, language)}.` : `Share ${baseWords(facts.table.baseRule, language)}, then ${confidenceInterval(facts.table.level, language)}.`}`,
    head: [capitalise(nounOfGroups(definition, by, language)), 'n', terms[language].share, verdictMarks[language].heading],
    rows: [
      ...(split === undefined ? [] : [{ head: terms[language].everyone, cells: [...cells(split.everyone), '–'] }]),
      ...rows.map((row) => ({ head: name(row.group.label, language), cells: [...cells(row), row.share === null ? '–' : (verdicts.get(row.group.code) ?? '–')] })),
    ],
  };
}
