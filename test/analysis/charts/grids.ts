/** Small published grids made by hand. Names and numbers are invented. */
import type { Published } from '../../../analysis/disclosure/published.js';
import { publishedFromJson } from '../../../analysis/disclosure/publishedFromJson.js';
import { wilsonInterval } from '../../../analysis/stats/wilsonInterval.js';
import type { TestOption } from './tables.js';

export interface TestItem {
  readonly code: string;
  readonly sv: string;
  readonly en: string;
  /** Null: below the limit. */
  readonly base: number | null;
  /** One a step; null is hidden. */
  readonly counts: readonly (number | null)[];
}

export interface TestGrid {
  readonly scale: readonly TestOption[];
  readonly items: readonly TestItem[];
  readonly question?: string;
  readonly kind?: 'grid' | 'ranking';
  readonly notes?: readonly string[];
}

/** Five steps, don't know and not applicable. */
export const howWell: readonly TestOption[] = [
  { code: 'not_at_all', sv: 'Inte alls', en: 'Not at all' },
  { code: 'badly', sv: 'Ganska dåligt', en: 'Rather badly' },
  { code: 'neither', sv: 'Varken bra eller dåligt', en: 'Neither well nor badly' },
  { code: 'well', sv: 'Ganska bra', en: 'Rather well' },
  { code: 'fully', sv: 'Helt', en: 'Fully' },
  { code: 'dont_know', sv: 'Vet inte', en: 'Do not know', meaning: 'dont_know' },
  { code: 'not_yet', sv: 'Inte aktuellt än', en: 'Not relevant yet', meaning: 'not_applicable' },
];

/** Numbers of the ordinary steps, as a definition has them. */
export function valuesOf(scale: readonly TestOption[]): ReadonlyMap<string, number> {
  return new Map(scale.filter(({ meaning = 'answer' }) => meaning === 'answer').map(({ code }, index) => [code, index + 1]));
}

export function publishedGrid({ scale, items, question = 'met', kind = 'grid', notes = [] }: TestGrid): Published {
  const rows = items.flatMap(({ code, sv, en, base, counts }) =>
    scale.map((step, index) => {
      const count = base === null ? null : (counts[index] ?? null);
      const isShown = count !== null && base !== null;
      const interval = isShown && base > 0 ? wilsonInterval({ count, n: base }, 0.95) : null;
      return {
        group: null,
        item: { code, label: { sv, en } },
        code: step.code,
        label: { sv: step.sv, en: step.en },
        meaning: step.meaning ?? 'answer',
        count,
        base,
        share: isShown && base > 0 ? count / base : null,
        low: interval?.low ?? null,
        high: interval?.high ?? null,
        intervalMethod: interval === null ? null : 'wilson',
        release: isShown ? (base >= 10 && base < 30 ? 'footnote' : 'show') : 'suppress',
      };
    }),
  );
  return publishedFromJson({ profile: 'public', question, kind, by: [], baseRule: 'answered', where: null, level: 0.95, target: 'process', limits: { minimumBase: 10, smallBase: 30, k: 5 }, rows, numbers: [], notes });
}

const item = (code: string, sv: string, en: string, counts: readonly (number | null)[]): TestItem => ({ code, sv, en, base: counts.includes(null) ? 60 : counts.reduce<number>((sum, count) => sum + (count ?? 0), 0), counts });

/** How well each need is met: eight rows, one hidden in part, one of few answers. */
export const metGrid = publishedGrid({
  scale: howWell,
  items: [
    item('biostatistics', 'Biostatistik', 'Biostatistics', [62, 111, 74, 88, 31, 40, 12]),
    item('study_design', 'Studiedesign och urvalsstorlek', 'Study design and sample size', [20, 45, 61, 92, 44, 22, 14]),
    item('bioinformatics', 'Bioinformatik', 'Bioinformatics', [66, 71, 40, 38, 10, 25, 12]),
    item('health_data', 'Uttag av hälso- och registerdata', 'Access to health and register data', [92, 60, 33, 22, 5, 28, 6]),
    item('data_management', 'Datahantering och databaser', 'Data management and databases', [32, 51, 60, 48, 20, 14, 6]),
    item('ai', 'AI och maskininlärning', 'AI and machine learning', [60, 44, 20, 11, 5, 30, 4]),
    item('image_analysis', 'Bildanalys', 'Image analysis', [null, null, 12, 20, 8, null, 5]),
    { code: 'health_economics', sv: 'Hälsoekonomi', en: 'Health economics', base: 25, counts: [7, 6, 0, 12, 0, 0, 0] },
  ],
});
