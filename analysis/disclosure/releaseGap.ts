/**
 * What matters and is missing, as anyone may see it. A public row is the table of a question with three answers (below,
 * above, equal) and what follows from it: the need score, its interval, the sign test. So it is held to the rules of such
 * a table, and to these besides:
 *
 * 1. The public tables of both grids hide nothing of the row: its number of pairs would give them away.
 * 2. Nobody can be sure that a handful gave one answer and another (4 for importance and 4 for availability, or "don't
 *    know" for one of them). The tables of the grids and the three counts are equations for these people; who solves
 *    them, knowing also the means and the mean product of the two ratings with all their digits (Borich's interval tells
 *    it), must be left with none or with k for every such cell of 1 to k − 1. By linear programmes.
 * 3. Means are of those who rated both, and the tables of the grids tell the means of all who rated one: the difference
 *    is the mean of those who rated only one. These must be nobody, or as many as a mean needs (`minimumBase`); otherwise
 *    the row has no means, no score made of means and no quadrant. Means have one decimal.
 * 4. Hidden rows enter nothing that is shown: quadrants, Holm's correction and orders are of the rows that are shown.
 * 5. Wilcoxon's test and Spearman's order depend on how far apart ratings are, which no table tells: the public test is
 *    the sign test, and orders are told to two decimals.
 * 6. Weighted, as `weightsTell` says: whole per cents without counts, limits at one level, nobody above one per cent of
 *    the weight; the tests, made of counts, and Borich's score, which one person moves by more than its last digit, are
 *    left out, and means where one person can move them by a tenth.
 */
import type { GapRow, GapScore, GapTable, Quadrant } from '../tables/gapTable.js';
import type { Code, Text } from '../survey/definition.js';
import { pinsHandful } from './pinsHandful.js';
import { mustHide } from './mustHide.js';
import { defaultLimits, type DisclosureLimits, type Profile, type Published, type Release } from './published.js';
import { coarseStatistic } from './releaseStatistic.js';
import { coarseWeighting, usualLevel, weightsTell } from './weightsTell.js';

export type { Quadrant } from '../tables/gapTable.js';

export interface PublishedGapRow {
  readonly code: Code;
  readonly label: Text;
  /** Null where the row is hidden, as is everything below. */
  readonly n: number | null;
  readonly importance: number | null;
  readonly availability: number | null;
  readonly below: number | null;
  readonly above: number | null;
  readonly equal: number | null;
  readonly need: GapScore;
  readonly weightedDiscrepancy: GapScore;
  readonly quadrant: Quadrant | null;
  readonly quadrantCertainty: number | null;
  readonly p: number | null;
  readonly adjustedP: number | null;
  readonly release: Release;
}

export type GapNoteCode = 'rows_hidden' | 'means_hidden' | 'small_base' | 'no_pairs' | 'chosen_rows' | 'weighted' | 'weights_coarse' | 'tests_unweighted' | 'test_signed_rank' | 'test_sign';

export interface PublishedGap {
  readonly profile: Profile;
  readonly importance: Code;
  readonly availability: Code;
  readonly rowsFrom: GapTable['rowsFrom'];
  readonly where: string | null;
  readonly level: number;
  readonly limits: DisclosureLimits;
  readonly steps: readonly number[];
  readonly rows: readonly PublishedGapRow[];
  readonly crossing: GapTable['crossing'];
  readonly orderAgreement: number | null;
  /** The first row beside the second; limits of the difference only for one's own files. */
  readonly lead: GapTable['lead'];
  readonly test: 'signed_rank' | 'sign' | null;
  readonly samples: number;
  readonly seed: number;
  readonly notes: readonly GapNoteCode[];
  readonly weighting?: { readonly designEffect: number };
}

/** Everything, for analysts and one's own files. */
export function releaseGapExact(table: GapTable): PublishedGap {
  const rows = table.rows.map((row): PublishedGapRow => {
    const { code, label, n, importance, availability, below, above, equal, need, weightedDiscrepancy, quadrant, quadrantCertainty, p, adjustedP } = row;
    return { code, label, n, importance, availability, below, above, equal, need, weightedDiscrepancy, quadrant, quadrantCertainty, p, adjustedP, release: 'show' };
  });
  const isWeighted = table.weighting !== undefined;
  return { ...facts(table, 'exact', defaultLimits), rows, crossing: table.crossing, orderAgreement: table.orderAgreement, lead: table.lead, test: 'signed_rank', notes: notesOn(table, rows, ['test_signed_rank', ...(isWeighted ? (['weighted', 'tests_unweighted'] as const) : [])]), ...(table.weighting === undefined ? {} : { weighting: table.weighting }) };
}

