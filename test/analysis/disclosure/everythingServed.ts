/**
 * Somebody who lays everything that is served side by side: every table of the lattice, of every edition. Each number
 * is a sum over kinds of people, those who belong together in all they answered; how many there are of each kind is
 * unknown. What a count can be is then the least and the most of a linear programme over all of them at once.
 *
 * What one person of a kind adds to a table is found by counting a survey of that one person. Shares with the code
 * that hides only the solver of linear programmes.
 */
import { linearProgram, type LinearConstraint, type LinearProgram, type Term } from '../../../analysis/disclosure/audit/linearProgram.js';
import type { Published } from '../../../analysis/disclosure/published.js';
import { publicQuestions } from '../../../analysis/disclosure/publicQuestions.js';
import { columnsOf } from '../../../analysis/frame/columnsOf.js';
import type { Response } from '../../../analysis/survey/answers.js';
import type { Definition } from '../../../analysis/survey/definition.js';
import { demandTable } from '../../../analysis/tables/demandTable.js';
import { indicatorEstimate } from '../../../analysis/tables/indicatorEstimate.js';
import type { Table } from '../../../analysis/tables/table.js';

/** Everything that may be public of some answers, not yet protected. */
export function latticeOf(definition: Definition, responses: readonly Response[]): readonly Table[] {
  const columns = columnsOf(definition, responses);
  const indicators = [...definition.indicators.values()].map((indicator) => indicatorEstimate(columns, indicator, {}));
  return [...publicQuestions(definition, new Map()).map((table) => demandTable(columns, table)), ...indicators];
}

/** The place of a number: table, group, item, option; without an option the base. */
type Name = string;

interface Numbers {
  readonly name: Name;
  readonly base: number | null;
  readonly count: number | null;
}

interface Shaped {
  readonly question: string;
  readonly by: readonly string[];
  readonly rows: readonly { readonly group: { readonly code: string } | null; readonly item: { readonly code: string } | null; readonly code: string; readonly base: number | null; readonly count: number | null }[];
  readonly numbers: readonly { readonly group: { readonly code: string } | null; readonly base: number | null }[];
}

const baseName = ({ question, by }: Shaped, group: { readonly code: string } | null, item: { readonly code: string } | null): Name => `${question} by ${by.join()} in ${group?.code ?? 'all'} ${item?.code ?? ''}`;

function numbersOf(table: Shaped): readonly Numbers[] {
  return [
    ...table.rows.map(({ group, item, code, base, count }) => ({ name: `${baseName(table, group, item)}: ${code}`, base, count })),
    ...table.numbers.map(({ group, base }) => ({ name: `${baseName(table, group, null)}: `, base, count: null })),
  ];
}

const baseOf = (name: Name): Name => name.slice(0, name.lastIndexOf(':'));

/** Everything said under a name; null where it is hidden. */
function said(tables: readonly Shaped[]): ReadonlyMap<Name, number | null> {
  return new Map(tables.flatMap(numbersOf).flatMap(({ name, base, count }): (readonly [Name, number | null])[] => [[baseOf(name), base], [name, count]]));
}

/** What one person of each kind adds to each number. */
export interface Kinds {
  readonly responses: readonly Response[];
  readonly adds: readonly ReadonlyMap<Name, number | null>[];
}

export function kindsOf(definition: Definition, responses: readonly Response[]): Kinds {
  return { responses, adds: responses.map((response) => said(latticeOf(definition, [response]))) };
}

export interface Edition {
  readonly tables: readonly Table[];
  readonly published: readonly Published[];
}

/** A count of people, or of the others in its base, that is a handful, or the base itself. */
export interface Handful {
  readonly name: Name;
  readonly edition: number;
  readonly count: number;
  readonly base: number;
}

export function handfulsOf(editions: readonly Edition[], k: number): readonly Handful[] {
  const isHandful = (count: number) => count > 0 && count < k;
  return editions.flatMap(({ tables }, edition) =>
    tables.flatMap((table) =>
      numbersOf(table).flatMap(({ name, base, count }): readonly Handful[] => {
        const of = { edition, base: base ?? 0 };
        const own = isHandful(count ?? 0) || isHandful((base ?? 0) - (count ?? base ?? 0)) ? [{ ...of, name, count: count ?? 0 }] : [];
        return isHandful(base ?? 0) ? [...own, { ...of, name: baseOf(name), count: base ?? 0 }] : own;
      }),
    ),
  );
}

export interface Attacker {
  /** Whether any survey at all could lie behind what is served. */
  readonly isPossible: boolean;
  /** How wide the range of a number is, no further than `enough`. */
  readonly width: (of: Pick<Handful, 'name' | 'edition'>, enough: number) => number;
}

/** Each edition has the people of the one before, and new ones. Only what passes `knows` is used. */
export function attackerOf(kinds: Kinds, editions: readonly (readonly Published[])[], knows: (name: Name, edition: number) => boolean = () => true): Attacker {
  const size = kinds.responses.length;
  const termsOf = (name: Name, edition: number): readonly Term[] =>
    kinds.adds.flatMap((adds, kind) => {
      const times = adds.get(name) ?? 0;
      return times === 0 ? [] : Array.from({ length: edition + 1 }, (_, e) => ({ variable: e * size + kind, times }));
    });
  const constraints = editions.flatMap((tables, edition) =>
    [...said(tables)].flatMap(([name, value]): readonly LinearConstraint[] => (value === null || !knows(name, edition) ? [] : [{ terms: termsOf(name, edition), least: value, most: value }])),
  );
  const most = Math.max(0, ...constraints.map(({ most: value }) => value ?? 0));
  const variables = Array.from({ length: size * editions.length }, () => ({ least: 0, most }));
  const programme: LinearProgram | undefined = linearProgram(variables, constraints);
  return {
    isPossible: programme !== undefined,
    width: ({ name, edition }, enough) => {
      const terms = termsOf(name, edition);
      const high = programme?.most(terms) ?? 0;
      const low = programme?.most(terms.map(({ variable, times }) => ({ variable, times: -times })), enough - high) ?? 0;
      return high + low;
    },
  };
}
