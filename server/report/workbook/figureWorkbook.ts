/** The table of one figure as a spreadsheet: what it rests on, then the table. */
import { contextOf } from '../../../analysis/report/contextOf.js';
import type { Edition } from '../../../analysis/report/edition.js';
import { withCombinations } from '../../../analysis/report/combinationRows.js';
import { noteText } from '../../../analysis/report/noteText.js';
import type { ReportFigure } from '../../../analysis/report/figureOf.js';
import { exampleBand } from '../../../analysis/findings/figureWords.js';
import { benchmarkHead, benchmarkNote } from '../../../analysis/findings/benchmarkWords.js';
import { rowsOfEveryone } from '../../../analysis/findings/rows.js';
import { name, nameOfQuestion } from '../../../analysis/findings/names.js';
import type { Language } from '../../../analysis/words/language.js';
import { confidenceInterval } from '../../../analysis/words/terms.js';
import type { Workbook, WorkbookSheet } from '../../../analysis/words/workbook.js';
import { workbookWords } from '../../../views/words/workbook.js';
import { halvesSheet } from './halvesSheet.js';
import { supportSheet } from './supportSheet.js';
import { sinceSheet } from './sinceSheet.js';
import { tableSheet } from './tableSheet.js';

/** A number that was given has no share, and the interval is its mean's. */
function notesOf({ words, facts, support }: ReportFigure, language: Language): readonly string[] {
  if (support !== undefined) return words.notes;
  const ofTable = facts.table.kind === 'number' ? words.notes : facts.table.notes.map((code) => noteText(code, facts.table, language));
  return [...ofTable, words.response ?? ''];
}

function aboutSheet(edition: Edition, figure: ReportFigure, language: Language): WorkbookSheet {
  const { words, facts, id } = figure;
  const { readme, contents } = workbookWords[language];
  const { minimumBase, smallBase } = facts.table.limits;
  const rows: readonly (readonly [string, string])[] = [
    [readme.example, words.example ?? ''],
    [words.label, words.title],
    ['Id', id],
    [contents.head.question, words.subtitle],
    [contents.head.notes, notesOf(figure, language).filter((text) => text !== '').join(' ')],
    ...(facts.benchmarks ?? []).map((benchmark) => [benchmarkHead(benchmark, language), benchmarkNote(benchmark, rowsOfEveryone(facts), language, Infinity)] as const),
    [readme.share, facts.table.kind === 'number' ? '' : readme.shareText],
    [readme.base, readme.baseText],
    [readme.interval(confidenceInterval(edition.settings.level, language)), readme.intervalText],
    [readme.hidden, readme.hiddenText],
    [readme.uncertain, readme.uncertainText(`${String(minimumBase)}–${String(smallBase - 1)}`)],
    [readme.source, words.source],
  ];
  const [term, text] = readme.head;
  return { name: readme.sheet, columns: [{ head: term, width: 28 }, { head: text, width: 100 }], rows: rows.filter(([, said]) => said !== '') };
}

export function figureWorkbook(edition: Edition, figure: ReportFigure, language: Language): Workbook {
  const context = contextOf(edition, language);
  const { words, facts } = figure;
  return {
    language,
    title: `${words.label}. ${words.title}`,
    organisation: name(edition.definition.organisation, language),
    date: edition.date,
    example: edition.definition.example ? exampleBand(context) : '',
    source: words.source,
    sheets: figure.support !== undefined ? [aboutSheet(edition, figure, language), { name: words.label, ...supportSheet(figure.support, context) }] : [aboutSheet(edition, figure, language), { name: words.label, ...(facts.since === undefined ? tableSheet(withCombinations(facts.table, facts.combinations), context) : sinceSheet(facts.table, facts.since, context)) }, ...(facts.beside === undefined ? [] : [{ name: nameOfQuestion(edition.definition, facts.beside.question, language), ...tableSheet(facts.beside, context) }]), ...halvesSheet(facts, context)],
  };
}
