import type { Published, PublishedRow } from '../disclosure/published.js';
import { keyNumber, keyNumberOf, type KeyNumber } from '../findings/keyNumber.js';
import { name } from '../findings/names.js';
import { statedText } from '../findings/statedText.js';
import { isRouted } from '../survey/isRouted.js';
import type { Language } from '../words/language.js';
import { contextOf } from './contextOf.js';
import type { Edition } from './edition.js';
import { findRow, findTable } from './findNumber.js';
import { statedOfKeyNumber } from './statedOfKeyNumber.js';

export interface ReportKeyNumber extends KeyNumber {
  readonly emphasis: boolean;
  readonly row: PublishedRow | undefined;
  /** Whom its share is of. */
  readonly baseRule: Published['baseRule'];
  /** Only some are asked or counted: nobody knows how many of the others who were invited would have been. */
  readonly isOfSome: boolean;
  /** The same among those who said yes or no, where "don't know" is counted; empty elsewhere. */
  readonly stated: string;
}

/** The key numbers of the report in the order of the plan. */
export function keyNumbersOf(edition: Edition, language: Language): readonly ReportKeyNumber[] {
  const context = contextOf(edition, language);
  return edition.plan.keyNumbers.flatMap((planned): readonly ReportKeyNumber[] => {
    const emphasis = planned.emphasis === true;
    const among = statedOfKeyNumber(edition, planned);
    const told = (row: PublishedRow | undefined) => (among === undefined || row?.share === null || row?.share === undefined ? '' : statedText(among.stated, among.share, edition.settings.level, language));
    if ('number' in planned) {
      const row = findRow(edition.tables, planned.number);
      const baseRule = findTable(edition.tables, planned.number)?.baseRule ?? 'answered';
      return [{ emphasis, row, baseRule, stated: told(row), isOfSome: planned.number.by !== undefined || isRouted(edition.definition, planned.number.question), ...keyNumberOf(name(planned.phrase, language), row, { level: edition.settings.level, baseRule }, context) }];
    }
    const { indicator } = planned;
    const table = edition.indicators.find((each) => each.indicator === indicator)?.table;
    if (table === undefined) return [];
    const row = table.rows.find(({ group }) => group === null);
    return [{ emphasis, row, baseRule: table.baseRule, stated: told(row), isOfSome: isRouted(edition.definition, indicator), ...keyNumber(indicator, row, table, context) }];
  });
}
