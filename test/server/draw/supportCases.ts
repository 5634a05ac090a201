/** Scenarios, coverages and pilots made by hand, from usual to hostile. Names and numbers are invented. */
import type { Plot } from '../../../analysis/charts/figure.js';
import type { SupportGround } from '../../../analysis/charts/support/supportGround.js';
import type { CostPlan } from '../../../analysis/disclosure/publishedCosts.js';
import type { PublishedCapacity, PublishedMethodCapacity, PublishedYear } from '../../../analysis/disclosure/publishedCapacity.js';
import { coverageTests, coverageVerdict, type CoverageEvidence } from '../../../analysis/disclosure/coverageTests.js';
import type { CoveredType, OpenTo, PublishedCoverage } from '../../../analysis/disclosure/publishedCoverage.js';
import type { RequestRow } from '../../../analysis/disclosure/publishedPilot.js';
import type { PublishedSupport } from '../../../analysis/disclosure/publishedSupport.js';
import { releasePilot, type PilotRegister } from '../../../analysis/disclosure/releasePilot.js';
import { supportIn } from '../../../analysis/disclosure/supportIn.js';
import type { FindingContext } from '../../../analysis/findings/context.js';
import type { SupportFigureWords } from '../../../analysis/findings/support/supportFigureWords.js';
import { supportSource } from '../../../analysis/report/support/supportFigures.js';
import { costedOptions } from '../../../analysis/support/costedOptions.js';
import type { SupportChart } from '../../../analysis/words/chartName.js';
import type { Drawn } from '../../../analysis/words/figureWords.js';
import { howWell, publishedGrid, valuesOf } from '../../analysis/charts/grids.js';
import { hostileNames } from '../../analysis/charts/hostile.js';
import { methods, type TestOption } from '../../analysis/charts/tables.js';
import { long } from './longNames.js';
import { wilsonInterval } from '../../../analysis/stats/wilsonInterval.js';

export interface SupportCase {
  readonly name: string;
  /** A table, and no empty chart. */
  readonly isTableOnly: boolean;
  readonly draw: (ground: SupportGround) => Plot | undefined;
  readonly words: (context: FindingContext, drawn?: Drawn) => SupportFigureWords | undefined;
}

const who = { source: 'Verksamhetsregistret', date: '2025-12-02', owner: 'Projektgruppen' };
const textOf = ({ sv, en }: TestOption) => new Map([['sv', sv], ['en', en]]);
const usual = methods.filter(({ meaning }) => meaning !== 'none');
const hostile: readonly TestOption[] = hostileNames.map((name, index) => ({ code: `o${String(index)}`, sv: name, en: name }));

interface Offer {
  readonly name: string;
  readonly openTo?: OpenTo;
  /** By the number of the option. */
  readonly meets: Readonly<Record<number, number>>;
}

const only = (sv: string, en: string): OpenTo => new Map([['sv', sv], ['en', en]]);

/** One of each verdict, and of each test what it can come to. */
const offers: readonly Offer[] = [
  { name: 'Biostatistikenheten', openTo: 'everyone', meets: { 0: 1, 1: 0.5, 6: 0.5 } },
  { name: 'Bioinformatikplattformen', openTo: only('forskare vid universitetet', 'university researchers'), meets: { 2: 0.5, 7: 0.5 } },
  { name: 'Kliniskt prövningsstöd', openTo: only('prövningar i regionen', 'trials in the region'), meets: { 0: 0.5, 1: 1, 4: 0.5, 5: 0.5 } },
  { name: 'Registerdataenheten', openTo: 'everyone', meets: { 3: 0.5, 6: 0.5 } },
  { name: 'Juridik och dataskydd', openTo: 'everyone', meets: { 3: 0.5, 5: 1 } },
  { name: 'Biblioteket', meets: { 1: 0.5, 4: 0.5, 10: 0.5 } },
];

