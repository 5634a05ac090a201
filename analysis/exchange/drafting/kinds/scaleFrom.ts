import type { ValueCount } from '../columnFacts.js';
import { bandStart } from '../lexicon/bandStart.js';
import { orderLabels, type LabelOrder } from '../lexicon/orderLabels.js';
import type { OptionDraft } from '../questionDraft.js';
import { optionsFrom } from './optionsFrom.js';

/** The steps of a scale in order, each with its number; what is no step has none. */
export function scaleFrom(values: readonly ValueCount[]): { readonly scale: readonly OptionDraft[]; readonly order: LabelOrder } {
  const { ordered, order } = orderLabels(values, ['dont_know', 'not_applicable']);
  const options = optionsFrom(ordered, ['dont_know', 'not_applicable']);
  const plain = options.filter(({ meaning }) => meaning === undefined);
  const own = plain.map(({ label }) => bandStart(label)).filter((start) => start !== undefined);
  const isNumbered = own.length === plain.length && own.every(Number.isInteger);
  return { order, scale: options.map((option) => (option.meaning === undefined ? { ...option, value: isNumbered ? (own[plain.indexOf(option)] ?? 0) : plain.indexOf(option) + 1 } : option)) };
}
