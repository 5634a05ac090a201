import { baseWords } from '../../words/baseWords.js';
import { verdictMarks } from '../../words/verdictMarks.js';
import { baseOf } from '../baseOf.js';
import { describeGroups } from '../describeGroups.js';
import { nounOfGroups } from '../names.js';
import { hiddenNote } from '../noteParts.js';
import { rowsByGroup, rowsOfEveryone } from '../rows.js';
import { groupTable } from '../shareTables.js';
import type { ChartWords } from './chartWords.js';
import { leftOutGroups } from './leftOutGroups.js';
import { linesNote, releaseNote } from './sharedNotes.js';
import { spreadAlt } from './splitFacts.js';

/** Groups beside each other, one panel an option. */
export const deptDotplotWords: ChartWords = {
  counted(facts, { definition, language }) {
    const [by = ''] = facts.table.by;
    const base = baseOf(rowsOfEveryone(facts), language);
    const of = baseWords(facts.table.baseRule, language);
    const noun = nounOfGroups(definition, by, language);
    return language === 'sv' ? `Procent ${of} (${base}), per ${noun}. Streckad linje: alla svarande.` : `Per cent ${of} (${base}), by ${noun}. Dashed line: all respondents.`;
  },
  notes(facts, context) {
    const { language } = context;
    const groups = rowsByGroup(facts);
    const rows = groups.flatMap((group) => group.rows).filter(({ code }) => facts.drawn?.options.includes(code) ?? true);
    return [
      linesNote(facts, context),
      facts.drawn === undefined ? '' : [verdictMarks[language].key, rows.some(({ release }) => release === 'footnote') ? verdictMarks[language].hollow(`${String(facts.table.limits.minimumBase)}–${String(facts.table.limits.smallBase - 1)}`) : '', verdictMarks[language].rule].filter((note) => note !== '').join(' '),
      [facts.drawn === undefined ? releaseNote(facts, rows, language) : hiddenNote(facts.table, rows, language), leftOutGroups(facts, language)].filter((note) => note !== '').join(' '),
    ];
  },
  table: groupTable,
  description: (facts, context) => describeGroups(facts, context, { sv: 'Punktdiagram', en: 'Dot plot' }),
  alt: (facts, { language }) => spreadAlt(facts, language),
};
