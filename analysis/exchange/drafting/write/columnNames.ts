import { comparable } from '../../mapping/comparable.js';
import { findColumn } from '../../reading/findColumn.js';
import type { Header } from '../../reading/header.js';
import type { Part } from '../../reading/wantedNames.js';

const longest = 90;
const unsafe = /[\p{Cc}\p{Cs}]/u;

function isFound(header: Header, name: string, at: number): boolean {
  const found = findColumn(header, { name, at: {} }, () => '');
  return 'at' in found && found.at === at;
}

/** The name of a column as a mapping writes it: in full, cut with `*` where it is long, or its place. */
export function columnName(header: Header, at: number): string {
  const name = header.names[at] ?? '';
  const place = `#${String(at + 1)}`;
  if (name === '' || unsafe.test(name) || !isFound(header, name, at)) return place;
  const [first = '', ...rest] = name.split(' | ');
  // Of three header rows the first has the names that the system itself goes by.
  if (rest.length >= 2 && first !== '' && !first.includes('*') && isFound(header, `${first} | *`, at)) return `${first} | *`;
  if (name.length <= longest) return name;
  const parts = name.split(' ');
  for (let words = 5; words < parts.length; words += 1) {
    const start = parts.slice(0, words).join(' ');
    if (start.length > longest) break;
    const short = `${start}*`;
    if (!start.includes('*') && isFound(header, short, at)) return short;
  }
  return isFound(header, name, at) ? name : place;
}

/** The option without a column of its own, which a pattern must not give another question's column. */
export interface Spare {
  readonly part: Part;
  readonly otherText: number | undefined;
}

interface Wanted {
  readonly header: Header;
  readonly parts: readonly Part[];
  readonly columns: readonly number[];
  readonly spare: Spare | undefined;
}

function fits({ header, parts, columns, spare }: Wanted, pattern: string): boolean {
  const find = (part: Part, i: number) => {
    const found = findColumn(header, { pattern, n: i + 1, at: {} }, () => '', part);
    return 'at' in found ? found.at : found.fault.code === 'COLUMN_NOT_FOUND' ? undefined : -1;
  };
  if (!parts.every((part, i) => find(part, i) === columns[i])) return false;
  const beyond = spare === undefined ? undefined : find(spare.part, parts.length);
  return beyond === undefined || beyond === spare?.otherText;
}

const sharedStart = (names: readonly string[]): string => {
  const [first = ''] = names;
  let length = first.length;
  for (const name of names) while (!name.startsWith(first.slice(0, length))) length -= 1;
  return first.slice(0, length);
};

/** One pattern for all columns of a question, where there is one: by number or by label. */
export function columnPattern(wanted: Wanted): string | undefined {
  const { header, parts, columns } = wanted;
  const names = columns.map((at) => header.names[at] ?? '');
  if (names.some((name) => name === '' || /[{}*]/.test(name) || unsafe.test(name)) || columns.length < 2) return undefined;
  const start = sharedStart(names);
  const numbered = `${start.replace(/\d+$/, '')}{n}`;
  if (start.replace(/\d+$/, '') !== '' && fits(wanted, numbered)) return numbered;
  const [label = ''] = parts[0]?.labels ?? [];
  const [first = ''] = names;
  const after = comparable(first).endsWith(comparable(label)) ? '' : first.slice(-1);
  const stem = start.length > 50 ? `${start.slice(0, 50).split(' ').slice(0, -1).join(' ')}*` : start;
  const before = after === ']' ? '[' : '';
  const tries = [`${start}{label}${after}`, `${stem}${before}{label}${after}`, `${/^[A-Za-z0-9_]+\[/.exec(start)?.[0] ?? stem}*${before}{label}${after}`];
  return tries.find((pattern) => pattern.length <= 120 && fits(wanted, pattern));
}
