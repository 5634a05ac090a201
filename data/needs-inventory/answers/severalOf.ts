import type { Code } from '../../../analysis/survey/definition.js';
import { drawSome } from '../chance/drawSome.js';
import { happens } from '../chance/happens.js';
import { pickWeighted } from '../chance/pickWeighted.js';
import { otherText } from '../words/otherTexts.js';
import type { Answerer, Asked } from './answerer.js';

/** Probability of each option. */
export type Odds = ReadonlyMap<Code, number>;

export interface Several {
  readonly question: Code;
  readonly odds: (asked: Asked) => Odds;
  /** Options that stand alone, and how often one of them is the answer. */
  readonly alone?: (asked: Asked) => Odds;
  /** Where the form sets a limit, that many are drawn, or fewer. */
  readonly atMost?: number;
}

function aloneOf({ alone }: Several, asked: Asked): Code | undefined {
  for (const [code, odds] of alone?.(asked) ?? []) if (happens(asked.chance, odds)) return code;
  return undefined;
}

function drawnOf({ atMost }: Several, odds: Odds, { chance }: Asked): ReadonlySet<Code> {
  if (atMost !== undefined) return new Set(drawSome(chance, odds, Math.max(atMost - (happens(chance, 0.25) ? 1 : 0) - (happens(chance, 0.12) ? 1 : 0), 1)));
  const drawn = new Set([...odds].filter(([, probability]) => happens(chance, probability)).map(([code]) => code));
  return drawn.size > 0 ? drawn : new Set([pickWeighted(chance, odds)]);
}

/** Answers of a multiple choice. At least one option comes out; those not offered never do. */
export function severalOf(several: Several): Answerer {
  return (asked) => {
    const alone = aloneOf(several, asked);
    if (alone !== undefined) return { kind: 'multiple', codes: [alone] };
    const odds = new Map([...several.odds(asked)].filter(([code]) => asked.offered.includes(code)));
    const drawn = drawnOf(several, odds, asked);
    const codes = asked.offered.filter((code) => drawn.has(code));
    const other = codes.includes('other') ? otherText(asked.chance, several.question, asked.respondent.language) : {};
    return { kind: 'multiple', codes, ...other };
  };
}
