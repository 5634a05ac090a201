/** Who looks alike among the answers of a look, and what is left out of each line so that nobody is among fewer than five. */
import { anonymity, type Anonymity } from '../../../analysis/disclosure/singleAnswers/anonymity.js';
import { CombinationTally } from '../../../analysis/disclosure/singleAnswers/combinationTally.js';
import { keepTogether, type Told } from '../../../analysis/disclosure/singleAnswers/keepTogether.js';
import { tellsOf } from '../../../analysis/disclosure/singleAnswers/tellsOf.js';
import type { ResponseLines } from '../../../analysis/exchange/responseLines.js';
import type { Code, Definition } from '../../../analysis/survey/definition.js';

/** People that look alike at least. */
const fewestAlike = 5;

/** The language that somebody answered in, which stands first in a line. */
export const languagePart = 'language';

/** What is left out of whose line; it goes from thread to thread, so it holds values and no functions. */
export interface Protection {
  /** By what was answered to the background questions. */
  readonly told: ReadonlyMap<string, Told>;
  readonly withheld: ReadonlyMap<Told, ReadonlySet<Code>>;
  /** Of an answer that was not there when all were looked at: it is known by nothing. */
  readonly otherwise: ReadonlySet<Code>;
}

export interface ProtectedAnswers {
  readonly report: Anonymity;
  readonly protection: Protection;
}

export interface Protecting {
  /** Counts one answer. @param parts of its line */
  readonly add: (parts: readonly string[]) => void;
  /** When all are counted. */
  readonly protect: () => ProtectedAnswers;
  /** How a line is written with what is left out of it; the parts it is given are written over. */
  readonly lineWith: (protection: Protection) => (parts: string[]) => string;
}

/** @param definitions of all versions, the newest last */
export function protecting({ background }: Definition, definitions: readonly Definition[], lines: ResponseLines): Protecting {
  const parts: readonly Code[] = [languagePart, ...lines.questions];
  // the language is the first that is left out
  const known = [...background, languagePart];
  const tally = new CombinationTally(known.map((code) => parts.indexOf(code)));
  return {
    add: (own) => tally.add(own),
    protect: () => {
      const kept = keepTogether(tally.combinations, fewestAlike, known.length);
      const otherwise = tellsOf(definitions, known, []);
      const withheld = new Map([...new Set(kept.told.values())].map((told) => {
        const isTold = (i: number): boolean => ((told >> i) & 1) === 1;
        return [told, tellsOf(definitions, known.filter((_code, i) => !isTold(i)), known.filter((_code, i) => isTold(i)))] as const;
      }));
      const report = anonymity(fewestAlike, tally.combinations, kept, parts, known, (told) => withheld.get(told) ?? otherwise);
      return { report, protection: { told: kept.told, withheld, otherwise } };
    },
    lineWith: ({ told, withheld, otherwise }) => {
      const placesOf = (codes: ReadonlySet<Code>): readonly number[] => parts.flatMap((code, i) => (codes.has(code) ? [i] : []));
      const places = new Map([...withheld].map(([whom, codes]) => [whom, placesOf(codes)]));
      const placesOtherwise = placesOf(otherwise);
      return (own) => {
        for (const i of places.get(told.get(tally.keyOf(own)) ?? 0) ?? placesOtherwise) own[i] = lines.withheld[i] ?? '';
        return `${own.join(',')}\n`;
      };
    },
  };
}
