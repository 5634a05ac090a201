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

/** At every sign that can part a question from an item, the longest stem first. */
function atSigns({ text }: ColumnTitle): readonly Split[] {
  const splits: Split[] = [];
  for (const { index, 0: sign } of text.matchAll(/ [-–—|] |[.:?!|](?=\s*\S)/g)) {
    const end = index + (/[?!.:]/.test(sign) ? 1 : 0);
    const [stem, item] = [text.slice(0, end).trim(), text.slice(index + sign.length).trim()];
    if (stem.length >= (sign.length === 3 ? 2 : shortest) && item !== '') splits.unshift({ how: 'prefix', key: stem, stem: stem.replace(/[.:]$/, ''), item });
    if (sign === ':' && item.length >= shortest) splits.push({ how: 'suffix', key: item, stem: item, item: stem.replace(/:+$/, '') });
  }
  return splits.slice(0, 24);
}

/** `TOOL_1`, `Q5.2`, `ELN1`. */
function numbered({ code = '', text }: ColumnTitle): readonly Split[] {
  const [, stem, sign, n = ''] = /^(.*?[A-Za-z\]].*?)([_.\-]?)(\d{1,3})$/.exec(code) ?? [];
  return stem === undefined ? [] : [{ how: sign === '' ? 'bare_number' : 'number', key: `${stem}${sign ?? ''}`, stem: '', item: text === '' ? n : text, code: stem }];
}

/** Every way a title may be split, the most telling first. */
export function splitsOf(title: ColumnTitle): readonly Split[] {
  if (title.item !== undefined) return [{ how: 'rows', key: title.text, stem: title.text, item: title.item }];
  return [...limeSurvey(title), ...inBrackets(title), ...atSigns(title), ...numbered(title)];
}
