/** Who looks alike among the answers of a look, and what is left out of each line so that nobody is among fewer than five. */
import { anonymity, type Anonymity } from '../../analysis/disclosure/singleAnswers/anonymity.js';
import { CombinationTally } from '../../analysis/disclosure/singleAnswers/combinationTally.js';
import { keepTogether, type Told } from '../../analysis/disclosure/singleAnswers/keepTogether.js';
import { tellsOf } from '../../analysis/disclosure/singleAnswers/tellsOf.js';
import type { ResponseLines } from '../../analysis/exchange/responseLines.js';
import type { Response } from '../../analysis/survey/answers.js';
import type { Code, Definition } from '../../analysis/survey/definition.js';

/** People that look alike at least. */
const fewestAlike = 5;
/** Read at a time; between them others get their turn. */
const answersAtATime = 200;

/** The language that somebody answered in, which stands first in a line. */
export const languagePart = 'language';

export interface ProtectedAnswers {
  readonly report: Anonymity;
  /** A line with what is left out of it. */
  readonly lineOf: (response: Response) => string;
}

/** @param definitions of all versions, the newest last */
export async function protectAnswers(responses: AsyncIterable<Response>, { background }: Definition, definitions: readonly Definition[], lines: ResponseLines, pause: () => Promise<unknown>): Promise<ProtectedAnswers> {
  const parts: readonly Code[] = [languagePart, ...lines.questions];
  // the language is the first that is left out
  const known = [...background, languagePart];
  const tally = new CombinationTally(known.map((code) => parts.indexOf(code)));
  let read = 0;
  for await (const response of responses) {
    tally.add(lines.partsOf(response));
    read += 1;
    if (read % answersAtATime === 0) await pause();
  }
  const kept = keepTogether(tally.combinations, fewestAlike, known.length);
  const withheld = new Map([...new Set(kept.told.values())].map((told) => {
    const isTold = (i: number): boolean => ((told >> i) & 1) === 1;
    return [told, tellsOf(definitions, known.filter((_code, i) => !isTold(i)), known.filter((_code, i) => isTold(i)))] as const;
  }));
  // an answer that was not there before is known by nothing
  const withheldAt = (told: Told): ReadonlySet<Code> => withheld.get(told) ?? tellsOf(definitions, known, []);
  return {
    report: anonymity(fewestAlike, tally.combinations, kept, parts, known, withheldAt),
    lineOf: (response) => {
      const own = lines.partsOf(response);
      const without = withheldAt(kept.told.get(tally.keyOf(own)) ?? 0);
      return `${own.map((cells, i) => (without.has(parts[i] ?? '') ? lines.withheld[i] : cells)).join(',')}\n`;
    },
  };
}
