import type { FigureTable } from '../../words/figureWords.js';
import type { Language } from '../../words/language.js';
import type { FigureFacts, FindingContext } from '../context.js';

type Told<T> = (facts: FigureFacts, context: FindingContext) => T;

/** What one chart says of itself. Asked only where somebody has answered. */
export interface ChartWords {
  /** After the wording of the question: what is counted, among whom, how many they are, and the order. */
  readonly counted: Told<string>;
  /** Empty ones are left out. */
  readonly notes: Told<readonly string[]>;
  readonly table: Told<FigureTable>;
  readonly description: Told<string>;
  /** After "Dot plot: title."; the one thing to know. */
  readonly alt: Told<string>;
}

/** "och", "and": between two sentences of a pair. */
export type InBoth<T> = Readonly<Record<Language, T>>;
