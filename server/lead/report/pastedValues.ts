/** What was pasted into a part, as the plan writes it: a placeholder with its braces where a number is wanted, quotes and spaces of word processors. */
import type { PartValues } from './partValues.js';

/** They are not seen, and stand in text from word processors and web pages. */
const unseen = /[\u00ad\u200b-\u200d\u2060\ufeff]/gu;
const quotes = /^[“”„"'‘’«»]+|[“”„"'‘’«»]+$/gu;
const braced = /\{\{|\}\}|\{([^{}]*)\}/gu;
/** What a placeholder prints -> what a claim is of. */
const claimed: ReadonlyMap<string, string> = new Map([...['share', 'count', 'base', 'ratio', 'mean', 'median'].map((of) => [of, of] as const), ['interval', 'share'], ['ratioInterval', 'ratio'], ['meanInterval', 'mean']]);

/** `methods / a till methods / b` -> `methods/a to methods/b`. */
const plainNumber = (text: string): string => text.replace(unseen, '').replace(/\s+/gu, ' ').trim().replace(/ ?\/ ?/gu, '/').replaceAll('≠', '!=').replace(/ till /gu, ' to ');

const plainText = (text: string): string => text.replace(braced, (found, inside: string | undefined) => (inside === undefined ? found : `{${plainNumber(inside).replace(/ ?: ?/u, ':')}}`));

/** A number is some fifty characters; what is longer is none, and is not looked through. */
const longestNumber = 1000;

interface Pasted {
  readonly number: string;
  /** What the placeholder says that it prints; undefined where no placeholder was pasted. */
  readonly of: string | undefined;
}

function pastedNumber(text: string): Pasted {
  const number = plainNumber(text).replace(quotes, '');
  const inside = /^\{([^{}]*)\}$/u.exec(number)?.[1] ?? number;
  const [, kind = '', rest = ''] = /^(\w+) ?: ?(.*)$/u.exec(inside) ?? [];
  const of = claimed.get(kind);
  return of === undefined ? { number: inside, of } : { number: rest, of };
}

/** "1 eller 2" is 1–2, "1,5 gånger" 1,5; what a number is compared with is another number. */
function pastedValue(kind: string, value: string): string {
  if (kind === 'above' || kind === 'below') return pastedNumber(value).number;
  if (kind === 'rank') return value.replace(/^\s*(\d+)\s*(?:[-–—\u2212]|eller|or|till|to|och|and)\s*(\d+)\s*$/u, '$1–$2');
  return kind === 'atLeast' || kind === 'atMost' ? value.replace(/\s*(?:gånger|times|x|×)\s*$/u, '') : value;
}

/** Fields that are not a claim's or a text's are left as they are. */
export function pastedValues(values: PartValues): PartValues {
  const understood = new Map(values);
  for (const [id, text] of values) {
    const [, claim, field] = /^(\w+\.claim\.\d+)\.(number|value)$/u.exec(id) ?? [];
    if ((field !== undefined || id === 'share') && text.length > longestNumber) continue;
    if (field === 'number') {
      const { number, of } = pastedNumber(text);
      understood.set(id, number);
      if (of !== undefined) understood.set(`${claim ?? ''}.of`, of);
    } else if (field === 'value') understood.set(id, pastedValue(values.get(`${claim ?? ''}.kind`) ?? '', text));
    else if (id === 'share') understood.set(id, pastedNumber(text).number);
    else if (!id.includes('.claim.')) understood.set(id, plainText(text));
  }
  return understood;
}
