import { coderAgreement, type CoderAgreement } from './coderAgreement.js';

/** What two coders gave one text: any number of codes, also none. */
export interface CodedTwice {
  readonly first: ReadonlySet<string>;
  readonly second: ReadonlySet<string>;
}

/**
 * Agreement of two coders who may give a text several codes: for each code, given or not given.
 *
 * Shape texts and the list of codes; one agreement a code, null when there is no text. In each, `specific` is of texts
 * without and with the code. Errors RangeError naming the text with a code that is not in the list.
 */
export function multiCodeAgreement(texts: readonly CodedTwice[], codes: readonly string[]): ReadonlyMap<string, CoderAgreement | null> {
  const known = new Set(codes);
  texts.forEach(({ first, second }, i) => {
    for (const code of [...first, ...second]) if (!known.has(code)) throw new RangeError(`text ${i} has the code ${code}, which is not in the list`);
  });
  return new Map(codes.map((code) => [code, coderAgreement(tableOf(texts, code))]));
}

function tableOf(texts: readonly CodedTwice[], code: string): readonly (readonly number[])[] {
  const count = (first: boolean, second: boolean) => texts.filter((text) => text.first.has(code) === first && text.second.has(code) === second).length;
  return [
    [count(false, false), count(false, true)],
    [count(true, false), count(true, true)],
  ];
}
