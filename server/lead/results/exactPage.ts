/** Exact values: the form that asks what for, and the tables once that is said. Every table asked for is a line in the log. */
import type { AnalysedTable } from '../../../analysis/disclosure/publishedAnalysis.js';
import { neutralTitle } from '../../../analysis/findings/neutralTitle.js';
import { name, nounOfGroups } from '../../../analysis/findings/names.js';
import { testFindings } from '../../../analysis/findings/testFindings.js';
import { noteText } from '../../../analysis/report/noteText.js';
import type { Code, Definition } from '../../../analysis/survey/definition.js';
import { formatNumber } from '../../../analysis/words/formatNumber.js';
import { formatPercent } from '../../../analysis/words/formatPercent.js';
import { capitalise } from '../../../analysis/words/sentence.js';
import { resultsWords } from '../../../views/words/results.js';
import { exactResults, populationHere, type ExactResults } from '../../acts/results/exactResults.js';
import type { KeptColumns } from '../../acts/results/keptColumns.js';
import { statusOf, wordingOf } from '../../problems/catalogue.js';
import { ProblemError, type InterfaceLanguage, type Problem } from '../../problems/problem.js';
import { foreignTag } from '../../../analysis/words/foreignTag.js';
import type { Reply } from '../../web/reply.js';
import type { Visit } from '../../web/route.js';
import type { Services } from '../../web/services.js';
import { longestPurpose } from '../answers/answersPage.js';
import { actorOf, deskPage } from '../deskPage.js';
import { surveyHere, type SurveyHere } from '../surveyHere.js';
import { answersOf, cut, itemsOf, questionLabel, type Choice, type Select } from './choices.js';
import { bases, exactFault, readAddress, readExact, readForm, splitters, type ExactQuery } from './exactQuery.js';
import { levels, writeLevel, writeQuery } from './resultsQuery.js';
import { answerTable, withinOf } from './resultsView.js';

function selectsOf(definition: Definition, query: ExactQuery, table: AnalysedTable['table'] | undefined, language: InterfaceLanguage): readonly Select[] {
  const words = resultsWords[language];
  const asked = [...definition.questions.values()].filter(({ kind }) => kind !== 'text').map(({ code }) => code);
  const question = (code: Code): Choice => ({ value: code, label: questionLabel(definition, code, language), selected: code === query.question });
  const select = (of: string, label: string, choices: readonly Choice[], groups: Select['groups'] = []): Select => ({ name: of, label, choices, groups });
  const indicators = [...definition.indicators.keys()];
  const within = table === undefined ? undefined : withinOf(table, query);
  const items = table === undefined ? [] : [...itemsOf(table)].map(([code, label]): Choice => ({ value: code, label: cut(name(label, language)), selected: code === within?.item }));
  const answers = table === undefined || table.by.length === 0 || table.kind === 'number' ? [] : [...answersOf(table)].map(([code, label]): Choice => ({ value: code, label: cut(name(label, language)), selected: code === within?.answer }));
  return [
    select('question', words.form.question, asked.map(question), indicators.length === 0 ? [] : [{ label: words.form.indicators, choices: indicators.map(question) }]),
    ...(items.length === 0 ? [] : [select('item', words.form.item, items)]),
    ...(answers.length === 0 ? [] : [select('answer', words.form.answer, answers)]),
    select('by', words.form.by, [{ value: '', label: words.form.noSplit, selected: query.by === undefined }, ...splitters(definition).map((code): Choice => ({ value: code, label: capitalise(nounOfGroups(definition, code, language)), selected: code === query.by }))]),
    select('base', words.exact.base, [{ value: '', label: words.exact.baseAsUsual, selected: query.base === undefined }, ...bases.map((rule): Choice => ({ value: rule, label: words.exact.bases[rule], selected: rule === query.base }))]),
    select('level', words.form.level, levels.map((level): Choice => ({ value: writeLevel(level), label: formatPercent(level, language), selected: level === query.level }))),
  ];
}

function tablesModel({ tables }: ExactResults, query: ExactQuery, definition: Definition, language: InterfaceLanguage): readonly object[] {
  const words = resultsWords[language];
  return tables.map(({ table, tests }) => {
    const within = withinOf(table, query);
    return {
      title: neutralTitle({ table }, { definition, language }),
      lang: foreignTag(definition.languages, language),
      table: answerTable(table, within, definition, language, undefined),
      against: table.by.length > 0 && table.kind !== 'number' && table.weighting === undefined ? words.against.rule({ level: formatPercent(table.level, language) }) : '',
      notes: table.notes.filter((code) => code !== 'base_rule').map((code) => noteText(code, table, language)),
      tests: { heading: words.testsHeading, sentences: (tests ?? []).filter(({ item }) => within.item === undefined || item?.code === within.item).flatMap((test) => testFindings(test, table.level, language)) },
    };
  });
}

