import type { Code } from '../../../analysis/survey/definition.js';
import type { Chance } from '../chance/chance.js';
import { normal } from '../chance/normal.js';
import { leaningOf, methodProfiles, withoutNeed, type Trait } from './methodProfiles.js';
import type { Person } from './person.js';

/** An answering person with the needs in mind that the answers then tell of. */
export interface Respondent extends Person {
  /** How strongly each method is needed, in standard deviations. */
  readonly pull: ReadonlyMap<Code, number>;
  /** Methods needed; empty for those who need no support. */
  readonly needs: ReadonlySet<Code>;
}

interface Leaning {
  readonly person: Person;
  readonly general: number;
  readonly pull: ReadonlyMap<Code, number>;
  readonly needs: Set<Code>;
}

const strengthOfGeneral = 0.4;
const strengthOfTrait = 0.5;

function lean(chance: Chance, person: Person): Leaning {
  const general = normal(chance);
  const traits: Readonly<Record<Trait, number>> = { analytic: normal(chance), molecular: normal(chance), register: normal(chance) };
  const pull = new Map(
    methodProfiles.map((profile) => {
      const trait = profile.trait === undefined ? 0 : strengthOfTrait * traits[profile.trait];
      const leaning = leaningOf(profile, person.field, person.department, person.role);
      return [profile.method, leaning + strengthOfGeneral * general + trait + normal(chance)];
    }),
  );
  return { person, general, pull, needs: new Set() };
}

const pullOf = (leaning: Leaning, method: Code): number => leaning.pull.get(method) ?? -Infinity;

/** Whoever was left without any need gets the strongest one, from the weakest holder who has others left. */
function giveEveryoneANeed(needing: readonly Leaning[]): void {
  for (const leaning of needing) {
    if (leaning.needs.size > 0) continue;
    const [method] = [...leaning.pull].reduce((best, next) => (next[1] > best[1] ? next : best));
    const holders = needing.filter((other) => other.needs.has(method) && other.needs.size > 1);
    const weakest = holders.reduce((low, next) => (pullOf(next, method) < pullOf(low, method) ? next : low));
    weakest.needs.delete(method);
    leaning.needs.add(method);
  }
}

/** Each method goes to those who are drawn to it most, as many as its profile says. */
export function inventNeeds(chance: Chance, people: readonly Person[]): readonly Respondent[] {
  const leanings = people.map((person) => lean(chance, person));
  const needing = [...leanings].sort((a, b) => a.general - b.general).slice(withoutNeed);
  for (const { method, needed } of methodProfiles) {
    const drawn = [...needing].sort((a, b) => pullOf(b, method) - pullOf(a, method)).slice(0, needed);
    for (const leaning of drawn) leaning.needs.add(method);
  }
  giveEveryoneANeed(needing);
  return leanings.map(({ person, pull, needs }) => ({ ...person, pull, needs }));
}
