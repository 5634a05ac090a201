/** How collecting goes: counters only, as a plain page that is right when it is asked for. */
import type { FigureSize } from '../../../analysis/charts/figure.js';
import { formatDate } from '../../../analysis/words/formatDate.js';
import { formatList } from '../../../analysis/words/formatList.js';
import { formatNumber } from '../../../analysis/words/formatNumber.js';
import { formatPercent } from '../../../analysis/words/formatPercent.js';
import { collectionWords } from '../../../views/words/collection.js';
import { deskWords } from '../../../views/words/desk.js';
import { mayDo } from '../../access/actor.js';
import { dateInStockholm } from '../../acts/dateInStockholm.js';
import { reminderHindrance } from '../../acts/rounds/reminderHindrance.js';
import type { InterfaceLanguage } from '../../problems/problem.js';
import { Drawing } from '../../report/drawing.js';
import type { Reply } from '../../web/reply.js';
import type { Visit } from '../../web/route.js';
import type { Services } from '../../web/services.js';
import { actorOf, deskPage } from '../deskPage.js';
import { surveyHere } from '../surveyHere.js';
import { cannotSend, mailWaits } from '../people/mailWaits.js';
import { mailTrouble } from '../people/mailTrouble.js';
import { noReminderWhy } from '../people/noReminderWhy.js';
import { attentionOf } from './attention.js';
import { addDays } from './calendar.js';
import { readCollection, seenBy, unitNames, type Collection } from './collection.js';
import type { DrawSvg } from './drawnFigures.js';
import { curveFigure, rateFigure, type MonitorFigure } from './figures.js';
import { remindersModel } from './remindersModel.js';
import { timeInWords } from './timeInWords.js';

function statusLine({ state, day, days, start, now, definition }: Collection, language: InterfaceLanguage): object {
  const { status } = collectionWords[language];
  const isOver = state === 'closed' || state === 'trashed';
  const end = formatDate(addDays(start, (days ?? day) - 1), language);
  const count = days === undefined ? status.day({ day: String(day) }) : status.dayOf({ day: String(day), days: String(days) });
  const { closes } = definition;
  const isEarly = isOver && closes !== undefined && dateInStockholm(now) <= closes;
  const text = isEarly ? status.closedEarly({ date: formatDate(closes, language) }) : day === 0 && !isOver ? status.notYet({ date: formatDate(start, language) }) : isOver ? (days === undefined ? '' : status.closed({ date: end })) : `${count} ${days === undefined ? status.noEnd : status.closes({ date: end })}`;
  return { state: deskWords[language].states[state], tone: state === 'open' ? 'good' : state === 'closed' ? '' : 'look', text, asOf: status.asOf({ time: timeInWords(now, language) }) };
}

interface NumberModel {
  readonly label: string;
  readonly value: string;
  readonly detail: string;
}

/** What a contact's units add up to, where all of them may be told. */
function ownNumber(collection: Collection, language: InterfaceLanguage): readonly NumberModel[] {
  const { numbers, rate: { of } } = collectionWords[language];
  const units = seenBy(collection).units;
  const [answered, invited] = [units.map((unit) => unit.answered), units.map((unit) => unit.invited)];
  if (units.length === 0 || [...answered, ...invited].some((count) => count === null)) return [{ label: numbers.own, value: '..', detail: numbers.ownHidden }];
  const sum = (counts: readonly (number | null)[]): number => counts.reduce<number>((all, count) => all + (count ?? 0), 0);
  const [some, all] = [sum(answered), sum(invited)];
  return [{ label: numbers.own, value: formatNumber(some, language), detail: all === 0 ? '' : `${of(formatNumber(some, language), formatNumber(all, language))} (${formatPercent(some / all, language)})` }];
}

function ownNames(collection: Collection, language: InterfaceLanguage): string {
  const names = unitNames(collection, language, '');
  return formatList([...(collection.own ?? [])].map((code) => names.get(code) ?? code), language);
}

function numbersOf(collection: Collection, language: InterfaceLanguage): readonly NumberModel[] {
  if (collection.own !== undefined) return ownNumber(collection, language);
  const { numbers } = collectionWords[language];
  const { released, people, started, withdrawn, survey } = collection;
  const number = (value: number): string => formatNumber(value, language);
  const invited = released.invited === null ? '' : number(released.invited);
  const detail = released.invited === null ? numbers.noList : released.rate === null ? numbers.openLink({ invited }) : numbers.ofInvited({ rate: formatPercent(released.rate, language), invited });
  return [
    { label: numbers.answered, value: number(released.answered), detail: withdrawn === 0 ? detail : `${detail}. ${numbers.withdrawn({ count: number(withdrawn) })}` },
    { label: numbers.started, value: number(started), detail: numbers.startedDetail },
    ...(released.invited === null && survey.entry === 'open' ? [] : [
      { label: numbers.bounced, value: number(people.bounced), detail: numbers.bouncedDetail },
      { label: numbers.declined, value: number(people.declined), detail: numbers.declinedDetail },
    ]),
  ];
}

