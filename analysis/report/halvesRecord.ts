import type { ShownShare } from '../disclosure/sumShown.js';
import type { TableFacts } from '../findings/context.js';
import type { JsonValue } from '../survey/json.js';
import type { Language } from '../words/language.js';
import { textIn } from '../words/textIn.js';
import { scaleHalves } from './scaleHalves.js';

const halfRecord = ({ count, base, share, low, high, intervalMethod, release }: ShownShare): JsonValue => ({ count, base, share, low, high, intervalMethod, release });

/** Halves of a scale and the gap as programs read them: shares in [0, 1] and gaps in [−1, 1] unrounded, hidden values null. Undefined where the figure has none. */
export function halvesRecord(facts: TableFacts, language: Language): JsonValue | undefined {
  const rows = scaleHalves(facts);
  if (rows.length === 0) return undefined;
  return rows.map(({ question, item, label, lower, upper, gap }) => ({
    question, item, label: textIn(label, language), ...(lower === undefined ? {} : { lower: halfRecord(lower) }), upper: halfRecord(upper), ...(gap === undefined ? {} : { gap: gap.value }),
  }));
}
