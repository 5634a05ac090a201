import type { Code, Definition } from '../survey/definition.js';
import { withheldBeside, type RestsOn } from './withheldBeside.js';

/** A question alone, or by the background question that splits it. */
export interface PublicQuestion {
  readonly question: Code;
  readonly by?: Code;
}

/**
 * The tables of a definition that may be public together: each question alone, then every table of the declared lattice.
 * A question that splits a table is published as the bases of that split and not alone as well: its own table counts
 * also those who answered nothing else, and the differences would tell how many they are, and so what hidden groups hold.
 * Nor is one that another, worked out from it, tells.
 */
export function publicQuestions(definition: Definition, restsOn: RestsOn): readonly PublicQuestion[] {
  const splitting = new Set(definition.lattice.map(({ by }) => by));
  const { withheld } = withheldBeside(definition, restsOn);
  const alone = [...definition.questions.keys()].filter((question) => !splitting.has(question) && !withheld.has(question));
  return [...alone.map((question) => ({ question })), ...definition.lattice];
}
