/** What to look at in an edition before others do; it stops nothing. */
import type { MeasureText } from '../charts/figure.js';
import type { Text } from '../survey/definition.js';
import type { Edition } from './edition.js';
import { longTitles, type LongTitle } from './longTitles.js';
import { toldOfAll, type ToldOfAll } from './toldOfAll.js';

export type EditionHint = { readonly verdict: 'look'; readonly path?: string } & (
  | { readonly code: 'LONG_TITLE'; readonly titles: readonly LongTitle[] }
  | { readonly code: 'TOLD_OF_ALL'; readonly told: readonly (ToldOfAll & { readonly label: Text })[] }
);

export function editionHints(edition: Pick<Edition, 'texts' | 'tables' | 'definition'>, measure: MeasureText): readonly EditionHint[] {
  const [titles, told] = [longTitles(edition, measure), toldOfAll(edition)];
  const [first] = titles;
  const labelOf = (code: string): Text => {
    const question = edition.definition.questions.get(code);
    return question?.label ?? question?.text ?? new Map();
  };
  return [
    ...(first === undefined ? [] : [{ verdict: 'look', code: 'LONG_TITLE', titles, path: first.figure === 0 ? 'title' : `figures[${String(first.figure - 1)}].title` } as const]),
    ...(told.length === 0 ? [] : [{ verdict: 'look', code: 'TOLD_OF_ALL', told: told.map((each) => ({ ...each, label: labelOf(each.question) })) } as const]),
  ];
}