export function coverageOf(options: readonly TestOption[], functions: readonly Offer[], counts: (row: number) => number | null, n: number | null = 523, evidence: Pick<CoverageEvidence, 'capacity' | 'grids'> = { capacity: undefined, grids: [] }): PublishedCoverage {
  const told = functions.map(({ name, meets, openTo = null }) => ({ name, meets: new Map(options.map(({ code }, row) => [code, meets[row] ?? 0])), openTo, ...who }));
  const types = options.map((option, row): CoveredType => {
    const count = counts(row);
    const share = count === null || n === null || n === 0 ? null : count / n;
    const limits = share === null || count === null || n === null ? { low: null, high: null } : wilsonInterval({ count, n }, 0.95);
    const best = Math.max(0, ...functions.map(({ meets }) => meets[row] ?? 0));
    const tests = coverageTests(option.code, { functions: told, ...evidence });
    return { code: option.code, label: textOf(option), tests, verdict: coverageVerdict(tests), share, low: limits.low, high: limits.high, best, functions: functions.filter(({ meets }) => (meets[row] ?? 0) > 0).map(({ name }) => name), unmet: share === null ? null : share * (1 - best), partOfUnmet: null, requests: null, unmetRequests: null };
  });
  const nothing = { share: null, low: null, high: null, base: null, method: null };
  return { question: 'methods', level: 0.95, fromPublic: true, n, requestsMet: nothing, fullyMet: null, anyMet: null, types, gaps: [], without: [], by: null, functions: told, notes: [] };
}

const many = (count: number): readonly Offer[] => Array.from({ length: count }, (_unused, index) => ({ name: `Stödfunktion ${String(index + 1)} för kliniska prövningar och registerforskning`, ...(index % 3 === 0 ? { openTo: only(`anställda vid enhet ${String(index + 1)} och deras samarbetsparter`, `staff of unit ${String(index + 1)} and those they work with`) } : {}), meets: { [index]: 1, [index + 1]: 0.5 } }));
const needs = [418, 298, 262, 246, 231, 207, 188, 174, 108, 99, 86];

const fteOf = (median: number, spread: number): PublishedMethodCapacity['fte'] => {
  const at = (z: number) => median * Math.exp(z * spread);
  return { point: median, median, interval80: { low: at(-1.28), high: at(1.28) }, interval90: { low: at(-1.645), high: at(1.645) }, interval95: { low: at(-1.96), high: at(1.96) } };
};

export function capacityOf(options: readonly TestOption[], median: (row: number) => number | null, staff: (row: number) => number | null, years: readonly PublishedYear[] = [], n: number | null = 523): PublishedCapacity {
  const tell = options.flatMap(({ code }, row) => (staff(row) === null ? [] : [{ what: 'staff' as const, method: code, value: staff(row) ?? 0, ...who }]));
  const listed = options.map((option, row): PublishedMethodCapacity => {
    const value = median(row);
    return { code: option.code, label: textOf(option), fte: value === null ? null : fteOf(value, 0.2 + (row % 5) * 0.05), uptake: value === null ? [] : [0.3, 0.5, 0.7].map((uptake) => ({ uptake, median: (value * uptake) / 0.5 })), tornado: [], wait: null, why: value === null ? 'share_unknown' : null };
  });
  const known = listed.filter(({ fte }) => fte !== null).map(({ code }) => code);
  const without = listed.filter(({ fte }) => fte === null).map(({ code }) => code);
  return { kind: 'scenario', question: 'methods', n, headcount: 1542, hoursPerFte: 1600, uptake: { low: 0.3, high: 0.7 }, defaults: ['hoursPerFte'], waiting: null, assumptions: [{ what: 'headcount', method: null, value: 1542, ...who }, ...tell], methods: listed, fromPublic: true, seed: 1, ...(years.length === 0 ? {} : { years: { years, methods: known, without, draws: 20_000 } }) };
}