async function figureModel(services: Services, draw: DrawSvg, figure: MonitorFigure, wide: FigureSize, language: InterfaceLanguage, base: string): Promise<object> {
  const words = collectionWords[language];
  const [web, phone] = await Promise.all([wide, 'phone' as const].map(async (size) => {
    const drawn = figure.drawn(size, services.draw.measure);
    return drawn === undefined ? 'nothing' : draw(drawn, 'plot');
  }));
  const isDrawn = web !== undefined && web !== 'nothing' && phone !== undefined && phone !== 'nothing';
  const isNothing = web === 'nothing';
  const file = (format: 'png' | 'svg' | 'csv'): object => ({ href: `${base}/${figure.name}.${format}`, format: format.toUpperCase(), detail: words.file[format], full: `${format.toUpperCase()}, ${figure.words.title}` });
  return {
    id: figure.name,
    ...figure.words,
    drawn: isDrawn,
    web: isDrawn ? new Drawing(web) : '',
    phone: isDrawn ? new Drawing(phone) : '',
    noPicture: isNothing ? (figure.name === 'rate' ? words.rate.noneShown : words.curve.tooEarly) : words.drawingFailed,
    notes: isNothing ? [] : figure.words.notes,
    table: { ...figure.table, id: `${figure.name}-table` },
    showTable: words.showTable,
    downloads: words.downloads,
    files: [...(isDrawn ? [file('png'), file('svg')] : []), file('csv')],
  };
}

export async function collectionPage(services: Services, visit: Visit, draw: DrawSvg): Promise<Reply> {
  const { language } = visit;
  const words = collectionWords[language];
  const actor = actorOf(visit);
  const here = await surveyHere(services, visit);
  const { slug, inventory } = here.survey;
  const [collection, edition] = await Promise.all([readCollection(services, here, actor), services.store.editions.currentNumber(slug)]);
  const base = `/${language}/w/${slug}/collection`;
  const mayPlan = mayDo(actor, 'write_to_people', inventory);
  const trouble = mailTrouble(services);
  const isPending = collection.rounds.some(({ state }) => state === 'planned' || state === 'sending');
  const isOver = collection.state === 'closed' || collection.state === 'trashed';
  const isStopped = trouble !== undefined && !isOver && (isPending || (await services.store.people.countUnwritten(slug)) > 0);
  const mail = isStopped ? cannotSend(trouble, language) : mailWaits(collection.rounds, collection.state, language);
  const hindrance = reminderHindrance(collection.rounds, await services.store.people.countInvitedByMail(slug));
  const plan = mayPlan && trouble === undefined && !isOver && hindrance === undefined ? `/${language}/w/${slug}/people/rounds/new?kind=reminder` : undefined;
  const hasUnits = seenBy(collection).units.some(({ invited }) => invited !== null);
  const [rate, curve] = await Promise.all([
    hasUnits ? figureModel(services, draw, rateFigure(collection, language), 'web', language, base) : false,
    collection.own === undefined ? figureModel(services, draw, curveFigure(collection, language), 'half', language, base) : false,
  ]);
  const todo = attentionOf({ mail, plan, hindrance, collection, isPublished: edition !== undefined, actor, language });
  return deskPage(services, visit, {
    template: 'pages/desk/collection',
    title: words.title,
    about: { ...here, tab: 'collection' },
    model: {
      heading: words.title,
      status: statusLine(collection, language),
      plan: plan === undefined ? false : { href: plan, label: words.planReminder },
      csv: { href: `${base}.csv`, label: words.download },
      numbers: numbersOf(collection, language),
      attention: { heading: words.attention.heading, nothing: todo.length === 0 ? words.attention.nothing : '', items: todo.length === 0 ? false : todo.map(({ what, why, action }) => ({ what, why, action: action ?? false })) },
      curve,
      rate,
      noUnits: hasUnits ? '' : collection.released.invited === null ? words.rate.noList : collection.own === undefined ? words.rate.noUnits : words.rate.noneOfOwn({ units: ownNames(collection, language) }),
      reminders: { ...remindersModel(collection, language, mayPlan), why: mayPlan && !isOver ? noReminderWhy(hindrance, language) : '' },
    },
  });
}
