/** Everything the collection page, its figures and its file are made of: released counts, and nothing of any answer. */
import type { PublishedCollection } from '../../../analysis/disclosure/releaseCollection.js';
import { expectedAnswers } from '../../../analysis/stats/nonresponse/expectedAnswers.js';
import type { Text } from '../../../analysis/survey/definition.js';
import { textIn } from '../../../analysis/words/textIn.js';
import { departmentQuestion } from '../../acts/invited/listField.js';
import { dateInStockholm } from '../../acts/dateInStockholm.js';
import type { Actor } from '../../access/actor.js';
import type { InterfaceLanguage } from '../../problems/problem.js';
import type { PeopleState } from '../../store/invitedStore.js';
import type { Round } from '../../store/roundStore.js';
import type { Services } from '../../web/services.js';
import { namedUnits } from '../namedUnits.js';
import { newestDefinition, stateOf, type DeskState, type SurveyHere } from '../surveyHere.js';
import { daysBetween, isoWeek, sameWeek } from './calendar.js';
import { cumulative, invitedIn, lastDay, noUnit, readWave, releaseWave, type Wave } from './wave.js';

export interface EarlierWave {
  readonly start: string;
  readonly cumulative: readonly number[];
  readonly invited: number | undefined;
  /** The units, to the end of the same week. */
  readonly released: PublishedCollection;
}

export interface Expected {
  readonly day: number;
  readonly low: number;
  readonly high: number;
}

export interface Collection extends SurveyHere {
  readonly state: DeskState;
  readonly now: Date;
  /** ISO date of day 1. */
  readonly start: string;
  /** Days since the start, today included; 0 before it. Never more than `days`. */
  readonly day: number;
  /** How many days it lasts, where that is decided. */
  readonly days: number | undefined;
  /** Days to draw. */
  readonly axis: number;
  /** Answers at the end of each day from day 0 to `day`. */
  readonly cumulative: readonly number[];
  readonly released: PublishedCollection;
  readonly earlier: EarlierWave | undefined;
  /** From today to the end; empty in a first wave, or when nobody knows how many were invited. */
  readonly expected: readonly Expected[];
  readonly people: PeopleState;
  readonly started: number;
  /** Of those who answered: have taken it back since. */
  readonly withdrawn: number;
  readonly rounds: readonly Round[];
  /** Share aimed at. */
  readonly target: number | undefined;
  /** Units a department contact is there for; undefined for those who see all. */
  readonly own: ReadonlySet<string> | undefined;
  /** Of units that the page may speak of, by code, also where the newest questionnaire no longer has them. */
  readonly unitTexts: ReadonlyMap<string, Text>;
}

/** A contact sees their own units; everybody else who may come here sees all. */
function ownUnits({ account, memberships }: Actor, inventory: string): ReadonlySet<string> | undefined {
  const membership = memberships.get(inventory);
  return membership?.role === 'contact' && !account.isOwner ? new Set(membership.units) : undefined;
}

async function earlierOf(services: Services, slug: string | undefined, now: Wave, today: string): Promise<EarlierWave | undefined> {
  const survey = slug === undefined ? undefined : await services.store.surveys.find(slug);
  if (survey === undefined || survey.inventory !== now.survey.inventory) return undefined;
  const wave = await readWave(services.store, survey, await newestDefinition(services, survey), await services.store.people.rounds(survey.slug), today);
  if (wave.days.size === 0) return undefined;
  const until = sameWeek(now.start, today, wave.start);
  const byThen = [...wave.days].reduce((sum, [day, answers]) => (isoWeek(day) <= until ? sum + answers : sum), 0);
  const last = wave.definition.closes === undefined ? lastDay(wave) : Math.max(lastDay(wave), daysBetween(wave.start, wave.definition.closes) + 1);
  return { start: wave.start, cumulative: cumulative(wave, last), invited: invitedIn(wave), released: releaseWave(wave, byThen, until) };
}

