import type { PublishedRow } from '../disclosure/published.js';
import { keyNumber, type KeyNumber } from '../findings/keyNumber.js';
import type { Language } from '../words/language.js';
import { contextOf } from './contextOf.js';
import type { Edition } from './edition.js';

export interface ReportKeyNumber extends KeyNumber {
  readonly indicator: string;
  readonly emphasis: boolean;
  readonly row: PublishedRow | undefined;
}

/** The key numbers of the report in the order of the plan. */
export function keyNumbersOf(edition: Edition, language: Language): readonly ReportKeyNumber[] {
  const context = contextOf(edition, language);
  return edition.plan.keyNumbers.flatMap(({ indicator, emphasis }) => {
    const table = edition.indicators.find((each) => each.indicator === indicator)?.table;
    if (table === undefined) return [];
    const row = table.rows.find(({ group }) => group === null);
    return [{ indicator, emphasis: emphasis === true, row, ...keyNumber(indicator, row, table, context) }];
  });
}
