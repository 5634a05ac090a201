/** The results explorer: one table of those that may be published, chosen in a form, told in words, drawn and tabled. */
import type { Published } from '../../../analysis/disclosure/published.js';
import { whyNotCompared } from '../../../analysis/findings/changeNotes.js';
import type { FindingContext } from '../../../analysis/findings/context.js';
import { name, nameOfQuestion, nounOfGroups } from '../../../analysis/findings/names.js';
import { neutralTitle } from '../../../analysis/findings/neutralTitle.js';
import { noteText } from '../../../analysis/report/noteText.js';
import { formatDate } from '../../../analysis/words/formatDate.js';
import { formatNumber } from '../../../analysis/words/formatNumber.js';
import { formatPercent } from '../../../analysis/words/formatPercent.js';
import { resultsWords } from '../../../views/words/results.js';
import type { ReleasedBefore } from '../../acts/results/releasedBefore.js';
import type { ResultsShelf } from '../../acts/results/resultsShelf.js';
import { mayDo } from '../../access/actor.js';
import { statusOf, wordingOf } from '../../problems/catalogue.js';
import type { InterfaceLanguage, Problem } from '../../problems/problem.js';
import { foreignTag } from '../../report/foreignTag.js';
import { tableModel } from '../../report/figureModel.js';
import type { Reply } from '../../web/reply.js';
import type { Visit } from '../../web/route.js';
import type { Services } from '../../web/services.js';
import { actorOf, deskPage } from '../deskPage.js';
import type { DrawSvg } from '../monitor/drawnFigures.js';
import { stateOf, surveyHere, type SurveyHere } from '../surveyHere.js';
import { groupsOf, selectsOf } from './choices.js';
import { hiddenIn, hiddenModel, isAllHidden } from './hiddenModel.js';
import { notYetPage } from './notYetPage.js';
import { resultsFigure } from './resultsFigure.js';
import { readQuery, tableAsked, tablesOf, writeQuery, type ResultsQuery } from './resultsQuery.js';
import { answerTable, narrowed, testSentences, withinOf } from './resultsView.js';
import { waveBefore, type EarlierWave } from './waveBefore.js';

export interface ResultsKept {
  readonly shelf: ResultsShelf;
  readonly draw: DrawSvg;
}

function chipsOf(table: Published, query: ResultsQuery, here: SurveyHere, wave: EarlierWave | undefined, language: InterfaceLanguage): readonly string[] {
  const { definition } = here;
  const words = resultsWords[language].chips;
  const question = nameOfQuestion(definition, query.question, language);
  const number = definition.questions.get(query.question)?.number;
  const group = query.only === undefined ? undefined : groupsOf(table).get(query.only.code);
  return [
    number === undefined ? question : words.question({ number: String(number), name: question }),
    ...(query.by === undefined ? [] : [words.by({ by: nounOfGroups(definition, query.by, language) })]),
    ...(group === undefined || group === null ? [] : [words.only({ group: name(group.label, language) })]),
    ...(query.comparesWave && wave?.why === '' ? [words.wave({ wave: wave.name })] : []),
    ...(query.level === 0.95 ? [] : [formatPercent(query.level, language)]),
  ];
}

function contextOf(results: ReleasedBefore, { definition }: SurveyHere, language: InterfaceLanguage): FindingContext {
  const { answered, number, date } = results;
  return { definition, language, answered, invited: null, date, ...(results.isFrozen === true ? {} : { edition: number }) };
}

/** Why it is not compared; empty where it is. */
function waveNote(wave: EarlierWave, language: InterfaceLanguage): string {
  const words = resultsWords[language].wave;
  if (wave.why === '') return '';
  return wave.why === 'none' ? words.none({ wave: wave.name }) : words.notAlike({ wave: wave.name, reason: whyNotCompared(wave.reason, language) });
}

interface AskedTable {
  readonly table: Published;
  readonly query: ResultsQuery;
  readonly wave: EarlierWave | undefined;
}

/** Carries the question, its split and its chart to the report; a group alone is no figure of a report. */
function addLink(visit: Visit, { survey }: SurveyHere, { question, by, only }: ResultsQuery, chart: string): object | false {
  if (only !== undefined || !mayDo(actorOf(visit), 'write_report', survey.inventory)) return false;
  return { href: `/${visit.language}/w/${survey.slug}/report?add=${encodeURIComponent(`${question}:${by ?? ''}:${chart}`)}`, label: resultsWords[visit.language].add };
}

