import { columnTitle } from '../reading/columnTitle.js';
import type { Header } from '../reading/header.js';

/** How a column is named to a person; of three header rows the first is enough. */
export function shortTitle(header: Header, at: number): string {
  const [first = '', ...rest] = (header.names[at] ?? '').split(' | ');
  return rest.length >= 2 && first !== '' ? first : columnTitle(header, at);
}
