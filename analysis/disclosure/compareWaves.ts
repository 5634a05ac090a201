import type { Code, Definition } from '../survey/definition.js';
import { comparableQuestion } from '../tables/comparableQuestion.js';
import type { WhyNotCompared } from './publishedComparison.js';
import type { ComparedQuestion, PublishedWave } from './publishedWave.js';
import type { Published } from './published.js';
import { releaseShareChanges } from './releaseChanges.js';

/** What was released of one wave, and what it had asked. */
export interface WaveReleased {
  readonly definition: Definition;
  readonly tables: readonly Published[];
  /** ISO date of what was released. */
  readonly date: string;
}

export interface EarlierReleased extends WaveReleased {
  readonly edition: string | null;
  readonly answered: number;
}

/**
 * Every choice that the later wave publishes alone, against what the earlier has published of it. Both tables are as they
 * are shown elsewhere, so that the comparison says nothing about anybody that they do not (`statistics.md` 16.7); only
 * what was asked alike is compared (10.4), and why not is kept.
 */
export function compareWaves(earlier: EarlierReleased, later: WaveReleased): PublishedWave {
  const { definition, edition, answered } = earlier;
  const alone = later.tables.filter(({ by, kind, where }) => by.length === 0 && where === null && (kind === 'multiple' || kind === 'single'));
  return {
    survey: definition.survey,
    title: definition.title,
    edition,
    starts: { earlier: startOf(earlier), later: startOf(later) },
    answered,
    questions: alone.map((table) => comparedQuestion(table, earlier, later.definition)),
  };
}

/** A wave is named by when it was answered; when nobody has said that, by when it was released. */
function startOf({ definition, date }: WaveReleased): string {
  return definition.opens ?? definition.closes ?? date;
}

const not = (question: Code, why: WhyNotCompared): ComparedQuestion => ({ question, rows: [], notes: [], why });

const isWithheld = ({ notes }: Published): boolean => notes.some((code) => code === 'shown_as_bases' || code === 'told_by_another');

function comparedQuestion(table: Published, { definition, tables }: EarlierReleased, later: Definition): ComparedQuestion {
  const { question } = table;
  const how = comparableQuestion(definition, later, question);
  if (!how.isComparable) return not(question, how.why);
  const before = tables.find((each) => each.question === question && each.by.length === 0 && each.where === null);
  if (before === undefined || isWithheld(before) || isWithheld(table)) return not(question, 'not_published');
  if (before.baseRule !== table.baseRule) return not(question, 'base_differs');
  const rows = releaseShareChanges({ earlier: before, later: table, options: how.options, items: how.rows, groups: null });
  return { question, rows, notes: [...(how.isReworded ? (['reworded'] as const) : []), ...(how.isListChanged ? (['list_changed'] as const) : [])], why: null };
}
