/** How the answers of a survey changed since the wave before it, as an edition keeps it: made of two published tables and of nothing else. */
import type { Code, Text } from '../survey/definition.js';
import type { PublishedShareChange, WhyNotCompared } from './publishedComparison.js';

export interface ComparedQuestion {
  readonly question: Code;
  /** Of everyone, in the order of the later survey: what both asked alike. None where it is not compared. */
  readonly rows: readonly PublishedShareChange[];
  readonly notes: readonly ('reworded' | 'list_changed')[];
  readonly why: WhyNotCompared | null;
}

/** What a comparison is with. */
export interface EarlierWave {
  readonly survey: string;
  readonly title: Text;
  /** Its edition that the numbers are from; null where they were seen at the desk and published nowhere before. */
  readonly edition: string | null;
  /** ISO dates by which the waves are named. */
  readonly starts: { readonly earlier: string; readonly later: string };
  readonly answered: number;
}

export interface PublishedWave extends EarlierWave {
  readonly questions: readonly ComparedQuestion[];
}

/** One question of it, as a figure shows it. */
export interface SinceWave {
  readonly wave: EarlierWave;
  readonly compared: ComparedQuestion;
}
