import type { PublishedRow } from '../disclosure/published.js';
import type { BaseRule } from '../survey/definition.js';
import { formatNumber } from '../words/formatNumber.js';
import { formatPercent } from '../words/formatPercent.js';
import { formatRange } from '../words/formatRange.js';
import { withPercentSign } from '../words/formatPercent.js';
import type { FindingContext } from './context.js';
import { responseRate, responseRateSentence } from './responseRate.js';

/**
 * What stands under the headline: how many answered, and what the share can be among everyone invited,
 * whatever the others would have said.
 *
 * Shape   the headline number's verb phrase, row and base (absent: the rate alone) in, sentences out
 * Source  worst-case bounds, Manski (1989)
 */
export function responseLine(context: FindingContext, headline?: { readonly phrase: string; readonly row: PublishedRow | undefined; readonly baseRule?: BaseRule }): string {
  const rate = responseRateSentence(context);
  const bounds = headline?.row === undefined || headline.baseRule === 'selections' ? null : boundsAmongInvited(headline.row, context);
  if (headline === undefined || bounds === null || responseRate(context) === null) return rate;
  const { language } = context;
  const { phrase } = headline;
  const range = withPercentSign(formatRange(bounds.low, bounds.high, language), language);
  return language === 'sv'
    ? `${rate} Bland alla inbjudna kan andelen som ${phrase} vara allt mellan ${range.replace('–', ' och ')}, beroende på vad de som inte svarade hade sagt.`
    : `${rate} Among everyone invited, the share who ${phrase} could be anything from ${range.replace('–', ' to ')}, depending on what those who did not answer would have said.`;
}

/** Nobody, or everybody, of those without an answer to the question. Null when that cannot be said. */
export function boundsAmongInvited(row: PublishedRow, { invited }: Pick<FindingContext, 'invited'>): { low: number; high: number } | null {
  if (invited === null || row.count === null || row.base === null || row.base === 0 || row.base > invited) return null;
  return { low: row.count / invited, high: (row.count + invited - row.base) / invited };
}

/** "Enkäten gick till 1 542 forskare. 523 svarade (34 %)." */
export function participationSentence(context: FindingContext, population: string): string {
  const { language, answered, invited } = context;
  const some = formatNumber(answered, language);
  const rate = responseRate(context);
  if (invited === null || rate === null) {
    return language === 'sv' ? `${some} svarade. ${responseRateSentence(context)}` : `${some} answered. ${responseRateSentence(context)}`;
  }
  const [all, percent] = [formatNumber(invited, language), formatPercent(rate, language)];
  return language === 'sv' ? `${all} ${population} fick enkäten. ${some} svarade (${percent}).` : `${all} ${population} were invited. ${some} answered (${percent}).`;
}
