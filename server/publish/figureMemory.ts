/** Figures as they were last worked out: every file of a report is made of the same few, and each takes milliseconds that others wait. */
import type { Edition } from '../../analysis/report/edition.js';
import type { ReportFigure } from '../../analysis/report/figureOf.js';
import { LastUsed } from '../cache/lastUsed.js';

/** Of a report with twenty figures in the sizes of its documents: some megabytes. */
const mostKept = 64;

interface Known {
  /** No two editions in memory have the same. */
  readonly id: number;
  readonly drawn: Map<string, boolean>;
}

export class FigureMemory {
  readonly #editions = new WeakMap<Edition, Known>();
  readonly #figures = new LastUsed<ReportFigure>(mostKept);
  #count = 0;

  /** @param key everything that changes the figure of an edition */
  get(edition: Edition, key: string, work: () => ReportFigure): ReportFigure {
    const name = `${String(this.#knownOf(edition).id)} ${key}`;
    return this.#figures.keep(name, this.#figures.find(name) ?? work());
  }

  /** One word of each figure is kept as long as its edition. */
  isDrawn(edition: Edition, key: string, work: () => boolean): boolean {
    const { drawn } = this.#knownOf(edition);
    const isDrawn = drawn.get(key) ?? work();
    drawn.set(key, isDrawn);
    return isDrawn;
  }

  #knownOf(edition: Edition): Known {
    const known = this.#editions.get(edition) ?? { id: (this.#count += 1), drawn: new Map<string, boolean>() };
    this.#editions.set(edition, known);
    return known;
  }
}
