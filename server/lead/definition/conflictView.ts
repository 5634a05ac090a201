/** What somebody else saved beside what was to be saved now. */
import { lifecycleWords } from '../../../views/words/lifecycle.js';
import type { InterfaceLanguage } from '../../problems/problem.js';
import type { Store } from '../../store/store.js';
import { timeInWords } from '../monitor/timeInWords.js';
import { lineDiff, type DiffRow } from './lineDiff.js';

/** Lines around a difference that are shown with it. */
const context = 2;

interface RowView {
  readonly left: string;
  readonly leftText: string;
  readonly right: string;
  readonly rightText: string;
  readonly isChanged: boolean;
  /** Words for lines left out; empty on lines. */
  readonly gap: string;
}

function rowViews(rows: readonly DiffRow[], gap: (lines: number) => string): readonly RowView[] {
  const isNear = rows.map((_, i) => rows.slice(Math.max(0, i - context), i + context + 1).some(({ kind }) => kind === 'changed'));
  const views: RowView[] = [];
  let left = 0;
  const close = (): void => {
    if (left > 0) views.push({ left: '', leftText: '', right: '', rightText: '', isChanged: false, gap: gap(left) });
    left = 0;
  };
  rows.forEach((row, i) => {
    if (isNear[i] !== true) {
      left += 1;
      return;
    }
    close();
    views.push({ left: String(row.left ?? ''), leftText: row.leftText, right: String(row.right ?? ''), rightText: row.rightText, isChanged: row.kind === 'changed', gap: '' });
  });
  close();
  return views;
}

/** Who changed the survey last, and when; empty names where the log does not tell. */
export async function lastChange(store: Store, survey: string, language: InterfaceLanguage): Promise<{ readonly who: string; readonly when: string }> {
  const [entry] = await store.audit.list(1, { surveys: [survey] });
  const account = entry === undefined ? undefined : (await store.accounts.list()).find(({ id }) => id === entry.who);
  return { who: account?.name ?? lifecycleWords[language].conflict.unknown, when: entry === undefined ? '' : timeInWords(entry.at, language) };
}

export async function conflictView(store: Store, survey: string, texts: { readonly theirs: string; readonly yours: string }, language: InterfaceLanguage): Promise<object> {
  const words = lifecycleWords[language].conflict;
  const { who, when } = await lastChange(store, survey, language);
  const isSame = texts.theirs === texts.yours;
  return {
    heading: words.heading, lead: words.lead(who, when), same: isSame ? words.same : '',
    columns: { theirs: words.theirs, yours: words.yours, line: words.line },
    rows: isSame ? [] : rowViews(lineDiff(texts.theirs, texts.yours), words.unchanged),
  };
}
