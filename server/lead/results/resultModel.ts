/** The result of one query: its title, picture, notes and tables, as far as they may be seen. */
import { areTooFew } from '../../../analysis/charts/tableOnly.js';
import type { Published } from '../../../analysis/disclosure/published.js';
import { whyNotCompared } from '../../../analysis/findings/changeNotes.js';
import type { FindingContext } from '../../../analysis/findings/context.js';
import { neutralTitle } from '../../../analysis/findings/neutralTitle.js';
import { noteText } from '../../../analysis/report/noteText.js';
import { isTableChart } from '../../../analysis/words/chartName.js';
import { formatPercent } from '../../../analysis/words/formatPercent.js';
import { resultsWords } from '../../../views/words/results.js';
import type { ReleasedBefore } from '../../acts/results/releasedBefore.js';
import type { ResultsShelf } from '../../acts/results/resultsShelf.js';
import { mayDo } from '../../access/actor.js';
import type { InterfaceLanguage } from '../../problems/problem.js';
import { foreignTag } from '../../../analysis/words/foreignTag.js';
import { tableModel } from '../../report/figureModel.js';
import type { Visit } from '../../web/route.js';
import type { Services } from '../../web/services.js';
import { actorOf } from '../deskPage.js';
import type { DrawSvg } from '../monitor/drawnFigures.js';
import { type SurveyHere } from '../surveyHere.js';
import { addToReport } from './addToReport.js';
import type { AnswerTable } from './answerTable.js';
import { hiddenIn, isAllHidden } from './hiddenModel.js';
import { resultsFigure } from './resultsFigure.js';
import { type ResultsQuery } from './resultsQuery.js';
import { answerTable, narrowed, testSentences, withinOf } from './resultsView.js';
import { type EarlierWave } from './waveBefore.js';

export interface ResultsKept {
  readonly shelf: ResultsShelf;
  readonly draw: DrawSvg;
}

function contextOf(results: ReleasedBefore, { definition }: SurveyHere, language: InterfaceLanguage): FindingContext {
  const { answered, number, date } = results;
  return { definition, language, answered, invited: null, date, ...(results.isFrozen === true ? {} : { edition: number }) };
}

/** Why it is not compared; or, where it is, what a reader must know of it. */
function waveNotes(wave: EarlierWave, shown: AnswerTable | false, language: InterfaceLanguage): readonly string[] {
  const words = resultsWords[language].wave;
  const hasDash = shown !== false && shown.rows.some(({ cells }) => cells.at(-1)?.value === resultsWords[language].table.notCompared);
  if (wave.why === '') return [...wave.before.notes, ...(hasDash ? [words.dash] : [])];
  return [wave.why === 'notAlike' ? words.notAlike({ wave: wave.name, reason: whyNotCompared(wave.reason, language) }) : words[wave.why]({ wave: wave.name })];
}

export interface AskedTable {
  readonly table: Published;
  readonly query: ResultsQuery;
  readonly wave: EarlierWave | undefined;
}

function areFew({ rows, numbers }: Published): boolean {
  const everyone = [...rows, ...numbers].filter(({ group }) => group === null);
  return everyone.length > 0 && areTooFew(everyone.map(({ base }) => base));
}

/** What the page shows of the table that was asked for. */
export async function resultModel(services: Services, visit: Visit, { draw }: ResultsKept, results: ReleasedBefore, here: SurveyHere, asked: AskedTable): Promise<object> {
  const { language } = visit;
  const words = resultsWords[language];
  const { definition } = here;
  const { query, wave } = asked;
  const table = narrowed(asked.table, query, definition, language);
  const within = withinOf(table, query);
  const isHidden = isAllHidden(hiddenIn(table));
  const figure = await resultsFigure(services, draw, table, contextOf(results, here, language), within.answer);
  const isDrawn = typeof figure.picture !== 'string' && !query.isTableOnly && !isHidden;
  const before = query.comparesWave && wave?.why === '' ? wave.before : undefined;
  const isSplitByOption = table.by.length > 0 && table.kind !== 'number';
  const told = table.notes.filter((code) => code !== 'base_rule').map((code) => noteText(code, table, language));
  const canBeFigure = figure.picture !== 'none' || isTableChart(figure.chart);
  const shown = isHidden ? false : answerTable(table, within, definition, language, before);
  return {
    label: results.isFrozen === true ? words.draft : '',
    title: neutralTitle({ table }, { definition, language }),
    lang: foreignTag(definition.languages, language),
    subtitle: figure.words.subtitle,
    drawn: isDrawn,
    web: isDrawn && typeof figure.picture !== 'string' ? figure.picture.web : '',
    phone: isDrawn && typeof figure.picture !== 'string' ? figure.picture.phone : '',
    noPicture: query.isTableOnly || isHidden || isDrawn ? '' : words.noPicture[figure.picture === 'failed' ? 'failed' : areFew(table) ? 'few' : 'none'],
    allHidden: isHidden ? words.noPicture.hidden : '',
    notes: isDrawn ? figure.words.notes : table.kind === 'number' ? [...figure.words.notes, ...told] : told,
    source: figure.words.source,
    add: isHidden || !canBeFigure || !mayDo(actorOf(visit), 'write_report', here.survey.inventory) ? false : addToReport({ query, table, within, chart: figure.chart, before }, definition, { survey: here.survey.slug, language }),
    tableHeading: words.tableHeading,
    table: shown,
    against: isSplitByOption && !isHidden ? words.against.rule({ level: formatPercent(query.level, language) }) : '',
    waveNotes: query.comparesWave && wave !== undefined ? waveNotes(wave, shown, language) : [],
    tests: isHidden ? false : { heading: words.testsHeading, sentences: testSentences(table, within, definition, language) },
    all: isSplitByOption && within.item === undefined && !isHidden ? { summary: words.allAnswers, table: tableModel(figure.table) } : false,
  };
}
