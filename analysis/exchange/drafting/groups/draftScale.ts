import type { Candidate } from '../candidate.js';
import type { ValueCount } from '../columnFacts.js';
import { scaleFrom } from '../kinds/scaleFrom.js';
import { meaningOf } from '../lexicon/meaningOf.js';
import type { QuestionDraft } from '../questionDraft.js';
import type { Said } from '../said.js';
import type { Member, Run } from './findRun.js';
import { namedText } from './namedText.js';
import { answersOf, nameless, namingOf, partsFrom } from './partsFrom.js';

const mostSteps = 12;

/** A few values that all columns of a group have in common. */
export function isScale(rows: readonly Member[], values: readonly ValueCount[]): boolean {
  const largest = Math.max(...rows.map(({ facts }) => facts.values.length));
  const isLabel = values.every(({ text }) => text.length <= 100);
  return rows.length >= 2 && values.length >= 2 && values.length <= mostSteps && largest * 2 >= values.length && isLabel && rows.every(({ facts }) => facts.isWhole) && values.some(({ text }) => meaningOf(text) === undefined) && values.filter(({ text }) => meaningOf(text) === undefined || meaningOf(text) === 'none').length >= 2;
}

/** The same steps in every column, numbered from 1: what a number without a sign before it needs to be a group. */
export function isSureScale(run: Run, values: readonly ValueCount[]): boolean {
  const isAlike = run.every(({ facts }) => facts.values.length >= 3 && facts.values.length >= values.length - 1);
  return isAlike && run.every(({ split }, i) => split.item === String(i + 1));
}

/** A grid with a column a row, and the texts among its columns. */
export function draftScale(run: Run, rows: readonly Member[], texts: readonly Member[], values: readonly ValueCount[]): Candidate {
  const { scale, order } = scaleFrom(values);
  const isNumbers = values.every(({ key }) => /^-?\d+$/.test(key));
  const doubts: Said[] = [...nameless(rows)];
  if (isNumbers) doubts.push({ sv: 'skalan är bara siffror: skriv vad de betyder, och om någon betyder ”vet ej” (meaning: dont_know)', en: 'the scale is mere numbers: write what they mean, and whether one of them means “don’t know” (meaning: dont_know)' });
  else if (order === 'common') doubts.push({ sv: 'skalans ordning är inte känd: ordna stegen och deras value', en: 'the order of the scale is not known: put the steps and their value in order' });
  const draft: QuestionDraft = { kind: 'grid', ...namingOf(run), options: partsFrom(rows, []), scale, source: { shape: 'rows' }, columns: rows.map(({ facts }) => facts.at), evidence: [answersOf(rows)], doubts };
  return { drafts: [draft, ...texts.map(({ facts, split }) => namedText(facts, split.item))] };
}