/** What of each row may be seen: all of it, or all but what is made of means. Rows that are not in it are hidden. */
export type GapVerdicts = ReadonlyMap<Code, 'whole' | 'no_means'>;

/** Shape the gap of all rows and the public tables of the two grids alone in; filtered ones do not count. */
export function judgeGap(table: GapTable, tables: readonly Published[], limits: DisclosureLimits = defaultLimits): GapVerdicts {
  const verdicts = new Map<Code, 'whole' | 'no_means'>();
  if (table.where !== null) return verdicts;
  for (const row of table.rows) {
    if (isHidden(row, table, limits) || !isShownInBoth(row.code, table, tables)) continue;
    verdicts.set(row.code, mayTellMeans(row, table, limits) ? 'whole' : 'no_means');
  }
  return verdicts;
}

function isHidden({ n, behind, heaviest, below, above }: GapRow, { sensitive, steps }: GapTable, limits: DisclosureLimits): boolean {
  const { joint } = behind;
  if (n < limits.minimumBase || below === null || above === null) return true;
  // Shares of a gap are whole per cents: so many of the heaviest must lie within one.
  if (heaviest !== undefined && weightsTell({ base: n, counts: [], heaviest: limits.k * heaviest })) return true;
  const count = (holds: (a: number, b: number) => boolean) => joint.reduce((sum, row, a) => sum + row.reduce((own, people, b) => own + (a < steps.length && b < steps.length && holds(a, b) ? people : 0), 0), 0);
  const three = [count((a, b) => b < a), count((a, b) => b > a), count((a, b) => b === a)];
  if (three.some((people) => mustHide(people, n, sensitive, limits))) return true;
  return pinsHandful(joint, steps, limits.k);
}

function isShownInBoth(code: Code, { importance, availability }: GapTable, tables: readonly Published[]): boolean {
  return [importance, availability].every((question) => {
    const own = tables.filter((table) => table.question === question && table.where === null && table.by.length === 0).flatMap(({ rows }) => rows.filter(({ group, item }) => group === null && item?.code === code));
    return own.length > 0 && own.every(({ release }) => release !== 'suppress');
  });
}

/** Most steps between the ends of a scale for which one per cent of the weight cannot move a mean by its last digit. */
const widestWeighted = 10;

function mayTellMeans({ behind: { onlyImportance, onlyAvailability } }: GapRow, { steps, weighting }: GapTable, { minimumBase }: DisclosureLimits): boolean {
  if (weighting !== undefined && (steps.at(-1) ?? 0) - (steps[0] ?? 0) > widestWeighted) return false;
  return [onlyImportance, onlyAvailability].every((people) => people === 0 || people >= minimumBase);
}

const noScore: GapScore = { score: null, low: null, high: null };
const nothing = { n: null, importance: null, availability: null, below: null, above: null, equal: null, need: noScore, weightedDiscrepancy: noScore, quadrant: null, quadrantCertainty: null, p: null, adjustedP: null } as const;

/** Shape the gap of all rows, the gap of those that may be seen as if no others had been asked, and what of them may be seen. */
export function releaseGap(all: GapTable, shown: GapTable, verdicts: GapVerdicts, limits: DisclosureLimits = defaultLimits): PublishedGap {
  const isWeighted = shown.weighting !== undefined;
  const visible = shown.rows.filter(({ code }) => verdicts.has(code));
  const coarse = visible.map((row) => coarseRow(row, shown, verdicts.get(row.code) === 'whole', limits));
  const place = (code: Code) => all.asked.indexOf(code);
  const open = [...coarse].sort((a, b) => (b.need.score ?? 0) - (a.need.score ?? 0) || place(a.code) - place(b.code));
  const hidden = all.rows.filter(({ code }) => !verdicts.has(code)).sort((a, b) => place(a.code) - place(b.code));
  const rows = [...open, ...hidden.map(({ code, label }): PublishedGapRow => ({ code, label, ...nothing, release: 'suppress' }))];
  const { crossing } = shown;
  const said: readonly GapNoteCode[] = isWeighted ? ['weighted', 'weights_coarse'] : ['test_sign'];
  return {
    ...facts(all, 'public', limits),
    rows,
    crossing: crossing === null ? null : { importance: tenth(crossing.importance), availability: tenth(crossing.availability) },
    orderAgreement: isWeighted || shown.orderAgreement === null ? null : Math.round(shown.orderAgreement * 100) / 100,
    lead: coarseLead(shown, open),
    test: isWeighted ? null : 'sign',
    notes: notesOn(all, rows, [...said, ...(open.some(({ importance }) => importance === null) ? (['means_hidden'] as const) : [])]),
    ...(shown.weighting === undefined ? {} : { weighting: coarseWeighting(shown.weighting) }),
  };
}

