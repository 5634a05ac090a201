/** Every chart of the catalogue over tables that have broken charts: long names, nothing, everyone, hidden, many, few. */
import type { FigureRequest, Plot } from '../../../analysis/charts/figure.js';
import { demandShare } from '../../../analysis/charts/demandShare.js';
import { deptMethodHeatmap } from '../../../analysis/charts/deptMethodHeatmap.js';
import { deptDotplot } from '../../../analysis/charts/deptDotplot.js';
import { gridHeatmap } from '../../../analysis/charts/gridHeatmap.js';
import { likertDiverging } from '../../../analysis/charts/likertDiverging.js';
import { needGap } from '../../../analysis/charts/needGap.js';
import { rankingShare } from '../../../analysis/charts/rankingShare.js';
import { singleShare } from '../../../analysis/charts/singleShare.js';
import { upsetNeeds } from '../../../analysis/charts/upsetNeeds.js';
import { splitRole } from '../../../analysis/charts/splitRole.js';
import { waveChange } from '../../../analysis/charts/waveChange.js';
import type { Published } from '../../../analysis/disclosure/published.js';
import type { TableChart } from '../../../analysis/words/chartName.js';
import { howWell, metGrid, publishedGrid, valuesOf, type TestItem } from '../../analysis/charts/grids.js';
import { combinationsOf, together } from '../../analysis/charts/combinations.js';
import { hostileNames, hostileShares, hostileSplit } from '../../analysis/charts/hostile.js';
import { methods, plainShares, publishedTable, split, type TestOption } from '../../analysis/charts/tables.js';
import { usualWaves, wavesOf } from '../../analysis/charts/waves.js';
import { long } from './longNames.js';

const gridOf = (names: readonly TestOption[], counts: (row: number) => readonly (number | null)[], base: (row: number) => number | null = () => 100): Published =>
  publishedGrid({ scale: howWell, items: names.map(({ code, sv, en }, row): TestItem => ({ code, sv, en, base: base(row), counts: counts(row) })) });

const extremes: readonly (readonly number[])[] = [
  [100, 0, 0, 0, 0, 0, 0],
  [0, 0, 0, 0, 100, 0, 0],
  [0, 0, 100, 0, 0, 0, 0],
  [0, 0, 0, 0, 0, 100, 0],
  [20, 20, 20, 20, 20, 0, 0],
  [0, 50, 0, 50, 0, 0, 0],
];
const nothing = [0, 0, 0, 0, 0, 0, 0];
const hostile: readonly TestOption[] = hostileNames.map((name, index) => ({ code: `o${String(index)}`, sv: name, en: name }));
const ranked = (scale: readonly TestOption[], first: (row: number) => number | null, any: (row: number) => number | null, base: number | null = 400): Published =>
  publishedGrid({
    kind: 'ranking',
    question: 'priorities',
    scale,
    items: [
      { code: 'first', sv: 'Först', en: 'First', base, counts: scale.map((_option, row) => first(row)) },
      { code: 'any', sv: 'Rangordnad', en: 'Ranked', base, counts: scale.map((_option, row) => any(row)) },
    ],
  });
const everyone = { name: null, base: 9000, counts: Array.from({ length: 30 }, (_unused, index) => 8000 - index * 200) };
const forty = publishedTable({
  options: long(30, 'Metodområde'),
  by: 'department',
  groups: [everyone, ...long(40, 'Institution').map((name, row) => ({ name, base: 20 + row, counts: Array.from({ length: 30 }, (_unused, column) => (row + column) % 20) }))],
});
const one = publishedTable({ options: methods.slice(0, 2), by: 'department', groups: [{ name: null, base: 50, counts: [20, 30] }, { name: { code: 'only', sv: 'Enda', en: 'Only' }, base: 50, counts: [20, 30] }] });
const ends = publishedTable({
  options: methods.slice(0, 2),
  by: 'department',
  groups: [{ name: null, base: 200, counts: [100, 0] }, ...long(3, 'Enhet').map((name, row) => ({ name, base: 40, counts: [row === 0 ? 0 : 40, row === 1 ? 0 : 40] }))],
});

export interface Case {
  readonly chart: TableChart;
  readonly draw: (request: FigureRequest) => Plot | undefined;
  readonly drawn: readonly (readonly [string, Published, Partial<FigureRequest>?])[];
  /** A table, and no empty chart. */
  readonly tableOnly: readonly (readonly [string, Published, Partial<FigureRequest>?])[];
}

