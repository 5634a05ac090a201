/** Which roles the invented people have, what language they choose and how willingly they answer. */
import type { Code } from '../../../analysis/survey/definition.js';
import type { Field } from './places.js';

/** Parts of a hundred. */
export const rolesByField: Readonly<Record<Field, ReadonlyMap<Code, number>>> = {
  preclinical: new Map([['professor', 10], ['senior', 20], ['postdoc', 27], ['doctoral_student', 33], ['coordinator', 2], ['analyst', 6], ['other', 2]]),
  clinical: new Map([['professor', 8], ['senior', 17], ['postdoc', 11], ['doctoral_student', 27], ['clinician', 23], ['coordinator', 6], ['analyst', 3], ['manager', 3], ['other', 2]]),
  community: new Map([['professor', 10], ['senior', 20], ['postdoc', 13], ['doctoral_student', 28], ['clinician', 9], ['coordinator', 5], ['analyst', 10], ['manager', 2], ['other', 3]]),
  care: new Map([['senior', 5], ['doctoral_student', 9], ['clinician', 50], ['coordinator', 16], ['analyst', 2], ['manager', 13], ['other', 5]]),
};

/** Parts of a hundred who answer in English. */
const english: ReadonlyMap<Code, number> = new Map([
  ['professor', 12],
  ['senior', 16],
  ['postdoc', 52],
  ['doctoral_student', 30],
  ['analyst', 28],
]);

export function shareInEnglish(role: Code, field: Field): number {
  return (field === 'care' ? 2 : (english.get(role) ?? 3)) / 100;
}

/** How much more or less often than others of the same place a role answers. */
const willingness: ReadonlyMap<Code, number> = new Map([
  ['professor', 0.8],
  ['doctoral_student', 1.15],
  ['clinician', 0.75],
  ['coordinator', 1.4],
  ['analyst', 1.6],
]);

export function willingnessOf(role: Code): number {
  return willingness.get(role) ?? 1;
}
