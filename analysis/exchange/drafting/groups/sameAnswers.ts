import type { ColumnFacts } from '../columnFacts.js';
import { isTick, isUntick } from '../lexicon/tickWords.js';
import type { Run } from './findRun.js';

const least = 3;

/** Words, not numbers or yes and no, which many questions share. */
function isTelling({ values, isWhole }: ColumnFacts): boolean {
  if (!isWhole || values.length < 2 || values.length > 10) return false;
  return values.every(({ key, text }) => !isTick(key) && !isUntick(key) && /\p{L}{2}/u.test(key) && text.length <= 100) && values.some(({ key }) => /\s/.test(key));
}

/** Neighbours without anything in common but their answers, from one column on; undefined where there are too few. */
export function sameAnswersFrom(columns: readonly ColumnFacts[], from: number): Run | undefined {
  const first = columns[from];
  if (first === undefined || !isTelling(first)) return undefined;
  const keys = new Set(first.values.map(({ key }) => key));
  const run: ColumnFacts[] = [];
  for (const facts of columns.slice(from)) {
    if (!isTelling(facts) || facts.values.length !== keys.size || !facts.values.every(({ key }) => keys.has(key))) break;
    run.push(facts);
  }
  if (run.length < least) return undefined;
  const stem = first.values.map(({ text }) => text).join(' / ');
  return run.map((facts) => ({ facts, split: { how: 'prefix', key: stem, stem, item: facts.title.text === '' ? facts.title.name : facts.title.text } }));
}
