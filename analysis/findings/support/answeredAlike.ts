import type { AnsweredFor } from '../../disclosure/answeredFor.js';

/** What somebody answers for, in words. */
export interface Statement extends AnsweredFor {
  readonly text: string;
}

/** Statements of one source, day and owner together, in the order of the first of each. */
export function answeredAlike(stated: readonly Statement[]): readonly (readonly [Statement, ...Statement[]])[] {
  const groups = new Map<string, [Statement, ...Statement[]]>();
  for (const one of stated) {
    const key = JSON.stringify([one.source, one.date, one.owner]);
    const found = groups.get(key);
    if (found === undefined) groups.set(key, [one]);
    else found.push(one);
  }
  return [...groups.values()];
}

/** Items of one kind as one statement each time somebody else answers for them: "månadslön: statistiker 52 000, samordnare 46 000". */
export function inOneStatement(items: readonly Statement[], text: (list: string) => string): readonly Statement[] {
  return answeredAlike(items).map(([first, ...others]) => ({ ...first, text: text([first, ...others].map((one) => one.text).join(', ')) }));
}
