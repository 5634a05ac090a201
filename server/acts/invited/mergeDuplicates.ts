/** People who stand on several rows, under one address. */
import type { PersonRead } from './readPeople.js';

export interface Duplicate {
  readonly email: string;
  readonly lines: readonly number[];
  /** What the rows say differently: `name`, `language`, or the code of a question. The first row decides. */
  readonly differs: readonly string[];
}

export interface Merged {
  readonly people: readonly PersonRead[];
  readonly duplicates: readonly Duplicate[];
}

function factsOf({ name, language, cell }: PersonRead): ReadonlyMap<string, string> {
  return new Map([...(name === undefined ? [] : [['name', name] as const]), ...(language === undefined ? [] : [['language', language] as const]), ...Object.entries(cell)]);
}

/** What the first row leaves blank is taken from the next that says it. */
function together([first, ...others]: readonly [PersonRead, ...PersonRead[]]): PersonRead {
  return others.reduce((person, other) => ({ ...other, ...person, cell: { ...other.cell, ...person.cell } }), first);
}

function differences(rows: readonly PersonRead[]): readonly string[] {
  const facts = rows.map(factsOf);
  const names = new Set(facts.flatMap((fact) => [...fact.keys()]));
  return [...names].filter((name) => new Set(facts.flatMap((fact) => fact.get(name) ?? [])).size > 1);
}

export function mergeDuplicates(people: readonly PersonRead[]): Merged {
  const groups = new Map<string, [PersonRead, ...PersonRead[]]>();
  for (const person of people) {
    const group = groups.get(person.email);
    if (group === undefined) groups.set(person.email, [person]);
    else group.push(person);
  }
  return {
    people: [...groups.values()].map(together),
    duplicates: [...groups].flatMap(([email, rows]) => (rows.length < 2 ? [] : [{ email, lines: rows.map(({ line }) => line), differs: differences(rows) }])),
  };
}
