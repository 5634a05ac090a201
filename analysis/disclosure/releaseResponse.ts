import type { Code } from '../survey/definition.js';
import { joinedCategories, representativityAmong, type WhyNoRepresentativity } from '../tables/representativityAmong.js';
import { responseMargin, type InvitedGroup, type ResponseMargin } from '../tables/responseMargin.js';
import type { ResponseReport } from '../tables/responseReport.js';
import { defaultLimits, type DisclosureLimits, type Profile, type Published } from './published.js';
import { coarseStatistic } from './releaseStatistic.js';

export interface PublishedMargin extends ResponseMargin {
  /** The question whose bases the numbers of answers are; null where they are of all who answered anything. */
  readonly answeredTo: Code | null;
  /** Where no table by this question may be seen. */
  readonly isHidden: boolean;
}

export interface PublishedRepresentativity {
  readonly indicator: number | null;
  readonly maximumBias: number | null;
  readonly why: WhyNoRepresentativity | 'base_below_limit' | null;
}

/** Who answered, as it may be told. */
export interface PublishedResponse extends Pick<ResponseReport, 'invited' | 'answered' | 'rate' | 'dispositions' | 'rates' | 'inFile'> {
  readonly profile: Profile;
  readonly margins: readonly PublishedMargin[];
  readonly representativity: PublishedRepresentativity;
}

/**
 * How many answered, and how like those invited they are. For the public, answers of a group are the base of a public
 * table of it, and a group whose base is hidden there has no rate; what is worked out from groups is of those that are
 * shown. How many were invited is no answer and no secret; nor is how many answered in all.
 *
 * Shape the report, and for the public the tables of the lattice, in the order the definition declares them. The
 * indicator is a number that no table tells (`releaseStatistic`): it has two decimals, and thin groups are one.
 */
export function releaseResponse(report: ResponseReport, profile: Profile, tables: readonly Published[] = [], limits: DisclosureLimits = defaultLimits): PublishedResponse {
  const { invited, answered, rate, dispositions, rates, inFile } = report;
  const told = { profile, invited, answered, rate, dispositions, rates, inFile };
  if (profile === 'exact') {
    const margins = report.margins.map((margin): PublishedMargin => ({ ...margin, answeredTo: null, isHidden: false }));
    return { ...told, margins, representativity: said(representativityAmong(report.cells, report.margins)) };
  }
  const margins = report.margins.map((margin) => publicMargin(margin, tables));
  return { ...told, margins, representativity: publicRepresentativity(report, margins, limits) };
}

function said(found: ReturnType<typeof representativityAmong>): PublishedRepresentativity {
  return typeof found === 'string' ? { indicator: null, maximumBias: null, why: found } : { ...found, why: null };
}

function publicMargin({ question, groups }: ResponseMargin, tables: readonly Published[]): PublishedMargin {
  const table = tables.find(({ by, baseRule }) => by[0] === question && baseRule !== 'selections');
  const answered = (code: string): number | null => {
    const own = [...(table?.rows ?? []), ...(table?.numbers ?? [])].flatMap(({ group, base }) => (group?.code === code && base !== null ? [base] : []));
    return own.length === 0 ? null : Math.max(...own);
  };
  // That somebody answered from where nobody was invited is told of nobody who is hidden.
  const shown = groups.map(({ code, label, invited }): InvitedGroup => ({ code, label, invited, answered: answered(code) })).filter((group) => group.invited > 0 || group.answered !== null);
  const { distance, test, groups: rated } = responseMargin(question, shown);
  return {
    question,
    groups: rated,
    answeredTo: table?.question ?? null,
    isHidden: table === undefined,
    distance: distance === null ? null : Math.round(distance * 1000) / 1000,
    test: test === null ? null : { statistic: coarseStatistic(test.statistic, 'statistic') ?? 0, df: test.df, p: coarseStatistic(test.p, 'p') ?? 1 },
  };
}

function publicRepresentativity({ cells, margins }: ResponseReport, shown: readonly PublishedMargin[], limits: DisclosureLimits): PublishedRepresentativity {
  const kept = margins.map((margin, q) => sturdyOf(margin, new Set((shown[q]?.groups ?? []).flatMap(({ code, answered }) => (answered === null ? [] : [code]))), limits));
  const isSafe = margins.every((margin, q) => [...joinedCategories(margin, kept[q]).values()].every((category) => isSturdy(category, limits)));
  if (!isSafe) return { indicator: null, maximumBias: null, why: 'base_below_limit' };
  const found = representativityAmong(cells, margins, kept);
  if (typeof found === 'string') return said(found);
  return { indicator: coarseStatistic(found.indicator, 'share'), maximumBias: coarseStatistic(found.maximumBias, 'share'), why: null };
}

/** Groups that stand alone in the model: those with a public base (one hidden beside a smaller one would tell that), of people enough, with no handful of answers or of silence. The rest are one, with the smallest others until it is no handful either. */
function sturdyOf(margin: ResponseMargin, shown: ReadonlySet<string>, limits: DisclosureLimits): ReadonlySet<string> {
  const sound = margin.groups
    .flatMap(({ code, invited, answered }) => (shown.has(code) && answered !== null && isSturdy({ invited, answered }, limits) ? [{ code, answered }] : []))
    .sort((a, b) => a.answered - b.answered);
  const kept = new Set(sound.map(({ code }) => code));
  for (const { code } of sound) {
    if ([...joinedCategories(margin, kept).values()].every((category) => isSturdy(category, limits))) break;
    kept.delete(code);
  }
  return kept;
}

function isSturdy({ invited, answered }: { readonly invited: number; readonly answered: number }, { minimumBase, k }: DisclosureLimits): boolean {
  const isHandful = (count: number) => count > 0 && count < k;
  return answered >= minimumBase && !isHandful(answered) && !isHandful(invited - answered);
}