export const yearsOf = (medians: readonly number[], planned: readonly (number | null)[], from = 2026): readonly PublishedYear[] =>
  medians.map((median, index) => ({ year: from + index, headcount: 1542, uptake: { low: 0.3, high: 0.7 }, median, interval50: { low: median * 0.84, high: median * 1.2 }, interval90: { low: median * 0.68, high: median * 1.5 }, atUptake: { low: median * 0.6, high: median * 1.4 }, planned: planned[index] ?? null }));

const rowsOf = (options: readonly TestOption[], counts: (row: number) => readonly [number, number, number]): readonly RequestRow[] =>
  options.map((option, row): RequestRow => {
    const [met, partly, unmet] = counts(row);
    return { code: option.code, label: textOf(option), met, partly, unmet };
  });
const register = { source: 'Pilotregistret', date: '2026-06-15', owner: 'Styrgruppen' };
const requestsOf = (rows: readonly RequestRow[], projects = 20): PilotRegister => ({ name: 'Pilot 2026', requests: { question: 'methods', projects, rows, ...register } });
const flowOf = (received: number, assessed: number, selected: number, reserve: number): PilotRegister => ({ name: 'Pilot 2026', applications: { received, assessed, selected, reserve, ...register } });
const asked: readonly (readonly [number, number, number])[] = [[9, 5, 1], [4, 1, 0], [2, 5, 3], [1, 4, 3], [2, 2, 0], [0, 0, 0], [0, 0, 0], [0, 3, 5]];

/** As a report says it; nothing is written in more languages than one. */
function supportCase(name: string, isTableOnly: boolean, chart: SupportChart, number: number, support: PublishedSupport): SupportCase {
  const source = supportSource(chart, supportIn(support, 'sv'));
  return { name, isTableOnly, draw: (ground) => source?.plot(ground), words: (context, drawn) => source?.words(number, context, drawn) };
}

const matrix = (name: string, coverage: PublishedCoverage, isTableOnly = false, capacity?: PublishedCapacity): SupportCase => supportCase(name, isTableOnly, 'coverage-matrix', 1, { coverage, ...(capacity === undefined ? {} : { capacity }) });
const service = (name: string, capacity: PublishedCapacity, isTableOnly = false): SupportCase => supportCase(name, isTableOnly, 'capacity-service', 2, { capacity });
const fan = (name: string, capacity: PublishedCapacity, isTableOnly = false): SupportCase => supportCase(name, isTableOnly, 'capacity-fan', 3, { capacity });
const flow = (name: string, register_: PilotRegister, isTableOnly = false): SupportCase => supportCase(name, isTableOnly, 'pilot-flow', 4, { pilot: releasePilot(register_, 'public') });
const squares = (name: string, register_: PilotRegister, isTableOnly = false): SupportCase => supportCase(name, isTableOnly, 'pilot-requests', 5, { pilot: releasePilot(register_, 'public') });

const staffed = capacityOf(usual, (row) => [3, 3.4, 4, 1.2, 0.6, 1.1][row] ?? null, (row) => [9, 3, 1, 4, 2, 1, 2][row] ?? null);
const metOf = (row: number): readonly (number | null)[] => (row === 4 ? [null, null, null, null, null, 0, 0] : [20, 20, 0, 60, 0, 0, 0].map((count, step) => (row % 3 === 1 ? ([60, 20, 0, 20][step] ?? 0) : row % 3 === 2 ? ([20, 30, 0, 50][step] ?? 0) : count)));
const answers: CoverageEvidence['grids'] = [{ question: 'met', scale: valuesOf(howWell), table: publishedGrid({ scale: howWell, items: usual.slice(0, 8).map(({ code, sv, en }, row) => ({ code, sv, en, base: 100, counts: metOf(row) })) }) }];
const fourYears = yearsOf([13.1, 15, 16.6, 17.8], [9.5, 11.5, 13, 13]);
const one = (row: number): number => 6.2 / (row + 1);

