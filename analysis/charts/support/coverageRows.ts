import type { CoveredType, PublishedCoverage } from '../../disclosure/publishedCoverage.js';
import { formatPercent } from '../../words/formatPercent.js';
import { formatRange } from '../../words/formatRange.js';
import type { Language } from '../../words/language.js';
import { coverageVerdict, supportTerms } from '../../words/supportTerms.js';
import { terms } from '../../words/terms.js';
import { plainLabel } from '../labels.js';

export interface CoverageRow {
  readonly code: string;
  readonly label: string;
  /** Null where it is hidden. */
  readonly share: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** "80 %", or ".." */
  readonly value: string;
  /** "76–83" */
  readonly interval: string;
  readonly verdict: 'full' | 'part' | 'none';
  readonly verdictText: string;
  /** One a function, in the order of the functions. */
  readonly meets: readonly ('full' | 'part' | 'none')[];
}

/** Most asked for first; what is hidden comes last, in the order of the question. */
export function coverageRows({ types, functions }: PublishedCoverage, language: Language): readonly CoverageRow[] {
  return types
    .toSorted((a, b) => (b.share ?? -1) - (a.share ?? -1))
    .map((type: CoveredType): CoverageRow => {
      const { code, label, share, low, high, best } = type;
      const verdict = coverageVerdict(best);
      return {
        code,
        label: plainLabel(label, language),
        share,
        low,
        high,
        value: share === null ? terms[language].hidden : formatPercent(share, language),
        interval: share === null || low === null || high === null ? '' : formatRange(low, high, language),
        verdict,
        verdictText: supportTerms[language].verdict[verdict],
        meets: functions.map(({ meets }) => coverageVerdict(meets.get(code) ?? 0)),
      };
    });
}