const scale = { scale: valuesOf(howWell) };
const needOf = (names: readonly TestOption[]): Partial<FigureRequest> => ({ ...scale, beside: publishedTable({ options: names, groups: [{ name: null, base: 400, counts: names.map((_name, index) => (index * 37) % 401) }] }) });
const allHidden = gridOf(long(4, 'Rad'), () => nothing.map(() => null));
const tooFew = gridOf(long(4, 'Rad'), () => [5, 5, 0, 5, 0, 0, 0], () => 15);
const nobody = gridOf(long(4, 'Rad'), () => nothing, () => 0);
const hiddenSplit = publishedTable({ options: methods.slice(0, 2), by: 'department', groups: [{ name: null, base: 50, counts: [null, null] }, { name: { code: 'only', sv: 'Enda', en: 'Only' }, base: null, counts: [null, null] }] });
const fewSplit = publishedTable({ options: methods.slice(0, 2), by: 'department', groups: [{ name: null, base: 19, counts: [9, 10] }, { name: { code: 'only', sv: 'Enda', en: 'Only' }, base: 19, counts: [9, 10] }] });
const grids: Pick<Case, 'tableOnly'> = { tableOnly: [['all hidden', allHidden, scale], ['fewer than 20', tooFew, scale], ['nobody', nobody, scale]] };
const splits: Pick<Case, 'drawn' | 'tableOnly'> = {
  drawn: [['the usual', split, { sortBy: 'bioinformatics' }], ['forty by thirty', forty], ['one department', one], ['no one and everyone', ends], ['hostile names', hostileSplit]],
  tableOnly: [['all hidden', hiddenSplit], ['fewer than 20', fewSplit]],
};

const longWaves = (count: number, now: (row: number) => number | null, then: (row: number) => number | null) => wavesOf({ options: long(count, 'Metodområde'), earlier: [400, long(count, '').map((_option, row) => then(row))], later: [500, long(count, '').map((_option, row) => now(row))] });
const waveCase = (name: string, { table, since }: typeof usualWaves): readonly [string, Published, Partial<FigureRequest>] => [name, table, { since }];
const oneYear = { earlier: '2025-02-01', later: '2025-09-01' };
const changes: Case = {
  chart: 'wave-change',
  draw: waveChange,
  drawn: [
    waveCase('the usual', usualWaves),
    waveCase('two methods of one year, both less', wavesOf({ options: long(2, 'Metodområde'), earlier: [60, [50, 40]], later: [60, [40, 30]], starts: oneYear })),
    waveCase('thirty long names, some hidden in one wave or both', longWaves(30, (row) => (row % 7 === 2 ? null : 20 + row * 12), (row) => (row % 5 === 2 ? null : 390 - row * 12))),
    waveCase('no one and everyone', longWaves(4, (row) => (row < 2 ? 500 : 0), (row) => (row % 2 === 0 ? 0 : 400))),
    waveCase('hostile names, few answers', wavesOf({ options: hostile, earlier: [25, hostile.map((_option, row) => 6 + (row % 12))], later: [25, hostile.map((_option, row) => 18 - (row % 12))], starts: oneYear })),
  ],
  tableOnly: [
    waveCase('all hidden', longWaves(3, () => null, () => null)),
    waveCase('one wave hidden', longWaves(3, (row) => 100 + row, () => null)),
    waveCase('fewer than 20 in one wave', wavesOf({ options: methods, earlier: [19, methods.map(() => 9)], later: [500, methods.map(() => 200)] })),
    ['no wave before', plainShares],
    ['asked another way then', plainShares, { since: { ...usualWaves.since, compared: { question: 'methods', rows: [], notes: [], why: 'routing_differs' } } }],
  ],
};

const sharesOf = (options: readonly TestOption[], base = 523): Published => publishedTable({ options, groups: [{ name: null, base, counts: options.map((_option, index) => base - Math.round((index * base) / (options.length + 1))) }] });
const upset = (options: readonly TestOption[], told: Parameters<typeof combinationsOf>[1], base = 523, rest: Parameters<typeof combinationsOf>[2] = {}): readonly [Published, Partial<FigureRequest>] => [sharesOf(options, base), { combinations: combinationsOf(options.slice(0, 6), told, rest) }];
const untold = { combinations: [], none: null, others: null, release: 'suppress' } as const;

const shares = (base: number, counts: readonly (number | null)[]): Published => publishedTable({ options: methods, groups: [{ name: null, base, counts }] });

