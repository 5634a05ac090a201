/** What needs attention: at most five things, each with its reason and one way to act, the most urgent first. */
import { isBelow } from '../../../analysis/charts/rateRows.js';
import { formatDate } from '../../../analysis/words/formatDate.js';
import { formatList } from '../../../analysis/words/formatList.js';
import { formatNumber } from '../../../analysis/words/formatNumber.js';
import { formatPercent } from '../../../analysis/words/formatPercent.js';
import { printedPercent } from '../../../analysis/words/printedPercent.js';
import { collectionWords } from '../../../views/words/collection.js';
import { mayDo, type Actor } from '../../access/actor.js';
import { dateInStockholm } from '../../acts/dateInStockholm.js';
import { isLasting } from '../../acts/rounds/reminderHindrance.js';
import type { InterfaceLanguage, Problem } from '../../problems/problem.js';
import { addDays, daysBetween } from './calendar.js';
import { seenBy, unitNames, type Collection } from './collection.js';

const most = 5;
/** Below half of the target says something first when people have had time to answer. */
const settled = 7;
const soon = 7;
const quiet = 5;
const mostNames = 4;

export interface Attention {
  readonly what: string;
  readonly why: string;
  /** Where one can do something about it; absent where the reader may not. */
  readonly action?: { readonly href: string; readonly label: string };
}

interface Told {
  readonly collection: Collection;
  readonly isPublished: boolean;
  /** Where the next reminder is written; undefined while there is none to write. */
  readonly plan: string | undefined;
  /** Why none can be written. */
  readonly hindrance: Problem | undefined;
  /** Why mail is not going out. */
  readonly mail: Pick<Attention, 'what' | 'why'> | undefined;
  readonly actor: Actor;
  readonly language: InterfaceLanguage;
}

type Found = Attention | undefined;

function href({ collection, language }: Told, tab: string): string {
  return `/${language}/w/${collection.survey.slug}/${tab}`;
}

function isOver({ state }: Collection): boolean {
  return state === 'closed' || state === 'trashed';
}

function mailStopped(told: Told): Found {
  return told.mail === undefined || told.collection.own !== undefined ? undefined : { ...told.mail, ...toPeople(told, 'invited') };
}

function toPeople(told: Told, label: 'plan' | 'people' | 'invited'): Pick<Attention, 'action'> {
  if (!mayDo(told.actor, 'write_to_people', told.collection.survey.inventory)) return {};
  const { actions } = collectionWords[told.language].attention;
  if (label !== 'plan') return { action: { href: href(told, 'people'), label: actions[label] } };
  if (told.plan !== undefined) return { action: { href: told.plan, label: actions.plan } };
  return isOver(told.collection) ? {} : { action: { href: href(told, 'people'), label: actions.invited } };
}

function ending(told: Told): Found {
  const { collection: { day, days, start }, language, actor, collection } = told;
  const words = collectionWords[language].attention;
  if (days === undefined || collection.state !== 'open' || days - day >= soon) return undefined;
  const action = mayDo(actor, 'run_survey', collection.survey.inventory) ? { action: { href: href(told, 'settings'), label: words.actions.dates } } : {};
  return { ...words.ending({ days: days - day, date: formatDate(addDays(start, days - 1), language) }), ...action };
}

function bounced(told: Told): Found {
  const { collection: { people, own }, language } = told;
  if (people.bounced === 0 || own !== undefined) return undefined;
  return { ...collectionWords[language].attention.bounced({ count: people.bounced }), ...toPeople(told, 'people') };
}

function low(told: Told): Found {
  const { collection, language } = told;
  const { target, day } = collection;
  if (target === undefined || day < settled) return undefined;
  const count = seenBy(collection).units.filter((unit) => unit.invited !== null && isBelow(unit, target / 2)).length;
  if (count === 0) return undefined;
  return { ...collectionWords[language].attention.low({ count, share: formatPercent(target / 2, language) }), ...toPeople(told, 'plan') };
}

/** All that are hidden, for whatever reason: those with few answers are not told apart from those beside them. */
function few(told: Told): Found {
  const { collection, language } = told;
  const words = collectionWords[language];
  if (collection.day < settled) return undefined;
  const names = unitNames(collection, language, words.rate.others);
  const found = seenBy(collection).units.filter(({ answered, invited, code }) => code !== '' && invited !== null && answered === null).map(({ code }) => names.get(code) ?? code);
  if (found.length === 0) return undefined;
  const listed = found.length > mostNames ? [...found.slice(0, mostNames - 1), language === 'sv' ? `${found.length - mostNames + 1} till` : `${found.length - mostNames + 1} more`] : found;
  return { ...words.attention.few({ count: found.length, names: formatList(listed, language) }), action: { href: '#rate-table', label: words.attention.actions.units } };
}

function noReminder(told: Told): Found {
  const { collection: { rounds, state, now, people, day, days, own }, language } = told;
  const sent = rounds.filter((round) => round.state === 'done' || round.state === 'sending');
  const last = sent.map(({ sendFrom }) => dateInStockholm(sendFrom)).sort().at(-1);
  const isPlanned = rounds.some((round) => round.state === 'planned');
  const isUseless = told.hindrance !== undefined && isLasting(told.hindrance);
  if (own !== undefined || state !== 'open' || isUseless || isPlanned || last === undefined || people.invited === 0 || (days !== undefined && days - day < 2)) return undefined;
  const since = daysBetween(last, dateInStockholm(now));
  return since < quiet ? undefined : { ...collectionWords[language].attention.noReminder({ days: String(since) }), ...toPeople(told, 'plan') };
}

/** With a wave before, what is expected of this one; without, only what the days left would have to give. */
function outOfReach(told: Told): Found {
  const { collection, language } = told;
  const { target, released: { rate, invited, answered }, expected, own, days, day, cumulative, state } = collection;
  const words = collectionWords[language].attention;
  if (target === undefined || rate === null || invited === null || own !== undefined || state !== 'open' || printedPercent(rate) >= printedPercent(target)) return undefined;
  const last = expected.at(-1);
  const share = formatPercent(target, language);
  if (last !== undefined) {
    const high = last.high / invited;
    return printedPercent(high) >= printedPercent(target) ? undefined : { ...words.reachExpected({ target: share, high: formatPercent(high, language) }), ...toPeople(told, 'plan') };
  }
  if (days === undefined || day < settled || days <= day) return undefined;
  const needed = (Math.ceil(target * invited) - answered) / (days - day);
  const weeks = cumulative.slice(settled).map((count, index) => (count - (cumulative[index] ?? 0)) / 7);
  const best = Math.max(0, ...weeks);
  if (needed <= best) return undefined;
  return { ...words.reachPace({ target: share, needed: formatNumber(Math.ceil(needed), language), best: formatNumber(Math.round(best), language) }), ...toPeople(told, 'plan') };
}

function unpublished(told: Told): Found {
  const { collection: { state, survey, own, released }, isPublished, language, actor } = told;
  if (isPublished || state !== 'closed' || own !== undefined || released.answered < 10) return undefined;
  const { unpublished: words, actions } = collectionWords[language].attention;
  return { ...words, ...(mayDo(actor, 'see_report', survey.inventory) ? { action: { href: href(told, 'report'), label: actions.report } } : {}) };
}

export function attentionOf(told: Told): readonly Attention[] {
  return [mailStopped, ending, bounced, outOfReach, low, few, noReminder, unpublished].flatMap((look) => look(told) ?? []).slice(0, most);
}
