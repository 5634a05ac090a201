import type { NchsShare, ShareToJudge } from '../tables/nchsShare.js';
import type { Row, Table } from '../tables/table.js';
import { invitedIn } from './invitedIn.js';
import { passDoor } from './passDoor.js';
import type { Invited, PresentationRule } from './presented.js';
import type { Profile, Published, PublishedRow } from './published.js';

/** A row and what the standard has against it. */
interface Judged {
  readonly row: PublishedRow;
  readonly against: readonly PresentationRule[];
}

/** Of the standard. */
const inOrder: readonly PresentationRule[] = ['few_respondents', 'few_effective', 'wide_interval', 'wide_relative_interval'];

const nothingSaid = { effective: null, degreesOfFreedom: null, flags: [] } as const;
const nothingShown = { count: null, share: null, low: null, high: null, intervalMethod: null, release: 'suppress', ...nothingSaid } as const;

/**
 * A released table under the presentation standard of the US National Center for Health Statistics: its interval for
 * each share that is shown, and no share that the standard would not print. For one's own eyes these are shown and marked.
 *
 * What the public does not see for its sake looks like all that is hidden. It is judged by what is shown and nothing
 * else: base and share as they are printed; with weights, the effective number to two digits, for a second interval of
 * the same unrounded share would give away more of it than one.
 *
 * Shape a released table, the table it was released from (the same rows), the standard, and the people invited where
 * they are what is estimated. Errors RangeError when the tables have not the same rows. Source `statistics.md` 17.1, 5.2.
 */
export function releaseNchs<P extends Profile>(published: Published<P>, { rows }: Pick<Table, 'rows'>, judge: (share: ShareToJudge) => NchsShare, invited?: Invited): Published<P> {
  if (rows.length !== published.rows.length) throw new RangeError(`${String(published.rows.length)} released rows of ${String(rows.length)}`);
  const isOfChoices = published.baseRule === 'selections';
  const judged = published.rows.map((row, i): Judged => {
    const share = isOfChoices ? undefined : shareOf(row, rows[i], published.profile, invitedIn(invited, row.group));
    return share === undefined ? { row: { ...row, ...nothingSaid }, against: [] } : judgedBy(judge(share), row, published.profile);
  });
  const shown = judged.map(({ row }) => row);
  const rules = inOrder.map((rule) => ({ rule, rows: judged.filter(({ against }) => against.includes(rule)).length })).filter(({ rows: some }) => some > 0);
  return passDoor<P>({
    ...published,
    rows: shown,
    notes: published.notes.filter((code) => stillHolds(code, shown)),
    presented: { presentation: 'nchs', against: judged.filter(({ against }) => against.length > 0).length, rules, isFinite: invited !== undefined && !isOfChoices, isOfChoices },
  });
}

function shareOf({ release, share, base }: PublishedRow, row: Row | undefined, profile: Profile, population: number | undefined): ShareToJudge | undefined {
  if (release === 'suppress' || share === null || base === null) return undefined;
  const effective = row?.effective;
  return {
    share,
    base,
    ...(effective === undefined ? {} : { effective: profile === 'public' ? oneDigit(effective) : effective }),
    ...(population === undefined ? {} : { population }),
  };
}

/** Rounded down: more digits would follow from who weighs much and said yes. */
function oneDigit(effective: number): number {
  const unit = effective < 1 ? 1 : 10 ** Math.floor(Math.log10(effective));
  return Math.max(1, Math.floor(effective / unit)) * unit;
}

function judgedBy({ low, high, effective, degreesOfFreedom, suppressedFor, remarks }: NchsShare, row: PublishedRow, profile: Profile): Judged {
  if (profile === 'public' && suppressedFor.length > 0) {
    const { group, item, code, label, meaning, base } = row;
    return { row: { group, item, code, label, meaning, base, ...nothingShown }, against: suppressedFor };
  }
  return { row: { ...row, low, high, intervalMethod: 'korn_graubard', effective, degreesOfFreedom, flags: [...suppressedFor, ...remarks] }, against: suppressedFor };
}

/** What was said of rows that are now hidden. */
function stillHolds(code: Published['notes'][number], rows: readonly PublishedRow[]): boolean {
  if (code === 'small_base') return rows.some(({ release }) => release === 'footnote');
  if (code === 'everyone_or_no_one') return rows.some(({ group, share }) => group !== null && (share === 0 || share === 1));
  return true;
}
