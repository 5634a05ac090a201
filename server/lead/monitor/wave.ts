/** One wave as its counters tell it: when it began, how many had answered by each day, and where. */
import { releaseCollection, type PublishedCollection, type UnitCounts } from '../../../analysis/disclosure/releaseCollection.js';
import type { Definition } from '../../../analysis/survey/definition.js';
import { departmentQuestion } from '../../acts/invited/listField.js';
import { dateInStockholm } from '../../acts/dateInStockholm.js';
import type { Store, StoredSurvey } from '../../store/store.js';
import type { Round } from '../../store/roundStore.js';
import { daysBetween } from './calendar.js';

/** The definition may say an early day and invitations go out later: counting begins when something happens. */
const quietDays = 14;

/** Code of those the list places in no unit. */
export const noUnit = '';

export interface Wave {
  readonly survey: StoredSurvey;
  readonly definition: Definition;
  /** ISO date of day 1. */
  readonly start: string;
  /** ISO date -> answers. */
  readonly days: ReadonlyMap<string, number>;
  /** By week and unit. */
  readonly weeks: readonly { readonly week: string; readonly department: string; readonly answers: number }[];
  /** By unit; `noUnit` for those in none. Empty without a list of invited. */
  readonly invited: ReadonlyMap<string, number>;
}

export async function readWave(store: Store, survey: StoredSurvey, definition: Definition, rounds: readonly Round[], today: string): Promise<Wave> {
  const by = departmentQuestion(definition);
  const [days, weeks, frame] = await Promise.all([
    store.people.countByDay(survey.slug), store.people.countByWeek(survey.slug), store.people.countFrame(survey.slug, by === undefined ? [] : [by]),
  ]);
  const invited = new Map(frame.map(({ group, invited }) => [by === undefined ? noUnit : (group[by] ?? noUnit), invited]));
  return { survey, definition, start: startOf(definition, days.map(({ day }) => day), rounds, today), days: new Map(days.map(({ day, answers }) => [day, answers])), weeks, invited };
}

function startOf({ opens }: Definition, counted: readonly string[], rounds: readonly Round[], today: string): string {
  const sent = rounds.filter(({ state }) => state === 'done' || state === 'sending').map(({ sendFrom }) => dateInStockholm(sendFrom));
  const first = [...counted, ...sent].sort()[0];
  if (opens === undefined) return first ?? today;
  if (first === undefined) return opens;
  return first < opens || daysBetween(opens, first) > quietDays ? first : opens;
}

export function invitedIn({ invited }: Wave): number | undefined {
  return invited.size === 0 ? undefined : [...invited.values()].reduce((sum, count) => sum + count, 0);
}

/** Answers at the end of each day, from day 0, before anybody could answer. */
export function cumulative({ start, days }: Wave, until: number): readonly number[] {
  const sums = new Array<number>(until + 1).fill(0);
  for (const [day, answers] of days) {
    const index = daysBetween(start, day) + 1;
    for (let at = Math.max(1, index); at <= until; at += 1) sums[at] = (sums[at] ?? 0) + answers;
  }
  return sums;
}

/** Last day on which anybody answered, counted from the start; 0 when nobody has. */
export function lastDay({ start, days }: Wave): number {
  return Math.max(0, ...[...days.keys()].map((day) => daysBetween(start, day) + 1));
}

/**
 * What may be told of the units. With a list that everybody answers through, those in no unit are a unit of their own;
 * where the address is open to all, nobody knows how many could answer outside the units.
 *
 * @param until the last week counted, e.g. `2026-W47`; all when absent
 */
export function releaseWave(wave: Wave, answered: number, until?: string): PublishedCollection {
  const counts = new Map<string, number>();
  for (const { week, department, answers } of wave.weeks) {
    if (until === undefined || week <= until) counts.set(department, (counts.get(department) ?? 0) + answers);
  }
  const codes = [...new Set([...unitCodes(wave), ...wave.invited.keys(), ...counts.keys()])].filter((code) => code !== noUnit);
  const units = codes.flatMap((code): UnitCounts[] => {
    const [invited, some] = [wave.invited.get(code) ?? 0, counts.get(code) ?? 0];
    if (invited === 0 && some === 0) return [];
    // more answers than the list knows people: the list has changed, and there is no rate
    return [{ code, invited: invited >= some ? invited : undefined, answered: some }];
  });
  const rest = Math.max(0, answered - units.reduce((sum, unit) => sum + unit.answered, 0));
  const restInvited = wave.survey.entry === 'invited' ? wave.invited.get(noUnit) : undefined;
  const others: readonly UnitCounts[] = rest > 0 || restInvited !== undefined ? [{ code: noUnit, invited: restInvited !== undefined && restInvited >= rest ? restInvited : undefined, answered: rest }] : [];
  return releaseCollection([...units, ...others], answered, invitedIn(wave));
}

function unitCodes({ definition }: Wave): readonly string[] {
  const code = departmentQuestion(definition);
  const question = code === undefined ? undefined : definition.questions.get(code);
  return question?.kind === 'unit' ? (definition.units.get(question.list)?.units ?? []).map((unit) => unit.code) : [];
}
