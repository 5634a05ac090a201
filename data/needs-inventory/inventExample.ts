import type { Response } from '../../analysis/survey/answers.js';
import type { Definition } from '../../analysis/survey/definition.js';
import { visit } from './answers/visit.js';
import { seededChance } from './chance/seededChance.js';
import { shuffled } from './chance/shuffled.js';
import { inventNeeds } from './people/inventNeeds.js';
import { inventPeople } from './people/inventPeople.js';
import type { Person } from './people/person.js';
import { ownWords } from './words/ownWords.js';

export interface Example {
  /** Everyone invited. */
  readonly frame: readonly Person[];
  readonly responses: readonly Response[];
}

/** The question about paying came in when this many had answered. */
const earlyVisits = 41;
const addedLater = ['financing_model'];

/** The whole example, from one seed: the same definition and seed give the same people and answers. */
export function inventExample(definition: Definition, seed: number): Example {
  const chance = seededChance(seed);
  const { invited, answering } = inventPeople(chance);
  const respondents = shuffled(chance, inventNeeds(chance, answering));
  const words = ownWords(chance, respondents);
  const responses = respondents.map((respondent, index) => {
    const own = words.get(respondent);
    const visitor = { respondent, notAsked: index < earlyVisits ? addedLater : [], ...(own === undefined ? {} : { words: own }) };
    return visit(definition, visitor, chance);
  });
  // The order of the visits would be a trace of time, so the answers leave in another one.
  return { frame: invited, responses: shuffled(chance, responses) };
}
