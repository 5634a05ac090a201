import type { Header } from './header.js';

const most = 80;
const head = 44;
const tail = 28;

/** How a column is named to a person: by its place where it has no name; a long one by its ends, where the item stands, and its place. */
export function columnTitle(header: Header, at: number): string {
  const name = header.names[at] ?? '';
  if (name === '') return `#${at + 1}`;
  return name.length <= most ? name : `${name.slice(0, head).trimEnd()} … ${name.slice(-tail).trimStart()} (#${at + 1})`;
}