export const catalogue: readonly Case[] = [
  {
    chart: 'demand-share',
    draw: demandShare,
    drawn: [
      ['the usual', plainShares, { emphasise: ['biostatistics', 'bioinformatics'] }],
      ['no one, everyone and hidden', shares(523, [523, 0, 262, null, 10, 261, 523, 0, 5, 518, 100, 0])],
      ['a small base in brackets', shares(25, methods.map((_method, index) => 25 - index))],
      ['two options', publishedTable({ options: methods.slice(0, 2), groups: [{ name: null, base: 50, counts: [20, 30] }] })],
      ['sixty long names', sharesOf(long(60, 'Metodområde'), 9000)],
      ['hostile names', hostileShares],
    ],
    tableOnly: [['all hidden', shares(523, methods.map(() => null))], ['fewer than 20', shares(19, methods.map(() => 9))], ['nobody', shares(0, methods.map(() => 0))]],
  },
  { chart: 'dept-method-heatmap', draw: deptMethodHeatmap, ...splits },
  {
    chart: 'upset-needs',
    draw: upsetNeeds,
    drawn: [
      ['the usual', plainShares, { combinations: together }],
      ['thirty long names', ...upset(long(30, 'Metodområde'), [['012345', 100], ['0', 95], ['12', 5]])],
      ['two options, one combination', ...upset(methods.slice(0, 2), [['01', 20]], 20, { none: null, others: 0 })],
      ['everyone the same', ...upset(methods.slice(0, 3), [['012', 12000]], 12000, { none: null, others: 0 })],
      ['hostile names', ...upset(hostile, [['012', 1000], ['345', 950], ['0', 900], ['1', 850], ['2', 800], ['3', 750], ['4', 700], ['5', 650], ['01', 600], ['02', 550], ['03', 500], ['04', 450], ['05', 5]], 12000)],
    ],
    tableOnly: [
      ['all hidden', publishedTable({ options: methods, groups: [{ name: null, base: 523, counts: methods.map(() => null) }] }), { combinations: together }],
      ['combinations hidden', plainShares, { combinations: combinationsOf(methods.slice(0, 6), [], untold) }],
      ['fewer than 20', ...upset(methods, [['01', 10]], 19)],
      ['not counted', plainShares],
    ],
  },
  changes,
  {
    chart: 'likert-diverging',
    draw: likertDiverging,
    drawn: [['the usual', metGrid, scale], ['the ends of the scale', gridOf(long(6, 'Påstående'), (row) => extremes[row] ?? nothing), scale], ['all equal', gridOf(long(3, 'Rad'), () => [20, 20, 20, 20, 20, 0, 0]), scale], ['thirty hostile rows', gridOf(hostile, (row) => [row, 30 - row, 10, 30, 20, 5, 5]), scale]],
    ...grids,
  },
  { chart: 'grid-heatmap', draw: gridHeatmap, drawn: [['the usual', metGrid, scale], ['the ends', gridOf(long(6, 'Påstående'), (row) => extremes[row] ?? nothing), scale], ['hostile rows', gridOf(hostile, (row) => [row, 30 - row, 10, 30, 20, 5, 5]), scale]], ...grids },
  {
    chart: 'need-gap',
    draw: needGap,
    drawn: [['the usual', metGrid, { ...scale, beside: plainShares }], ['thirty long names', gridOf(long(30, 'Metodområde'), (row) => extremes[row % 6] ?? nothing), needOf(long(30, 'Metodområde'))], ['hostile names', gridOf(hostile, (row) => [row, 30 - row, 10, 30, 20, 5, 5]), needOf(hostile)], ['no one and everyone', gridOf(long(6, 'Rad'), (row) => extremes[row] ?? nothing), needOf(long(6, 'Rad'))], ['two grids', metGrid, { ...scale, beside: gridOf(methods, (row) => [10 + row, 30 - row, 20, 25, 15, 0, 0]), besideScale: valuesOf(howWell) }], ['two grids, hostile names and ends', gridOf(hostile, (row) => extremes[row % 6] ?? nothing), { ...scale, beside: gridOf(hostile, (row) => extremes[(row + 1) % 6] ?? nothing), besideScale: valuesOf(howWell) }]],
    tableOnly: [['all hidden in two grids', allHidden, { ...scale, beside: allHidden, besideScale: valuesOf(howWell) }], ['two grids, nobody', nobody, { ...scale, beside: nobody, besideScale: valuesOf(howWell) }], ['all hidden', allHidden, needOf(long(4, 'Rad'))], ['nobody', nobody, needOf(long(4, 'Rad'))], ['nothing beside it', metGrid, scale]],
  },
  { chart: 'dept-dotplot', draw: deptDotplot, ...splits },
  { chart: 'split-role', draw: splitRole, ...splits },
  {
    chart: 'ranking-share',
    draw: rankingShare,
    drawn: [['the usual', ranked(methods, (row) => 140 - row * 10, (row) => 260 - row * 18)], ['no one and everyone', ranked(long(3, 'Val'), (row) => (row === 0 ? 400 : 0), (row) => (row === 2 ? 0 : 400))], ['thirty long, some hidden', ranked(long(30, 'Metodområde'), (row) => (row % 5 === 2 ? null : 30 + row), (row) => (row % 5 === 2 ? null : 90 + row * 5))], ['hostile names', ranked(hostile, () => 40, (row) => 100 + row)]],
    tableOnly: [['all hidden', ranked(methods, () => null, () => null)], ['fewer than 20', ranked(methods, () => 5, () => 10, 19)], ['nobody', ranked(methods, () => 0, () => 0, 0)]],
  },
  {
    chart: 'single-share',
    draw: singleShare,
    drawn: [['the usual', publishedTable({ options: methods, groups: [{ name: null, base: 523, counts: methods.map((_method, index) => index * 12) }], kind: 'single' })], ['hostile names', hostileShares]],
    tableOnly: [['all hidden', publishedTable({ options: methods, groups: [{ name: null, base: 523, counts: methods.map(() => null) }], kind: 'single' })]],
  },
];
