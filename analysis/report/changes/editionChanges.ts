/** What one edition says differently from another, number by number and text by text. */
import { nameOfQuestion } from '../../findings/names.js';
import type { Published } from '../../disclosure/published.js';
import type { Language } from '../../words/language.js';
import { terms } from '../../words/terms.js';
import { isSupportChart } from '../../words/chartName.js';
import { contextOf } from '../contextOf.js';
import type { Edition } from '../edition.js';
import { changeWords } from './changeWords.js';
import { pairedTables } from './changedRows.js';
import type { NumberChange } from './numberChange.js';
import { supportChanges } from './supportChanges.js';
import { tableChanges } from './tableChanges.js';
import { textChanges, type TextChange } from './textChanges.js';
import { wholeChanges } from './wholeChanges.js';

export interface EditionChanges {
  readonly from: string;
  readonly to: string;
  /** How many answered and were invited, then key numbers, then figures in their order, then every other table, then what figures of support say. */
  readonly numbers: readonly NumberChange[];
  readonly texts: readonly TextChange[];
}

/** The figure of the newer edition that prints the table, or of the older where the newer has none. */
function figureNumber(edition: Edition, table: Published): number | undefined {
  const index = edition.plan.figures.findIndex(({ chart, question, by }) => !isSupportChart(chart) && question === table.question && by === table.by[0]);
  return index < 0 ? undefined : index + 1;
}

function figureChanges(before: Edition, after: Edition, language: Language): readonly NumberChange[] {
  const context = contextOf(after, language);
  const last = after.plan.figures.length + 1;
  const placed = pairedTables(before.tables, after.tables).map((both) => {
    const table = both.after ?? both.before;
    const figure = table === undefined ? undefined : figureNumber(after, table);
    return { both, order: figure ?? last, where: figure === undefined ? changeWords[language].table : `${terms[language].figure}\u00a0${String(figure)}` };
  });
  return [...placed].sort((a, b) => a.order - b.order).flatMap(({ both, where }) => tableChanges(both, where, context));
}

function indicatorChanges(before: Edition, after: Edition, language: Language): readonly NumberChange[] {
  const context = contextOf(after, language);
  const codes = new Set([...after.indicators, ...before.indicators].map(({ indicator }) => indicator));
  const tableIn = (edition: Edition, code: string): Published | undefined => edition.indicators.find(({ indicator }) => indicator === code)?.table;
  return [...codes].flatMap((code) =>
    tableChanges({ before: tableIn(before, code), after: tableIn(after, code) }, changeWords[language].keyNumber, context, nameOfQuestion(after.definition, code, language)));
}

export function editionChanges(before: Edition, after: Edition, language: Language): EditionChanges {
  return {
    from: before.number,
    to: after.number,
    numbers: [...wholeChanges(before, after, language), ...indicatorChanges(before, after, language), ...figureChanges(before, after, language), ...supportChanges(before, after, language)],
    texts: textChanges(before, after, language),
  };
}
