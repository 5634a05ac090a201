import { randomStream } from '../../../../analysis/stats/chance/randomStream.js';
import type { Grouping, SurveyDesign } from '../../../../analysis/stats/design/surveyDesign.js';
import type { ShareItem } from '../../../../analysis/stats/replicates/shareRequest.js';
import { rakeCells } from '../../../../analysis/stats/weights/rakeCells.js';

export interface SomeSample {
  readonly design: SurveyDesign;
  readonly departments: Grouping;
  readonly roles: Grouping;
  readonly items: readonly ShareItem[];
}

export interface SampleSizes {
  readonly people: number;
  readonly departments: number;
  readonly roles: number;
  readonly items: number;
}

/** A raked sample: departments of any size (some of one), unequal weights from before, an item that not all answered. */
export function someSample(seed: number, { people: n, departments: count, roles: roleCount, items: itemCount }: SampleSizes): SomeSample {
  const random = randomStream(seed);
  const skewed = (groups: number): Grouping => ({ count: groups, of: Int32Array.from({ length: n }, (_, i) => (i < groups ? i : Math.floor(groups * random() ** 2))) });
  const [departments, roles] = [skewed(count), skewed(roleCount)];
  const before = Float64Array.from({ length: n }, () => 1 + Math.floor(3 * random()) / 2);
  const margins = [departments, roles].map(({ of, count: groups }) => {
    const totals = new Float64Array(groups);
    for (const g of of) totals[g] = (totals[g] ?? 0) + 1.5 + random();
    const sum = totals.reduce((all, total) => all + total);
    return { of, count: groups, totals: totals.map((total) => (2 * n * total) / sum) };
  });
  const { factors } = rakeCells(before, margins);
  const answered = Uint8Array.from({ length: n }, () => (random() < 0.9 ? 1 : 0));
  const items = Array.from({ length: itemCount }, (_, k) => ({ answered, chosen: Uint8Array.from({ length: n }, () => (random() < (k + 1) / (itemCount + 1) ? 1 : 0)) }));
  return { design: { n, weights: before.map((weight, i) => weight * (factors[i] ?? 0)), calibration: { before, margins } }, departments, roles, items };
}
