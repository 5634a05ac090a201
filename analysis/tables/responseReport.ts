import type { Columns } from '../frame/columns.js';
import type { Population, PopulationCell } from '../frame/population.js';
import { responseRates } from '../frame/responseRates.js';
import { aaporRates, type AaporRates } from '../stats/nonresponse/aaporRates.js';
import type { Dispositions } from '../stats/nonresponse/dispositions.js';
import type { Code, FrameDisposition } from '../survey/definition.js';
import { ownWords } from './ownWords.js';
import { responseMargin, type InvitedGroup, type ResponseMargin } from './responseMargin.js';
import { notStated } from './table.js';

/** People invited who are the same by every question of the list; `notStated` where it says nothing. */
export interface InvitedCell {
  readonly codes: readonly string[];
  readonly invited: number;
}

/** Who answered, of whom the list of people invited tells. */
export interface ResponseReport {
  /** Those found not to belong to the population left out. */
  readonly invited: number;
  /** Complete and partial answers: of the list where it tells, otherwise of the file of answers. */
  readonly answered: number;
  /** AAPOR's RR2. Null as in `ResponseGroup`. */
  readonly rate: number | null;
  /** Null where the list does not tell what became of people. */
  readonly dispositions: Dispositions | null;
  readonly rates: AaporRates | null;
  /** In the file; another number than the list says is to be told. */
  readonly inFile: number;
  readonly margins: readonly ResponseMargin[];
  /** Everybody invited, by all questions of the list at once; empty where the list is not counted so. */
  readonly cells: readonly InvitedCell[];
}

/**
 * Response rates, by each question of the list, and what tells how like those invited those who answered are.
 *
 * Shape columns and the population they are of. Units rates in [0, 1]. Where the list tells what became of people, rates
 * are AAPOR's with e from those of known eligibility; otherwise answers per person invited, all taken as eligible.
 * Errors none. Source AAPOR Standard Definitions, `statistics.md` 6.1, 6.2.
 */
export function responseReport(columns: Columns, population: Population): ResponseReport {
  const cells = population.cells ?? [];
  const all = dispositionsIn(cells);
  const own = responseRates(columns, population)[0];
  const rates = all === null ? null : aaporRates(all);
  const answered = all === null ? columns.n : all.complete + all.partial;
  return {
    invited: population.total,
    answered,
    rate: rates === null ? (own?.rate ?? null) : rates.rr2,
    dispositions: all,
    rates,
    inFile: columns.n,
    margins: [...population.by.keys()].map((question, q) => responseMargin(question, groupsOf({ columns, population, question, isListed: all !== null }, q))),
    cells: cells.flatMap(({ codes, people }) => (people === 0 ? [] : [{ codes: codes.map((code) => (code === '' ? notStated : code)), invited: people }])),
  };
}

interface Asked {
  readonly columns: Columns;
  readonly population: Population;
  readonly question: Code;
  /** The list tells who answered. */
  readonly isListed: boolean;
}

/** Categories in definition order, then those of whom the list says nothing, where there are any. */
function groupsOf({ columns, population, question, isListed }: Asked, place: number): readonly InvitedGroup[] {
  const counted = responseRates(columns, population, question).flatMap(({ category, answered, invited }) => (category === null ? [] : [{ ...category, answered, invited }]));
  const invited = counted.reduce((sum, group) => sum + group.invited, 0);
  const answered = counted.reduce((sum, group) => sum + group.answered, 0);
  const rest = { code: notStated, label: ownWords('notStated', columns.definition.languages), invited: population.total - invited, answered: columns.n - answered };
  const groups = [...counted, rest];
  if (!isListed) return groups.filter((group) => group.invited + group.answered > 0);
  return groups.flatMap((group) => {
    const found = dispositionsIn((population.cells ?? []).filter(({ codes }) => (codes[place] ?? '') === (group.code === notStated ? '' : group.code)));
    return found === null ? [] : [{ ...group, answered: found.complete + found.partial, rates: aaporRates(found) }];
  });
}

const names: Readonly<Record<FrameDisposition, keyof Dispositions>> = {
  complete: 'complete',
  partial: 'partial',
  refusal: 'refused',
  no_contact: 'noncontact',
  other: 'other',
  unknown: 'unknown',
  ineligible: 'ineligible',
};

/** Null where nobody is told of. */
function dispositionsIn(cells: readonly PopulationCell[]): Dispositions | null {
  const sums = { complete: 0, partial: 0, refused: 0, noncontact: 0, other: 0, unknown: 0, ineligible: 0 };
  let told = 0;
  for (const { dispositions } of cells) {
    for (const [disposition, count] of dispositions) {
      sums[names[disposition]] += count;
      told += count;
    }
  }
  return told === 0 ? null : sums;
}
