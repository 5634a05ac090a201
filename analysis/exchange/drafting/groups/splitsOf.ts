import { withoutEnd } from '../../../survey/withoutEnd.js';
import type { ColumnTitle } from '../columnFacts.js';

export type SplitHow = 'rows' | 'code' | 'brackets' | 'prefix' | 'suffix' | 'number' | 'bare_number';

/** A title in what columns of one question share and what each has of its own. */
export interface Split {
  readonly how: SplitHow;
  /** The same for all columns of the group. */
  readonly key: string;
  /** Words of the question; '' where there are none. */
  readonly stem: string;
  readonly item: string;
  /** Name that the other system gave the question. */
  readonly code?: string;
}

const brackets = /^(.*\S)\s*\[([^[\]]*)\]$/s;
/** Of a stem before a sign that could also stand inside a sentence; one between spaces is there to part. */
const shortest = 6;

/** `code[SQ001]. text [item]` and `code[SQ001]`. */
function limeSurvey({ code = '', text }: ColumnTitle): readonly Split[] {
  const found = /^([A-Za-z][A-Za-z0-9_]*)\[([^\]]+)\]/.exec(code);
  const [, name, part = ''] = found ?? [];
  if (name === undefined) return [];
  const [, stem = text, item = ''] = brackets.exec(text) ?? [];
  return [{ how: 'code', key: name, stem, item: item === '' ? part : item, code: name }];
}

function inBrackets({ text }: ColumnTitle): readonly Split[] {
  const [, stem, item] = brackets.exec(text) ?? [];
  return stem === undefined || item === undefined || item === '' ? [] : [{ how: 'brackets', key: stem, stem, item }];
}

/** Of one title; the most telling come first. */
const most = 24;

interface Sign {
  readonly index: number;
  readonly sign: string;
}

interface Parted {
  readonly stem: string;
  readonly item: string;
  readonly sign: string;
}

function* partedAt(text: string, signs: readonly Sign[]): Generator<Parted> {
  for (const { index, sign } of signs) {
    const end = index + (/[?!.:]/.test(sign) ? 1 : 0);
    yield { stem: text.slice(0, end).trim(), item: text.slice(index + sign.length).trim(), sign };
  }
}

function* prefixes(text: string, signs: readonly Sign[]): Generator<Split> {
  for (const { stem, item, sign } of partedAt(text, [...signs].reverse())) {
    if (stem.length >= (sign.length === 3 ? 2 : shortest) && item !== '') yield { how: 'prefix', key: stem, stem: /[.:]$/.test(stem.slice(-1)) ? stem.slice(0, -1) : stem, item };
  }
}

function* suffixes(text: string, signs: readonly Sign[]): Generator<Split> {
  for (const { stem, item } of partedAt(text, signs.filter(({ sign }) => sign === ':'))) {
    if (item.length >= shortest) yield { how: 'suffix', key: item, stem: item, item: withoutEnd(stem, ':') };
  }
}

/** So many and no more are looked for: each is a text as long as the title. */
function firstOf(...ways: readonly Generator<Split>[]): readonly Split[] {
  const splits: Split[] = [];
  for (const way of ways) {
    for (const split of way) {
      splits.push(split);
      if (splits.length === most) return splits;
    }
  }
  return splits;
}

/** At every sign that can part a question from an item, the longest stem first. */
function atSigns({ text }: ColumnTitle): readonly Split[] {
  const signs: Sign[] = [];
  for (const { index, 0: sign } of text.matchAll(/ [-–—|] |[.:?!|](?=\s*\S)/g)) signs.push({ index, sign });
  return firstOf(prefixes(text, signs), suffixes(text, signs));
}

/** `TOOL_1`, `Q5.2`, `ELN1`. */
function numbered({ code = '', text }: ColumnTitle): readonly Split[] {
  const end = /([_.-]?)(\d{1,3})$/.exec(code);
  const [, sign = '', n = ''] = end ?? [];
  const stem = code.slice(0, end?.index ?? 0);
  if (end === null || !/[A-Za-z\]]/.test(stem) || /[\n\r\u2028\u2029]/.test(stem)) return [];
  return [{ how: sign === '' ? 'bare_number' : 'number', key: `${stem}${sign}`, stem: '', item: text === '' ? n : text, code: stem }];
}

/** Every way a title may be split, the most telling first. */
export function splitsOf(title: ColumnTitle): readonly Split[] {
  if (title.item !== undefined) return [{ how: 'rows', key: title.text, stem: title.text, item: title.item }];
  return [...limeSurvey(title), ...inBrackets(title), ...atSigns(title), ...numbered(title)];
}