const fieldOf = new Map([['export_no_purpose', 'purpose'], ['export_long_purpose', 'purpose'], ['export_too_few', 'purpose'], ['export_too_alike', 'purpose'], ['results_no_level', 'level'], ['results_no_base', 'base']]);

function problemIn(problem: Problem | undefined, language: InterfaceLanguage): { readonly text: string; readonly field: string } | undefined {
  if (problem === undefined) return undefined;
  const { message, mend } = wordingOf(problem, language);
  return { text: `${message} ${mend}`, field: fieldOf.get(problem.code) ?? 'where' };
}

/** What was chosen on the page of results, until a table is shown to choose it in. */
function carriedOf({ item, answer }: ExactQuery, selects: readonly Select[]): readonly { readonly name: string; readonly value: string }[] {
  return [{ name: 'item', value: item }, { name: 'answer', value: answer }].flatMap(({ name, value }) => (value === undefined || selects.some((select) => select.name === name) ? [] : [{ name, value }]));
}

/** The same view among the results, where they have it. */
function wayBack(base: string, { question, by, item, answer, level }: ExactQuery, { lattice }: Definition): string {
  const isThere = by === undefined ? lattice.every((table) => table.by !== question) : lattice.some((table) => table.question === question && table.by === by);
  return isThere ? `${base}?${writeQuery({ question, ...(by === undefined ? {} : { by }), ...(item === undefined ? {} : { item }), ...(answer === undefined ? {} : { answer }), level, isTableOnly: false, comparesWave: false })}` : base;
}

interface Said {
  readonly query: ExactQuery;
  readonly results?: ExactResults;
  readonly problem?: Problem;
}

async function page(services: Services, visit: Visit, here: SurveyHere, { query, results, problem }: Said): Promise<Reply> {
  const { language } = visit;
  const { definition, survey } = here;
  const words = resultsWords[language];
  const base = `/${language}/w/${survey.slug}/results`;
  const population = await populationHere(services.store, definition);
  const fault = problemIn(problem, language);
  const errorOf = (field: string): string => (fault?.field === field ? fault.text : '');
  const selects = selectsOf(definition, query, results?.tables[0]?.table, language);
  const weights = [...(population?.by.keys() ?? [])].map((code) => ({ value: code, label: capitalise(nounOfGroups(definition, code, language)), isChecked: query.rake.includes(code) }));
  return deskPage(services, visit, {
    template: 'pages/desk/resultsExact',
    title: fault === undefined ? words.exact.title : `${words.errorPrefix}${words.exact.title}`,
    status: problem === undefined ? 200 : statusOf(problem),
    about: { ...here, tab: 'results' },
    model: {
      heading: words.exact.title,
      lead: words.exact.lead,
      back: { href: wayBack(base, query, definition), label: words.exact.back },
      problem: fault === undefined ? false : { heading: words.problemHeading, ...fault },
      form: {
        heading: words.form.heading,
        action: `${base}/exact`,
        purpose: { label: words.exact.purpose, hint: words.exact.purposeHint({ most: String(longestPurpose) }), value: query.purpose, error: errorOf('purpose') },
        selects, carried: carriedOf(query, selects),
        where: { label: words.exact.where, hint: words.exact.whereHint, value: query.where ?? '', error: errorOf('where') },
        weights: weights.length === 0 ? false : { legend: words.exact.weights, hint: words.exact.weightsHint, choices: weights },
        submit: results === undefined ? words.exact.submit : words.exact.again,
      },
      results: results === undefined ? false : { warning: words.exact.warning, logged: words.exact.logged({ count: formatNumber(results.answers, language) }), tables: tablesModel(results, query, definition, language) },
    },
  });
}

export async function exactFormPage(services: Services, visit: Visit): Promise<Reply> {
  const here = await surveyHere(services, visit);
  const read = readAddress(visit.query);
  const problem = exactFault(read);
  return page(services, visit, here, { query: readExact(read, here.definition), ...(problem === undefined ? {} : { problem }) });
}

function faultOf({ purpose }: ExactQuery): Problem | undefined {
  const { length } = purpose;
  if (length === 0) return { code: 'export_no_purpose', params: {} };
  return length > longestPurpose ? { code: 'export_long_purpose', params: { length, most: longestPurpose } } : undefined;
}

export async function exactValuesPage(services: Services, visit: Visit, kept: KeptColumns): Promise<Reply> {
  const here = await surveyHere(services, visit);
  const read = readForm(visit.form);
  const query = readExact(read, here.definition);
  const fault = exactFault(read) ?? faultOf(query);
  if (fault !== undefined) return page(services, visit, here, { query, problem: fault });
  const { purpose, ...request } = query;
  try {
    const results = await exactResults(services.store, kept, { survey: here.survey, definition: here.definition, serverKey: services.serverKey, who: actorOf(visit).account.id, purpose, request });
    return await page(services, visit, here, { query, results });
  } catch (error) {
    if (error instanceof ProblemError) return page(services, visit, here, { query, problem: error.problems[0] });
    throw error;
  }
}