function coarseRow(row: GapRow, { weighting, level, target }: GapTable, withMeans: boolean, { smallBase }: DisclosureLimits): PublishedGapRow {
  const { code, label, n, below, above, equal, need, weightedDiscrepancy, sign } = row;
  const isWeighted = weighting !== undefined;
  const withLimits = !isWeighted || (level === usualLevel && target === 'process');
  const whole = ({ score, low, high }: GapScore): GapScore => ({ score: rounded(score, 1), low: withLimits ? rounded(low, 1) : null, high: withLimits ? rounded(high, 1) : null });
  const tenths = ({ score, low, high }: GapScore): GapScore => ({ score: rounded(score, 10), low: rounded(low, 10), high: rounded(high, 10) });
  return {
    code,
    label,
    n,
    importance: withMeans ? rounded(row.importance, 10) : null,
    availability: withMeans ? rounded(row.availability, 10) : null,
    below: rounded(below, 100),
    above: rounded(above, 100),
    equal: rounded(equal, 100),
    need: whole(need),
    weightedDiscrepancy: withMeans && !isWeighted ? tenths(weightedDiscrepancy) : noScore,
    quadrant: withMeans ? row.quadrant : null,
    quadrantCertainty: withMeans ? rounded(row.quadrantCertainty, 20) : null,
    p: isWeighted ? null : coarseStatistic(sign.p, 'p'),
    adjustedP: isWeighted ? null : coarseStatistic(sign.adjustedP, 'p'),
    release: n < smallBase ? 'footnote' : 'show',
  };
}

const tenth = (value: number): number => Math.round(value * 10) / 10;
const rounded = (value: number | null, parts: number): number | null => (value === null ? null : (Math.round(value * parts) + 0) / parts);

/** Whether it is sure is one bit; the limits would tell how two rows go together. */
function coarseLead({ lead }: GapTable, [first, second]: readonly PublishedGapRow[]): GapTable['lead'] {
  const [largest, next] = [first?.need.score ?? null, second?.need.score ?? null];
  if (lead === null || first === undefined || second === undefined || largest === null || next === null) return null;
  const isSame = lead.code === first.code && lead.next === second.code;
  return { code: first.code, next: second.code, difference: largest - next, low: null, high: null, isSure: isSame && lead.isSure };
}

function facts({ importance, availability, rowsFrom, where, level, steps, samples, seed }: GapTable, profile: Profile, limits: DisclosureLimits): Pick<PublishedGap, 'profile' | 'importance' | 'availability' | 'rowsFrom' | 'where' | 'level' | 'limits' | 'steps' | 'samples' | 'seed'> {
  return { profile, importance, availability, rowsFrom, where, level, limits, steps, samples, seed };
}

/** Said where there is a test. */
const ofTests: ReadonlySet<GapNoteCode> = new Set(['test_signed_rank', 'test_sign', 'tests_unweighted']);

function notesOn({ rowsFrom }: GapTable, rows: readonly PublishedGapRow[], also: readonly GapNoteCode[]): readonly GapNoteCode[] {
  const has = (holds: (row: PublishedGapRow) => boolean) => rows.some(holds);
  return [
    ...(has(({ release }) => release === 'suppress') ? (['rows_hidden'] as const) : []),
    ...(has(({ release }) => release === 'footnote') ? (['small_base'] as const) : []),
    ...(has(({ n }) => n === 0) ? (['no_pairs'] as const) : []),
    ...(rowsFrom.length > 0 ? (['chosen_rows'] as const) : []),
    ...also.filter((code) => !ofTests.has(code) || has(({ p }) => p !== null)),
  ];
}
