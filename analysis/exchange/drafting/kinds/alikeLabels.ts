import { editDistance } from '../../../survey/editDistance.js';
import type { ValueCount } from '../columnFacts.js';
import { cut, inEnglish, inSwedish, type Said } from '../said.js';

const wordsOf = (key: string): readonly string[] => key.toLowerCase().split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');

/** Of the letters that two words begin with in common. */
const fewestShared = 4;

/** One letter wrong, or another ending: "Kirurgen" beside "Kirurgi". A short word or a number with one wrong is another word. */
function isNearWord(a: string, b: string): boolean {
  if (a === b) return true;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  // "dissatisfied" is near "satisfied", and means the opposite.
  if (short.length < 5 || long.length > 40 || /\p{N}/u.test(short + long) || long.length - short.length > 2 || long.endsWith(short)) return false;
  const distance = editDistance(short, long);
  return distance === 1 || (distance === 2 && short.length >= 6 && short.slice(0, fewestShared) === long.slice(0, fewestShared));
}

function isNear(a: readonly string[], b: readonly string[]): boolean {
  if (a.join('') === b.join('')) return a.length > 0;
  return a.length === b.length && a.every((word, i) => isNearWord(word, b[i] ?? ''));
}

/** Far fewer than the other, or hardly any. */
const isRare = (rare: number, common: number): boolean => rare <= 2 || rare * 4 <= common;
const most = { values: 150, shown: 8 } as const;

/** What a person should look at where a value that few gave is written nearly as another. Shape most common first in. */
export function alikeLabels(values: readonly ValueCount[]): readonly Said[] {
  const known = values.slice(0, most.values).map((value) => ({ value, words: wordsOf(value.key) }));
  const pairs = known.flatMap(({ value: rare, words }, i) => {
    const near = known.slice(0, i).find(({ value, words: other }) => isRare(rare.count, value.count) && isNear(words, other));
    return near === undefined ? [] : [{ rare, common: near.value }];
  });
  if (pairs.length === 0) return [];
  const more = pairs.length > most.shown ? ', …' : '';
  const named = (count: (n: number) => string, open: string): string => pairs.slice(0, most.shown).map(({ rare, common }) => `${open}${cut(rare.text, 40)}” ×${count(rare.count)} ~ ${open}${cut(common.text, 40)}” ×${count(common.count)}`).join(', ') + more;
  return [{
    sv: `några värden är nästan lika och kan vara samma svar: ${named(inSwedish, '”')}. Är de det, ta bort det ena alternativet och skriv båda stavningarna under values vid det andra i mapping.yaml`,
    en: `some values are nearly alike and may be the same answer: ${named(inEnglish, '“')}. If they are, remove the one option and write both spellings under values of the other in mapping.yaml`,
  }];
}