const rated = (value: number) => ({ value, ...who });
const named = (code: string, sv: string, en: string) => ({ code, name: new Map([['sv', sv], ['en', en]]) });

/** So many options, every other of people for all methods; of methods by their number. */
function planOf(count: number, options: readonly TestOption[], names = (i: number) => ({ sv: `Alternativ ${String(i + 1)}`, en: `Option ${String(i + 1)}` })): CostPlan {
  const rows = (i: number) => (i % 2 === 1 ? [{ method: null, category: 's', fte: [i, i + 1.25, i * 1000] as const }] : options.map(({ code }, row) => ({ method: code, category: 's', fte: [row % 4, row % 3, row % 5] as const })));
  return {
    currency: 'SEK', firstYear: 2027, salaries: [{ ...named('s', 'Statistiker', 'Statisticians'), ...rated(52_000) }], socialFees: rated(0.5338), indirect: rated(0.4), growth: rated(-0.015),
    parties: [named('u', 'Universitetet', 'The university'), named('r', 'Regionen', 'The region')],
    options: Array.from({ length: count }, (_unused, i) => {
      const { sv, en } = names(i);
      return { ...named(`o${String(i)}`, sv, en), staff: { rows: rows(i), ...who }, other: i === 0 ? null : { years: [900_000, 0, 1] as const, ...who }, funding: { shares: i === 0 ? [{ party: 'u', share: 1 }] : [{ party: 'u', share: 0.335 }, { party: 'r', share: 0.665 }], ...who } };
    }),
  };
}

/** Read as a table whatever is in it. */
function options(name: string, capacity: PublishedCapacity, plan: CostPlan): SupportCase {
  const years = capacity.methods.every(({ fte }) => fte === null) ? undefined : yearsOf([13.1, 15, 16.6], [], plan.firstYear);
  const costs = costedOptions(plan, capacity, years, { headcount: 1542, uptake: { low: 0.3, high: 0.7 } });
  return supportCase(name, true, 'option-costs', 6, { capacity, costs });
}

