/** The results explorer: one table of those that may be published, chosen in a form, told in words, drawn and tabled. */
import { setImmediate } from 'node:timers/promises';
import type { Published } from '../../../analysis/disclosure/published.js';
import { name, nameOfQuestion, nounOfGroups } from '../../../analysis/findings/names.js';
import type { Definition } from '../../../analysis/survey/definition.js';
import { formatDate } from '../../../analysis/words/formatDate.js';
import { formatNumber } from '../../../analysis/words/formatNumber.js';
import { confidenceInterval } from '../../../analysis/words/terms.js';
import { resultsWords } from '../../../views/words/results.js';
import type { ReleasedBefore } from '../../acts/results/releasedBefore.js';
import { mayDo } from '../../access/actor.js';
import { statusOf, wordingOf } from '../../problems/catalogue.js';
import type { InterfaceLanguage, Problem } from '../../problems/problem.js';
import { foreignTag } from '../../../analysis/words/foreignTag.js';
import type { Reply } from '../../web/reply.js';
import type { Visit } from '../../web/route.js';
import type { Services } from '../../web/services.js';
import { actorOf, deskPage } from '../deskPage.js';
import { stateOf, surveyHere, type SurveyHere } from '../surveyHere.js';
import { groupsOf, itemsOf, selectsOf } from './choices.js';
import { hiddenModel } from './hiddenModel.js';
import { notYetPage } from './notYetPage.js';
import { addressFault, readQuery, tableAsked, tablesOf, writeQuery, type ResultsQuery } from './resultsQuery.js';
import { narrowed, withinOf, type Within } from './resultsView.js';
import { waveBefore, type EarlierWave } from './waveBefore.js';
import { resultModel, type ResultsKept } from './resultModel.js';

/** The table as it is looked at, and which row and answer of it. */
interface Shown {
  readonly asked: Published;
  readonly table: Published;
  readonly within: Within;
}

function shownOf(asked: Published, query: ResultsQuery, definition: Definition, language: InterfaceLanguage): Shown {
  const table = narrowed(asked, query, definition, language);
  return { asked, table, within: withinOf(table, query) };
}

function chipsOf({ asked, table, within }: Shown, query: ResultsQuery, here: SurveyHere, wave: EarlierWave | undefined, language: InterfaceLanguage): readonly string[] {
  const { definition } = here;
  const words = resultsWords[language].chips;
  const question = nameOfQuestion(definition, query.question, language);
  const number = definition.questions.get(query.question)?.number;
  const group = query.only === undefined ? undefined : groupsOf(asked).get(query.only.code);
  const row = within.item === undefined ? undefined : itemsOf(table).get(within.item);
  return [
    number === undefined ? question : words.question({ number: String(number), name: question }),
    ...(row === undefined ? [] : [words.item({ item: name(row, language) })]),
    ...(query.by === undefined ? [] : [words.by({ by: nounOfGroups(definition, query.by, language) })]),
    ...(group === undefined || group === null ? [] : [words.only({ group: name(group.label, language) })]),
    ...(query.comparesWave && wave?.why === '' ? [words.wave({ wave: wave.name })] : []),
    ...(query.level === 0.95 ? [] : [confidenceInterval(query.level, language)]),
  ];
}

function formModel(results: ReleasedBefore, here: SurveyHere, query: ResultsQuery, shown: Shown | undefined, wave: EarlierWave | undefined, language: InterfaceLanguage): object {
  const words = resultsWords[language].form;
  // one group alone has no other groups to be compared with by an answer, but it has rows
  const within = shown?.within ?? { item: undefined, answer: undefined };
  return {
    heading: words.heading,
    action: `/${language}/w/${here.survey.slug}/results`,
    selects: selectsOf({ results, definition: here.definition, query, language }, shown?.table, within),
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

/** The question itself, where it was only the split that is not shown. */
function unsplitOf(results: ReleasedBefore, { survey }: SurveyHere, { question }: ResultsQuery, language: InterfaceLanguage): object | false {
  const isThere = tablesOf(results).some((table) => table.question === question && table.by.length === 0 && table.kind !== 'text');
  return isThere ? { href: `/${language}/w/${survey.slug}/results?${new URLSearchParams({ question }).toString()}`, label: resultsWords[language].unsplit } : false;
}

/** @param refused why the results were not counted again just now */
export async function resultsPage(services: Services, visit: Visit, kept: ResultsKept, refused?: Problem): Promise<Reply> {
  const { language } = visit;
  const words = resultsWords[language];
  const here = await surveyHere(services, visit);
  const results = await kept.shelf.get(here.survey.slug);
  if (results === undefined) return notYetPage(services, visit, here, refused);
  // to read them took tens of milliseconds where there are many groups, and so does the page
  await setImmediate();
  const query = readQuery(visit.query, results);
  const asked = addressFault(query, visit.query, results) ?? tableAsked(query, results, here.definition);
  const table = 'code' in asked ? undefined : asked;
  const problem = 'code' in asked ? asked : refused;
  const wave = await waveBefore(services, here, table, query, language);
  const wording = problem === undefined ? undefined : wordingOf(problem, language);
  const result = table === undefined ? false : await resultModel(services, visit, kept, results, here, { table, query, wave });
  await setImmediate();
  const shown = table === undefined ? undefined : shownOf(table, query, here.definition, language);
  const others = table === undefined ? [] : tablesOf(results).filter((one) => one.question === table.question && one.by.length > 0 && one.by.join() !== table.by.join());
  const said = visit.query.get('said');
  const mayFreeze = stateOf(services, here) === 'closed' && mayDo(actorOf(visit), 'freeze_results', here.survey.inventory);
  return deskPage(services, visit, {
    template: 'pages/desk/results',
    title: wording === undefined ? words.title : `${words.errorPrefix}${words.title}`,
    status: problem === undefined ? 200 : statusOf(problem),
    about: { ...here, tab: 'results' },
    ...(said === 'frozen' || said === 'same' || said === 'over' ? { said: words.said[said] } : {}),
    model: {
      heading: words.title,
      status: statusOfResults(results, language),
      problem: wording === undefined ? false : { heading: words.problemHeading, message: wording.message, mend: wording.mend, way: table === undefined ? unsplitOf(results, here, query, language) : false },
      toResult: words.toResult,
      form: formModel(results, here, query, shown, wave, language),
      chipsLabel: words.chips.label,
      chips: shown === undefined ? [] : chipsOf(shown, query, here, wave, language),
      links: linksOf(visit, here, query),
      result,
      hidden: shown === undefined ? false : hiddenModel(shown.table, others, here.definition, language),
      again: mayFreeze ? { ...words.again, action: `/${language}/w/${here.survey.slug}/results` } : false,
    },
  });
}
