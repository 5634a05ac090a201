import { meetsOf } from '../../disclosure/coverageTests.js';
import type { CoverageTests, CoverageVerdict, CoveredType, PublishedCoverage } from '../../disclosure/publishedCoverage.js';
import { coverageReasons } from '../../words/coverageReasons.js';
import { formatPercent } from '../../words/formatPercent.js';
import { formatRange } from '../../words/formatRange.js';
import type { Language } from '../../words/language.js';
import { supportTerms } from '../../words/supportTerms.js';
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
  readonly verdict: CoverageVerdict;
  readonly verdictText: string;
  /** What failed; where nothing did, what is not known. Empty where the verdict says it all. */
  readonly reason: string;
  /** One a function, in the order of the functions. */
  readonly meets: readonly CoverageTests['exists'][];
}

/** Most asked for first; what is hidden comes last, in the order of the question. */
export function coverageRows({ types, functions }: PublishedCoverage, language: Language): readonly CoverageRow[] {
  return types
    .toSorted((a, b) => (b.share ?? -1) - (a.share ?? -1))
    .map((type: CoveredType): CoverageRow => {
      const { code, label, share, low, high, tests, verdict } = type;
      const reasons = coverageReasons(tests, language);
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
        reason: (verdict === 'unknown' ? reasons?.open : reasons?.fails) ?? '',
        meets: functions.map(({ meets }) => meetsOf(meets.get(code) ?? 0)),
      };
    });
}
