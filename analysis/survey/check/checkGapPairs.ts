import { isGapPair } from '../isGapPair.js';
import { nearest } from '../nearest.js';
import type { Asked } from './buildSections.js';
import type { Checking } from './checking.js';
import type { RawDefinition } from './definitionShape.js';

/** A grid on what matters may name the one on what there is, before or after it; each has its own, and none is both. */
export function checkGapPairs({ sections }: RawDefinition, asked: Asked, checking: Checking): void {
  const named = sections.flatMap(({ questions }) => questions.flatMap((raw) => (raw.kind === 'grid' && raw.availability !== undefined ? [{ code: raw.code.value, availability: raw.availability }] : [])));
  const isTaken = (code: string, own: string): boolean => named.some((other) => other.code !== own && (other.availability.value === code || other.code === code));
  for (const { code, availability } of named) {
    const { value, at } = availability;
    const [question, other] = [asked.questions.get(code), asked.questions.get(value)];
    if (other === undefined) checking.fault('UNKNOWN_QUESTION', { question: value, nearest: nearest(value, asked.all.keys()) }, at);
    // what is broken has been said
    else if (other !== null && question?.kind === 'grid' && (other.kind !== 'grid' || !isGapPair(question, other) || isTaken(value, code))) checking.fault('GRID_PAIR', { question: code, availability: value }, at);
  }
}
