import type { Code, Definition } from '../survey/definition.js';
import type { Published } from '../disclosure/published.js';
import type { PublishedCombinations } from '../disclosure/releaseCombinations.js';
import type { SinceWave } from '../disclosure/publishedWave.js';
import type { Benchmark } from './benchmark.js';
import type { ChartName, TableChart } from '../words/chartName.js';
import type { Drawn } from '../words/figureWords.js';
import type { Language } from '../words/language.js';

/** What every sentence of a report may rest on, besides the tables. */
export interface FindingContext {
  readonly definition: Definition;
  readonly language: Language;
  /** Answers received. */
  readonly answered: number;
  /** People invited; null when nobody knows, as with an open link. */
  readonly invited: number | null;
  /** "1.0"; absent for drafts and for files of one's own. */
  readonly edition?: string;
  /** ISO date of the edition. */
  readonly date?: string;
  /** What the report is filed under. */
  readonly reference?: string;
}

/** The tables that a figure is of, and where it stands. */
export interface TableFacts {
  readonly chart: ChartName;
  readonly table: Published;
  /** Its number in the report, from 1. */
  readonly number: number;
  /** A checked finding; a neutral title is made when it is absent. */
  readonly title?: string;
  /** What the plot had room for; absent where there is no plot, only a table. */
  readonly drawn?: Drawn;
  readonly sortBy?: Code;
  /** What its title is about, in the stronger colour. */
  readonly emphasise?: readonly Code[];
  /** Numbers of the steps of a scale, by code. */
  readonly scale?: ReadonlyMap<Code, number>;
  /** The table that this one is read beside: the need, beside how well it is met. */
  readonly beside?: Published;
  /** Numbers of its steps, where it has a scale of its own. */
  readonly besideScale?: ReadonlyMap<string, number>;
  /** What was chosen together. */
  readonly combinations?: PublishedCombinations;
  /** What changed since the wave before; absent where there is none to compare with. */
  readonly since?: SinceWave;
  /** Rounded figures of earlier surveys, in the table and in words alone. */
  readonly benchmarks?: readonly Benchmark[];
  /** Short permanent address, printed in the source line. */
  readonly address?: string;
}

/** One figure of a table of answers as the words need it. */
export interface FigureFacts extends TableFacts {
  readonly chart: TableChart;
}