async function resultModel(services: Services, visit: Visit, { draw }: ResultsKept, results: ReleasedBefore, here: SurveyHere, asked: AskedTable): Promise<object> {
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
  return {
    label: results.isFrozen === true ? words.draft : '',
    title: neutralTitle({ table }, { definition, language }),
    lang: foreignTag(definition.languages, language),
    subtitle: table.kind === 'number' ? '' : figure.words.subtitle,
    drawn: isDrawn,
    web: isDrawn && typeof figure.picture !== 'string' ? figure.picture.web : '',
    phone: isDrawn && typeof figure.picture !== 'string' ? figure.picture.phone : '',
    noPicture: query.isTableOnly || isHidden || isDrawn ? '' : words.noPicture[figure.picture === 'failed' ? 'failed' : 'none'],
    allHidden: isHidden ? words.noPicture.hidden : '',
    notes: isDrawn ? figure.words.notes : table.notes.filter((code) => code !== 'base_rule').map((code) => noteText(code, table, language)),
    source: figure.words.source,
    add: isHidden || figure.picture === 'none' ? false : addLink(visit, here, query, figure.chart),
    tableHeading: words.tableHeading,
    table: isHidden ? false : answerTable(table, within, definition, language, before),
    against: isSplitByOption && !isHidden ? words.against.rule({ level: formatPercent(query.level, language) }) : '',
    waveNote: query.comparesWave && wave !== undefined ? waveNote(wave, language) : '',
    tests: isHidden ? false : { heading: words.testsHeading, sentences: testSentences(table, within, definition, language) },
    all: isSplitByOption && within.item === undefined && !isHidden ? { summary: words.allAnswers, table: tableModel(figure.table) } : false,
  };
}

function formModel(results: ReleasedBefore, here: SurveyHere, query: ResultsQuery, table: Published | undefined, wave: EarlierWave | undefined, language: InterfaceLanguage): object {
  const words = resultsWords[language].form;
  const within = table === undefined ? { item: undefined, answer: undefined } : withinOf(table, query);
  return {
    heading: words.heading,
    action: `/${language}/w/${here.survey.slug}/results`,
    selects: selectsOf({ results, definition: here.definition, query, language }, query.only === undefined ? table : undefined, within),
    wave: wave === undefined ? false : { label: words.wave({ wave: wave.name }), isChecked: query.comparesWave },
    show: { legend: words.show, figure: words.asFigure, table: words.asTable, isTable: query.isTableOnly },
    submit: words.submit,
    lang: foreignTag(here.definition.languages, language),
  };
}

function linksOf(visit: Visit, { survey }: SurveyHere, query: ResultsQuery): object {
  const words = resultsWords[visit.language];
  const actor = actorOf(visit);
  const base = `/${visit.language}/w/${survey.slug}`;
  return {
    permanent: { href: `${base}/results?${writeQuery(query)}`, label: words.chips.link },
    exact: mayDo(actor, 'see_exact', survey.inventory) ? { href: `${base}/results/exact?${writeQuery(query)}`, label: words.exact.link } : false,
  };
}

function statusOfResults({ isFrozen, answered, number, date }: ReleasedBefore, language: InterfaceLanguage): object {
  const words = resultsWords[language];
  const told = { count: formatNumber(answered, language), date: formatDate(date, language) };
  return isFrozen === true ? { text: words.status.frozen(told), tag: words.draft } : { text: words.status.edition({ ...told, edition: number }), tag: '' };
}

/** @param refused why the results were not counted again just now */
export async function resultsPage(services: Services, visit: Visit, kept: ResultsKept, refused?: Problem): Promise<Reply> {
  const { language } = visit;
  const words = resultsWords[language];
  const here = await surveyHere(services, visit);
  const results = await kept.shelf.get(here.survey.slug);
  if (results === undefined) return notYetPage(services, visit, here, refused);
  const query = readQuery(visit.query, results);
  const asked = tableAsked(query, results, here.definition);
  const table = 'code' in asked ? undefined : asked;
  const problem = 'code' in asked ? asked : refused;
  const wave = await waveBefore(services, here, table, language);
  const wording = problem === undefined ? undefined : wordingOf(problem, language);
  const others = table === undefined ? [] : tablesOf(results).filter((one) => one.question === table.question && one.by.length > 0 && one.by.join() !== table.by.join());
  const said = visit.query.get('said');
  const mayFreeze = stateOf(services, here) === 'closed' && mayDo(actorOf(visit), 'freeze_results', here.survey.inventory);
  return deskPage(services, visit, {
    template: 'pages/desk/results',
    title: wording === undefined ? words.title : `${words.errorPrefix}${words.title}`,
    status: problem === undefined ? 200 : statusOf(problem),
    about: { ...here, tab: 'results' },
    ...(said === 'frozen' || said === 'same' ? { said: words.said[said] } : {}),
    model: {
      heading: words.title,
      status: statusOfResults(results, language),
      problem: wording === undefined ? false : { heading: words.problemHeading, message: wording.message, mend: wording.mend },
      toResult: words.toResult,
      form: formModel(results, here, query, table, wave, language),
      chipsLabel: words.chips.label,
      chips: table === undefined ? [] : chipsOf(table, query, here, wave, language),
      links: linksOf(visit, here, query),
      result: table === undefined ? false : await resultModel(services, visit, kept, results, here, { table, query, wave }),
      hidden: table === undefined ? false : hiddenModel(narrowed(table, query, here.definition, language), others, here.definition, language),
      again: mayFreeze ? { ...words.again, action: `/${language}/w/${here.survey.slug}/results` } : false,
    },
  });
}
