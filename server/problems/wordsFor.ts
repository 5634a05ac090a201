import type { Entry, Params, Wording } from './problem.js';

/** Words of every fault of a kind, each filled with its own params: a fault without words does not compile. */
export type WordsFor<Faults> = {
  readonly [Code in keyof Faults]: {
    readonly sv: (params: Faults[Code]) => Said;
    readonly en: (params: Faults[Code]) => Said;
  };
};

/** What is wrong; how to mend it. */
type Said = readonly [message: string, mend: string];

type Words = readonly [code: string, { readonly sv: (params: Params) => Said; readonly en: (params: Params) => Said }];

const wording = ([message, mend]: Said): Wording => ({ message, mend });

export function entriesFor<Faults>(words: WordsFor<Faults>): Readonly<Record<string, Entry>> {
  // The params of a fault are made under the same key of `Faults`, but the catalogue no longer knows which.
  const all = Object.entries(words) as unknown as readonly Words[];
  return Object.fromEntries(
    all.map(([code, { sv, en }]) => [code, { status: 422, sv: (p: Params) => wording(sv(p)), en: (p: Params) => wording(en(p)) }]),
  );
}

/** "Menade du X?" where there is something near; otherwise the other sentence. */
export const menade = (word: string, otherwise: string): string => (word === '' ? otherwise : `Menade du ”${word}”?`);

export const didYouMean = (word: string, otherwise: string): string => (word === '' ? otherwise : `Did you mean “${word}”?`);
