/** Two waves of one question, compared as an edition keeps them. Names and numbers are invented. */
import { releaseShareChanges } from '../../../analysis/disclosure/releaseChanges.js';
import type { Published } from '../../../analysis/disclosure/published.js';
import type { SinceWave } from '../../../analysis/disclosure/publishedWave.js';
import { methods, publishedTable, type TestOption } from './tables.js';

type Counts = readonly (number | null)[];

const sharesOf = (options: readonly TestOption[], base: number | null, counts: Counts): Published => publishedTable({ options, groups: [{ name: null, base, counts }] });

export interface TestWaves {
  readonly options: readonly TestOption[];
  /** Base, and a count an option; null is hidden. */
  readonly earlier: readonly [number | null, Counts];
  readonly later: readonly [number | null, Counts];
  readonly starts?: SinceWave['wave']['starts'];
}

/** The table of now, and what changed since. */
export function wavesOf({ options, earlier, later, starts = { earlier: '2022-10-03', later: '2025-10-13' } }: TestWaves): { readonly table: Published; readonly since: SinceWave } {
  const table = sharesOf(options, ...later);
  const rows = releaseShareChanges({ earlier: sharesOf(options, ...earlier), later: table, options: options.map(({ code }) => code), items: null, groups: null });
  const wave = { survey: 'needs-inventory-2022', title: new Map([['sv', 'Behovsinventering 2022'], ['en', 'Needs inventory 2022']]), edition: '1.1', starts, answered: 488 };
  return { table, since: { wave, compared: { question: 'methods', rows, notes: [], why: null } } };
}

/** Twelve methods: one doubled, some more, one less, none hidden. */
export const usualWaves = wavesOf({
  options: methods,
  earlier: [488, [378, 254, 202, 234, 201, 147, 225, 76, 84, 100, 88, 21]],
  later: [523, [418, 298, 262, 246, 231, 207, 188, 174, 108, 99, 86, 29]],
});
