import { bandStart } from './bandStart.js';
import { meaningOf } from './meaningOf.js';
import { scaleSteps } from './scaleStep.js';

export type LabelOrder = 'numbers' | 'scale' | 'yes_no' | 'common';

type Special = NonNullable<ReturnType<typeof meaningOf>>;

interface Labelled {
  readonly text: string;
}

const yesNo = new Map([['yes', 0], ['ja', 0], ['true', 0], ['no', 1], ['nej', 1], ['nein', 1], ['false', 1]]);

function sortedBy<T>(items: readonly T[], steps: readonly number[]): readonly T[] {
  return items.map((item, i) => ({ item, step: steps[i] ?? 0 })).sort((a, b) => a.step - b.step).map(({ item }) => item);
}

function stepsOf(labels: readonly string[]): readonly [LabelOrder, readonly number[]] | undefined {
  const answers = labels.map((label) => yesNo.get(label.toLowerCase()));
  if (answers.filter((step) => step !== undefined).length >= 2) return ['yes_no', answers.map((step) => step ?? 2)];
  const starts = labels.map(bandStart).filter((start) => start !== undefined);
  if (starts.length === labels.length && new Set(starts).size === labels.length) return ['numbers', starts];
  const steps = scaleSteps(labels);
  return steps === undefined ? undefined : ['scale', steps];
}

/** Labels as a questionnaire would have them; what is no answer to the question comes last. Shape: most common first in. */
export function orderLabels<T extends Labelled>(values: readonly T[], apart: readonly Special[] = ['other', 'none', 'dont_know', 'not_applicable']): { readonly ordered: readonly T[]; readonly order: LabelOrder } {
  const isApart = ({ text }: T): boolean => apart.some((meaning) => meaning === meaningOf(text));
  const special = values.filter(isApart);
  const plain = values.filter((value) => !isApart(value));
  const known = stepsOf(plain.map(({ text }) => text));
  return known === undefined ? { ordered: [...plain, ...special], order: 'common' } : { ordered: [...sortedBy(plain, known[1]), ...special], order: known[0] };
}
