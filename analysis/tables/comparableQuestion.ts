import { comparableItems, type Comparability } from '../stats/waves/comparableItems.js';
import type { Code, Definition, GridQuestion, Question } from '../survey/definition.js';
import { itemsOfWaves, optionItems, sharedLanguages, wordingIn, type AskedItems } from './askedItems.js';

/** Why a question cannot be compared with what an earlier survey asked. */
export type WhyNotCompared =
  | 'not_asked_then'
  | 'not_asked_now'
  | 'no_shared_language'
  | 'kind_changed'
  | 'base_differs'
  | 'routing_differs'
  | 'derived_differs'
  | 'choices_differ'
  | 'options_changed'
  | 'range_changed'
  | 'condition_changed'
  | 'not_published'
  | 'ranking'
  | 'text';

export interface ComparableQuestion {
  readonly isComparable: true;
  /** The question itself has other words now: compared, and said. */
  readonly isReworded: boolean;
  /** Options were added, taken away or reworded: only those that were not are compared, and it is said. */
  readonly isListChanged: boolean;
  /** Codes of options, units, or steps of a scale that may be compared; empty for numbers. */
  readonly options: readonly string[];
  /** Codes of the rows of a grid that may be compared; null for everything else. */
  readonly rows: readonly string[] | null;
}

export type QuestionComparison = ComparableQuestion | { readonly isComparable: false; readonly why: WhyNotCompared };

const not = (why: WhyNotCompared): QuestionComparison => ({ isComparable: false, why });

/**
 * Whether a question may be compared between two surveys, and which of its options.
 *
 * Shape the two definitions and a code. The same kind, put to the same people (conditions of the question and of its
 * section), with as many choices allowed; options and rows by code, meaning, condition and label in every language that
 * both surveys have. Another scale makes a grid another one. Source `statistics.md` 10.4.
 */
export function comparableQuestion(earlier: Definition, later: Definition, code: Code): QuestionComparison {
  const [before, now] = [earlier.questions.get(code), later.questions.get(code)];
  if (now === undefined) return not('not_asked_now');
  if (before === undefined) return not('not_asked_then');
  const languages = sharedLanguages(earlier, later);
  if (before.kind !== now.kind) return not('kind_changed');
  if (now.kind === 'ranking' || now.kind === 'text') return not(now.kind);
  if (languages.length === 0) return not('no_shared_language');
  if (routingOf(earlier, before) !== routingOf(later, now)) return not('routing_differs');
  if ((before.derivedFrom === undefined) !== (now.derivedFrom === undefined)) return not('derived_differs');
  const isReworded = wordingIn(before.text, languages) !== wordingIn(now.text, languages);
  if (before.kind === 'number' && now.kind === 'number') {
    const rangeOf = ({ min, max, unit }: typeof now) => JSON.stringify([min ?? null, max ?? null, unit === undefined ? null : wordingIn(unit, languages)]);
    return rangeOf(before) === rangeOf(now) ? { isComparable: true, isReworded, isListChanged: false, options: [], rows: null } : not('range_changed');
  }
  if (before.kind === 'grid' && now.kind === 'grid') return comparableGrid(before, now, { isReworded, items: (options) => optionItems(options, languages) });
  if (choicesOf(before) !== choicesOf(now)) return not('choices_differ');
  const items = itemsOfWaves({ definition: earlier, question: before }, { definition: later, question: now });
  const { verdict, items: options } = comparedItems(items?.earlier ?? new Map(), items?.later ?? new Map());
  return verdict === 'none' ? not('options_changed') : { isComparable: true, isReworded, isListChanged: verdict === 'some', options, rows: null };
}

/** Rows one by one; a step more or less, or in another place, changes what every step means. */
function comparableGrid(before: GridQuestion, now: GridQuestion, { isReworded, items }: { isReworded: boolean; items: (options: GridQuestion['rows']) => AskedItems }): QuestionComparison {
  const [old, scale] = [items(before.scale), items(now.scale)];
  if (JSON.stringify([...old]) !== JSON.stringify([...scale])) return not('options_changed');
  const { verdict, items: rows } = comparedItems(items(before.rows), items(now.rows));
  return verdict === 'none' ? not('options_changed') : { isComparable: true, isReworded, isListChanged: verdict === 'some', options: [...scale.keys()], rows };
}

/** Words of the question and its base are judged apart, since they have reasons of their own. */
function comparedItems(earlier: AskedItems, later: AskedItems): Comparability {
  return comparableItems({ wording: '', base: '', items: earlier }, { wording: '', base: '', items: later });
}

function routingOf({ sections }: Definition, question: Question): string {
  const section = sections.find(({ code }) => code === question.section);
  return JSON.stringify([section?.showIf ?? null, question.showIf ?? null, question.kind === 'grid' ? (question.rowsFrom ?? null) : null]);
}

function choicesOf(question: Question): string {
  return question.kind === 'multiple' ? JSON.stringify([question.minChoices ?? null, question.maxChoices ?? null]) : '';
}