/** The first of each is the usual one, and its spec is frozen. */
export const supportCases = {
  'coverage-matrix': [
    matrix('the usual', coverageOf(usual, offers, (row) => needs[row] ?? 0, 523, { capacity: staffed, grids: answers }), false, staffed),
    matrix('nothing known but what exists', coverageOf(usual, offers.map(({ name, meets }) => ({ name, meets })), (row) => needs[row] ?? 0)),
    matrix('forty long needs by thirty long functions', coverageOf(long(40, 'Metodområde'), many(30), (row) => 500 - row * 12)),
    matrix('hostile names, some hidden', coverageOf(hostile, hostileNames.slice(0, 12).map((name, index) => ({ name, meets: { [index]: 1 } })), (row) => (row % 5 === 2 ? null : row * 10))),
    matrix('one need of everyone, one of nobody', coverageOf(usual.slice(0, 2), offers.slice(0, 1), (row) => (row === 0 ? 523 : 0))),
    matrix('all hidden', coverageOf(usual, offers, () => null), true),
    matrix('fewer than twenty', coverageOf(usual, offers, () => 9, 19), true),
    matrix('no function', coverageOf(usual, [], () => 100), true),
  ],
  'capacity-service': [
    service('the usual', capacityOf(usual.slice(0, 5), (row) => [6.2, 3.4, 1.7, 1.2, 0.6][row] ?? null, (row) => [5, 3, 1, 0, 1][row] ?? null)),
    service('forty long methods without staff', capacityOf(long(40, 'Metodområde'), one, () => null)),
    service('hostile names, some without a number', capacityOf(hostile, (row) => (row % 4 === 1 ? null : 900 / (row + 1)), (row) => (row % 3 === 0 ? 2000 : null))),
    service('one small method', capacityOf(usual.slice(0, 1), () => 0.02, () => 0)),
    service('no number', capacityOf(usual, () => null, () => 2), true),
    service('fewer than twenty', capacityOf(usual, one, () => 2, [], 19), true),
  ],
  'capacity-fan': [
    fan('the usual', capacityOf(usual, one, () => 1, fourYears)),
    fan('thirty years and large numbers', capacityOf(usual, (row) => (row === 2 ? null : 1), () => 1, yearsOf(Array.from({ length: 30 }, (_unused, index) => 12_000 + index * 900), Array.from({ length: 30 }, (_unused, index) => (index % 7 === 3 ? null : 90_000))))),
    fan('two years and nothing planned', capacityOf(usual, one, () => 1, yearsOf([0.04, 0.05], [null, null]))),
    fan('one year planned, far above', capacityOf(usual, one, () => 1, yearsOf([1, 1, 1], [null, 40, null]))),
    fan('fewer than twenty', capacityOf(usual, one, () => 1, fourYears, 19), true),
  ],
  'option-costs': [
    options('the usual', staffed, planOf(3, usual)),
    options('five options with long names, forty long methods, nobody today', capacityOf(long(40, 'Metodområde'), one, () => null), planOf(5, long(40, 'Metodområde'), (i) => ({ sv: `Ett gemensamt stöd med noder vid varje vårdgivare, variant ${String(i + 1)}`, en: `A shared support with nodes at every care provider, variant ${String(i + 1)}` }))),
    options('hostile names, some without a number', capacityOf(hostile, (row) => (row % 4 === 1 ? null : 9 / (row + 1)), () => 1), planOf(2, hostile, (i) => ({ sv: hostileNames[i] ?? '', en: hostileNames[i + 2] ?? '' }))),
    options('no number at all', capacityOf(usual, () => null, () => 2), planOf(2, usual)),
  ],
  'pilot-flow': [
    flow('the usual', flowOf(47, 41, 20, 6)),
    flow('thousands, some ends small', flowOf(12_345, 12_340, 12_300, 20)),
    flow('a handful turned down is told with others', flowOf(47, 44, 20, 22)),
    flow('everyone selected', flowOf(30, 30, 30, 0)),
    flow('nobody selected', flowOf(60, 30, 0, 10)),
    flow('all but a handful selected', flowOf(47, 47, 44, 1), true),
    flow('fewer than twenty', flowOf(19, 12, 6, 0), true),
  ],
  'pilot-requests': [
    squares('the usual', requestsOf(rowsOf(usual.slice(0, 8), (row) => asked[row] ?? [0, 0, 0]).filter(({ met, partly, unmet }) => met + partly + unmet > 0))),
    squares('forty long rows', requestsOf(rowsOf(long(40, 'Metodområde'), (row) => [row, row % 3, row % 5]))),
    squares('hostile names and hundreds', requestsOf(rowsOf(hostile, (row) => [row * 10, 300 - row * 10, row === 3 ? 300 : 0]))),
    squares('one request', requestsOf(rowsOf(usual.slice(0, 1), () => [0, 1, 0]))),
    squares('few projects', requestsOf(rowsOf(usual, () => [1, 1, 1]), 9), true),
    squares('nothing asked for', requestsOf([]), true),
  ],
} as const satisfies Readonly<Record<string, readonly SupportCase[]>>;

/** The charts of support that grow with what is asked for, of any needs and so many functions. */
export const manyRows: Readonly<Record<string, (needs: readonly TestOption[], functions: number) => SupportCase>> = {
  'coverage-matrix': (asked_, functions) => matrix('many', coverageOf(asked_, many(functions), (row) => 500 - row * 12)),
  'capacity-service': (asked_) => service('many', capacityOf(asked_, one, (row) => row % 3)),
  'pilot-requests': (asked_) => squares('many', requestsOf(rowsOf(asked_, (row) => [40 - row, row % 3, row % 5]))),
};
