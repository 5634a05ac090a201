import type { Chance } from '../chance/chance.js';
import { drawSome } from '../chance/drawSome.js';
import { happens } from '../chance/happens.js';
import { pickWeighted } from '../chance/pickWeighted.js';
import type { Person } from './person.js';
import { places, providerWeights, type Place } from './places.js';
import { rolesByField, shareInEnglish, willingnessOf } from './roles.js';

export interface People {
  readonly invited: readonly Person[];
  /** Those of the invited who answer. */
  readonly answering: readonly Person[];
}

function inventProvider(chance: Chance, place: Place): string | undefined {
  if (!happens(chance, place.withProvider)) return undefined;
  const weights = new Map([...providerWeights].map(([code, weight]) => [code, weight * (place.near?.get(code) ?? 1)]));
  return pickWeighted(chance, weights);
}

function inventPerson(chance: Chance, place: Place): Person {
  const role = pickWeighted(chance, rolesByField[place.field]);
  const provider = inventProvider(chance, place);
  return {
    role,
    field: place.field,
    language: happens(chance, shareInEnglish(role, place.field)) ? 'en' : 'sv',
    ...(place.department === undefined ? {} : { department: place.department }),
    ...(provider === undefined ? {} : { provider }),
  };
}

/** Everyone invited, place by place, and who of them answers: as many of each place as the table of places says. */
export function inventPeople(chance: Chance): People {
  const invited: Person[] = [];
  const answering: Person[] = [];
  for (const place of places) {
    const there = Array.from({ length: place.invited }, () => inventPerson(chance, place));
    invited.push(...there);
    answering.push(...drawSome(chance, new Map(there.map((person) => [person, willingnessOf(person.role)])), place.answered));
  }
  return { invited, answering };
}