function expectedOf(answered: number, invited: number | undefined, earlier: EarlierWave | undefined, day: number, axis: number): readonly Expected[] {
  if (invited === undefined || earlier?.invited === undefined || day < 1 || day >= axis) return [];
  const { cumulative: before } = earlier;
  const at = (index: number): number => before[Math.min(index, before.length - 1)] ?? 0;
  if (answered > invited || at(axis) > earlier.invited) return [];
  const then = { invited: earlier.invited, answered: at(day) };
  return Array.from({ length: axis - day + 1 }, (_unused, index) => day + index).map((later) => ({ day: later, ...expectedAnswers({ invited, answered }, then, at(later)) }));
}

/** The axis ends with the collection; without an end, with the week that is going on, or with the wave before. */
function axisOf(day: number, days: number | undefined, before: number, isOver: boolean): number {
  if (days !== undefined) return Math.max(days, 1);
  const last = Math.max(day, 7);
  return isOver ? last : Math.max(Math.ceil(last / 7) * 7, before);
}

export async function readCollection(services: Services, here: SurveyHere, actor: Actor): Promise<Collection> {
  const { store } = services;
  const { survey, definition } = here;
  const now = services.clock();
  const today = dateInStockholm(now);
  const state = stateOf(services, here);
  const rounds = await store.people.rounds(survey.slug);
  const [wave, people, started, withdrawn] = await Promise.all([readWave(store, survey, definition, rounds, today), store.people.countState(survey.slug), store.drafts.count(survey.slug), store.people.countWithdrawn(survey.slug)]);
  const earlier = await earlierOf(services, survey.earlier, wave, today);
  const days = definition.closes === undefined ? undefined : Math.max(1, daysBetween(wave.start, definition.closes) + 1);
  const isOver = state === 'closed' || state === 'trashed';
  const passed = Math.max(0, daysBetween(wave.start, today) + 1);
  const day = Math.max(lastDay(wave), isOver && days === undefined ? lastDay(wave) : Math.min(passed, days ?? passed));
  const axis = Math.max(day, axisOf(day, days, (earlier?.cumulative.length ?? 1) - 1, isOver));
  const sums = cumulative(wave, day);
  const answered = sums.at(-1) ?? 0;
  const released = releaseWave(wave, answered);
  const isOpen = state === 'open' || state === 'paused';
  const own = ownUnits(actor, survey.inventory);
  const spokenOf = [...released.units.map(({ code }) => code).filter((code) => code !== noUnit), ...(own ?? [])];
  return {
    ...here, state, now, start: wave.start, day, days, axis, cumulative: sums, released, earlier, people, started, withdrawn, rounds,
    expected: isOpen ? expectedOf(answered, invitedIn(wave), earlier, day, axis) : [],
    target: survey.target === undefined ? undefined : survey.target / 100,
    own,
    unitTexts: await namedUnits(services, here, spokenOf),
  };
}

/** Code of a unit -> its name. */
export function unitNames({ definition, unitTexts }: Pick<Collection, 'definition' | 'unitTexts'>, language: InterfaceLanguage, others: string): ReadonlyMap<string, string> {
  const code = departmentQuestion(definition);
  const question = code === undefined ? undefined : definition.questions.get(code);
  const units = question?.kind === 'unit' ? (definition.units.get(question.list)?.units ?? []) : [];
  const names = new Map([...unitTexts, ...units.map(({ code: of, name }): [string, Text] => [of, name])].map(([of, name]) => [of, textIn(name, language)]));
  return names.set(noUnit, others);
}

/** What an actor may see of it: a contact their own units, and of everybody together only what these add up to. */
export function seenBy(collection: Collection): PublishedCollection {
  const { released, own } = collection;
  if (own === undefined) return released;
  return { ...released, units: released.units.filter(({ code }) => own.has(code)) };
}
