import { comparable } from '../../mapping/comparable.js';
import { flatCopy } from '../../reading/flatCopy.js';
import { CellStats } from './cellStats.js';
import { isMissingLike } from './missingLike.js';

/** How much of a column is kept; beyond that its cells are only counted. */
const most = { values: 600, missing: 100, characters: 40_000, length: 400 } as const;

/** Nothing but spaces that only a comparison knows. */
const isUnseen = (text: string): boolean => text.length <= 20 && comparable(text) === '';

/** One column in one walk over the file, in bounded memory. */
export class ColumnProfile {
  /** Cells as written, spaces at the ends left out, with how many there are; in the order they were first seen. */
  readonly kept = new Map<string, number>();
  blank = 0;
  /** Cells that are not among the kept ones. */
  readonly beyond = new CellStats();
  #characters = 0;
  #missing = 0;

  add(cell: string): void {
    const text = cell.trim();
    if (text === '') {
      this.blank += 1;
      return;
    }
    const count = this.kept.get(text);
    if (count !== undefined) this.kept.set(text, count + 1);
    else if (isUnseen(text)) this.blank += 1;
    else if (this.#mayKeep(text)) this.kept.set(flatCopy(text), 1);
    else this.beyond.add(text, 1);
  }

  #mayKeep(text: string): boolean {
    if (text.length <= 20 && this.#missing < most.missing && isMissingLike(comparable(text))) {
      this.#missing += 1;
      return true;
    }
    if (text.length > most.length || this.kept.size - this.#missing >= most.values) return false;
    this.#characters += text.length;
    return this.#characters <= most.characters;
  }
}
