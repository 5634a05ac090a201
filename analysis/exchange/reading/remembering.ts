import type { Remember } from './cell.js';
import { flatCopy } from './flatCopy.js';

/** Cells remembered in a column; what distinct answers there are come early. */
const cellsPerColumn = 4_096;
/** Characters of a cell worth remembering. */
const longest = 256;
/** Characters remembered in all columns together. */
const inAll = 32_000_000;

/** Columns repeat the same few cells: each is interpreted once. Memory is bounded, whatever the file holds. */
export function remembering(): Remember {
  let left = inAll;
  return (read) => {
    type Meaning = ReturnType<typeof read>;
    const known = new Map<string, Meaning>();
    return (text) => {
      const hit = known.get(text);
      if (hit !== undefined) return hit;
      if (text.length > longest || known.size >= cellsPerColumn || left < 0) return read(text);
      const copy = flatCopy(text);
      const meaning = read(copy);
      left -= text.length + 32;
      known.set(copy, meaning);
      return meaning;
    };
  };
}
