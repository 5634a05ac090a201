/** Shares among those who said yes or no, as programs read them: in [0, 1] unrounded, hidden values null. */
import { statedIn, statedShare } from '../disclosure/statedShares.js';
import type { ShownShare } from '../disclosure/sumShown.js';
import { isBars } from '../findings/isBars.js';
import type { TableFacts } from '../findings/context.js';
import type { JsonValue } from '../survey/json.js';
import type { Edition } from './edition.js';
import { statedOfKeyNumber } from './statedOfKeyNumber.js';

const shareRecord = ({ count, base, share, low, high, intervalMethod, release }: ShownShare) => ({ count, base, share, low, high, intervalMethod, release });

/** Of each key number that counts "don't know", by its place in the report from 1; undefined where none does. */
export function statedOfEdition(edition: Pick<Edition, 'definition' | 'tables' | 'plan'>): JsonValue | undefined {
  const found = edition.plan.keyNumbers.flatMap((planned, i) => {
    const of = statedOfKeyNumber(edition, planned);
    return of === undefined ? [] : [{ keyNumber: i + 1, apart: of.stated.apart.map(({ code }) => code), ...shareRecord(of.share) }];
  });
  return found.length === 0 ? undefined : found;
}

/** Of each answer of a figure whose note tells of them; undefined where none does. */
export function statedOfFigure({ chart, table }: TableFacts): JsonValue | undefined {
  const found = isBars(chart) ? statedIn(table) : undefined;
  if (found === undefined) return undefined;
  return { apart: found.apart.map(({ code }) => code), rows: found.stated.map(({ code }) => ({ code, ...shareRecord(statedShare(found, new Set([code]), table)) })) };
}
