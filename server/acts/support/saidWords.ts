/** What a file on support says in more than one language, and where it says the same words in two ways. */
import type { Translations } from '../../../analysis/disclosure/translations.js';
import type { Said } from '../../../analysis/support/saidReader.js';
import type { Problem } from '../../problems/problem.js';

const isSaid = (value: object): value is Said => 'said' in value && value.said instanceof Map;

/** Everything that is written in each language, however deep in what was read. */
function* saidIn(shape: unknown): Generator<Said> {
  if (typeof shape !== 'object' || shape === null) return;
  if (isSaid(shape)) yield shape;
  else for (const value of Object.values(shape)) yield* saidIn(value);
}

const textsOf = (shape: object): readonly (readonly [one: Said, language: string, words: string])[] => [...saidIn(shape)].flatMap((one) => [...(one.said ?? [])].map(([language, words]) => [one, language, words] as const));

/** Where it is said in two ways, the first. */
export function translationsOf(shape: object): Translations {
  const found = new Map<string, Map<string, string>>();
  for (const [{ value }, language, words] of textsOf(shape)) {
    const own = found.get(language) ?? new Map<string, string>();
    found.set(language, own);
    if (!own.has(value)) own.set(value, words);
  }
  return found;
}

/** The first language is how it is known: in the others it must say the same everywhere. */
export function saidFaults(shape: object): readonly Problem[] {
  const known = translationsOf(shape);
  return textsOf(shape).flatMap(([{ value, at }, language, words]): readonly Problem[] => {
    const before = known.get(language)?.get(value) ?? words;
    return before === words ? [] : [{ code: 'capacity_said', params: { words: value, language, one: before, other: words }, place: at }];
  });
}
