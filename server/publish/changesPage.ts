/** Every edition of a report and why it was made, and what two of them say differently. */
import type { NumberChange } from '../../analysis/report/changes/numberChange.js';
import { formatDate } from '../../analysis/words/formatDate.js';
import { formatList } from '../../analysis/words/formatList.js';
import { formatNumber } from '../../analysis/words/formatNumber.js';
import { reasonIn, reasonTag } from '../../analysis/words/reason.js';
import { capitalise } from '../../analysis/words/sentence.js';
import { editionWords } from '../../views/words/editions.js';
import { reportWords } from '../../views/words/report.js';
import type { InterfaceLanguage } from '../problems/problem.js';
import { foreignTag } from '../../analysis/words/foreignTag.js';
import type { NumberedEdition } from '../store/store.js';
import type { Visit } from '../web/route.js';
import type { Services } from '../web/services.js';
import type { ChangesAsked } from './changesAsked.js';
import { editionLayout } from './editionLayout.js';
import { repeatsLine } from '../report/repeatsLine.js';
import { currentOf } from '../store/currentOf.js';
import type { ShelvedEdition } from './editionShelf.js';
import { changesPath, editionPath, reportsPath } from './paths.js';

/** A table with more changed numbers than this is folded: a report by forty departments has a thousand. */
const mostOpen = 24;

/** One table of a report, with the numbers of it that changed. */
interface ChangedTable {
  readonly heading: string;
  readonly isSplit: boolean;
  readonly rows: readonly NumberChange[];
}

function byTable(numbers: readonly NumberChange[]): readonly ChangedTable[] {
  const tables = new Map<string, NumberChange[]>();
  for (const change of numbers) {
    const heading = change.table === '' ? change.where : `${change.where}: ${change.table}`;
    tables.set(heading, [...(tables.get(heading) ?? []), change]);
  }
  return [...tables].map(([heading, rows]) => ({ heading, rows, isSplit: rows.some(({ codes }) => codes.by !== null) }));
}

/** A figure of support has many numbers of one need, year or stage. */
const nameOf = ({ option, group, codes }: NumberChange): string => (codes.chart === undefined || codes.group === null ? option : `${group}: ${option}`);

function stateOf(each: NumberedEdition, current: string | undefined, language: InterfaceLanguage): string {
  const { changes, withdrawn } = editionWords[language];
  if (each.withdrawn !== undefined) return withdrawn.short(formatDate(each.withdrawn.date, language));
  return each.number === current ? changes.states.current : changes.states.replaced;
}

function listOf(survey: string, editions: readonly NumberedEdition[], language: InterfaceLanguage) {
  const { changes } = editionWords[language];
  const current = currentOf(editions)?.number;
  return [...editions].reverse().map((each) => ({
    number: each.number,
    href: editionPath({ survey, number: each.number }, language),
    date: formatDate(each.date, language),
    why: each.note.size === 0 ? changes.first : reasonIn(each.note, language),
    whyLang: reasonTag(each.note, language),
    state: stateOf(each, current, language),
  }));
}

/** "3 tal har ändrats och 36 tal är nya"; what there is none of is not named. */
function counted(parts: readonly (readonly [readonly unknown[], (count: string, isOne: boolean) => string])[], language: InterfaceLanguage): string {
  return formatList(parts.flatMap(([list, say]) => (list.length === 0 ? [] : [say(formatNumber(list.length, language), list.length === 1)])), language);
}

function numbersText(numbers: readonly NumberChange[], language: InterfaceLanguage): string {
  const words = editionWords[language].changes.numbers;
  return counted([
    [numbers.filter(({ beforeValue, afterValue }) => (beforeValue === null) === (afterValue === null)), words.changed],
    [numbers.filter(({ beforeValue, afterValue }) => beforeValue === null && afterValue !== null), words.added],
    [numbers.filter(({ beforeValue, afterValue }) => beforeValue !== null && afterValue === null), words.gone],
  ], language);
}

/** A new figure may have numbers that no table lists: of what is chosen together, or since a wave before. */
function numbersHeading({ numbers, texts, from }: ChangesAsked['changes'], language: InterfaceLanguage): string {
  const words = editionWords[language].changes;
  if (numbers.length > 0) return capitalise(numbersText(numbers, language));
  const added = texts.filter(({ figure }) => figure === 'new');
  return added.length === 0 ? words.noNumbers : words.noNumbersButNew(from, added.length === 1);
}

function comparison({ before, after, changes, reasons }: ChangesAsked, language: InterfaceLanguage) {
  const words = editionWords[language].changes;
  const query = `?from=${before.number}&to=${after.number}`;
  const path = changesPath(after.survey, language);
  return {
    heading: words.heading(before.number, after.number),
    reasons: reasons.map(({ number, date, note }) => ({ edition: reportWords[language].edition(number, formatDate(date, language)), note: reasonIn(note, language), lang: reasonTag(note, language) })),
    repeats: repeatsLine(after, language) === '' ? '' : `${reportWords[language].edition(after.number, formatDate(after.date, language))} ${repeatsLine(after, language)}`,
    numbersHeading: numbersHeading(changes, language),
    tables: byTable(changes.numbers).map(({ heading, isSplit, rows }) => ({ heading, isSplit, folded: rows.length > mostOpen ? `${heading}: ${numbersText(rows, language)}` : '', rows: rows.map((row) => ({ option: nameOf(row), group: row.group, before: row.before, after: row.after, isSplit })) })),
    textsHeading: changes.texts.length === 0 ? words.noTexts : capitalise(counted([
      [changes.texts.filter(({ figure }) => figure === undefined), words.texts.changed],
      [changes.texts.filter(({ figure }) => figure === 'new'), words.texts.added],
      [changes.texts.filter(({ figure }) => figure === 'gone'), words.texts.gone],
    ], language)),
    texts: changes.texts.map(({ where, before: was, after: is }) => ({ where, before: was === '' ? words.nothing : was, after: is === '' ? words.nothing : is })),
    beforeLabel: words.before(before.number),
    afterLabel: words.after(after.number),
    downloads: [{ format: 'CSV', detail: words.csv, href: `${path}.csv${query}` }, { format: 'JSON', detail: words.json, href: `${path}.json${query}` }],
  };
}

/** @param shown the edition whose name the page bears */
export function changesPage(services: Services, visit: Visit, shown: ShelvedEdition, asked: ChangesAsked | undefined): string {
  const { language } = visit;
  const { edition, editions } = shown;
  const words = editionWords[language].changes;
  const holding = editions.filter(({ withdrawn }) => withdrawn === undefined);
  const choices = (chosen: string | undefined) => holding.map(({ number }) => ({ number, isChosen: number === chosen }));
  const query = visit.query.toString();
  return services.views.render('pages/changes', {
    layout: editionLayout(services, { language, path: query === '' ? visit.path : `${visit.path}?${query}` }, edition, `${words.title}. ${edition.texts[language].kicker}`),
    words,
    kicker: edition.texts[language].kicker,
    kickerLang: foreignTag(edition.plan.kicker.keys(), language),
    editions: listOf(edition.survey, editions, language),
    action: changesPath(edition.survey, language),
    choice: holding.length < 2 ? false : { from: choices(asked?.before.number), to: choices(asked?.after.number) },
    only: asked === undefined ? words.only : '',
    comparison: asked === undefined ? false : comparison(asked, language),
    all: { href: reportsPath(language), text: reportWords[language].list.all },
  });
}
