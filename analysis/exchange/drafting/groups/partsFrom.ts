import { groupCells } from '../evidence.js';
import { asLabel, optionsFrom } from '../kinds/optionsFrom.js';
import type { OptionDraft } from '../questionDraft.js';
import type { Said } from '../said.js';
import type { Member, Run } from './findRun.js';
import { unionOf } from './unionOf.js';

interface Naming {
  readonly text: string;
  readonly name?: string;
}

/** The words and the name that the columns of a group share. */
export function namingOf([first]: Run): Naming {
  const { stem = '', code } = first?.split ?? {};
  return { text: stem.trim(), ...(code === undefined ? {} : { name: code }) };
}

/** Options or rows, one a column, named by what the columns have of their own. */
export function partsFrom(members: readonly Member[], allowed: Parameters<typeof optionsFrom>[1]): readonly OptionDraft[] {
  const named = members.map(({ split, facts }) => ({ text: /^\d+$/.test(split.item) && split.code !== undefined ? `${split.code} ${split.item}` : asLabel(split.item.replace(/\.{3,4}\d{1,4}$/, ''), facts.title.name) }));
  return optionsFrom(named, allowed).map((option, i) => ({ ...option, column: members[i]?.facts.at ?? 0, cells: [] }));
}

/** Said of columns that have a number and no name. */
export const nameless = (members: readonly Member[]): readonly Said[] =>
  members.every(({ split }) => /^(?:SQ|A)?\d+$/i.test(split.item)) ? [{ sv: 'kolumnerna har bara nummer: skriv vad de betyder', en: 'the columns have numbers only: write what they mean' }] : [];

/** How many answered in each column, and what. */
export function answersOf(members: readonly Member[]): Said {
  return groupCells(members.length, members.map(({ facts }) => facts.answered), unionOf(members));
}
