import type { Option } from '../definition.js';
import type { Place } from '../fault.js';
import { staysLast } from '../mixedOrder.js';
import type { Building } from './building.js';

interface Ordered {
  readonly order: 'as_written' | 'mixed' | undefined;
  readonly at: Place;
}

/** What is mixed must be mixable: two ordinary options at least, and no steps of a scale, whose order is their meaning. */
export function buildOrder({ order, at }: Ordered, options: readonly Option[], { checking }: Building): 'mixed' | undefined {
  if (order !== 'mixed') return undefined;
  const step = options.find(({ value }) => value !== undefined);
  const count = options.filter((option) => !staysLast(option)).length;
  if (step !== undefined) checking.fault('MIXED_SCALE', { option: step.code }, at);
  // no options at all is a fault of its own, already told
  else if (options.length > 0 && count < 2) checking.fault('NOTHING_TO_MIX', { count }, at);
  return 'mixed';
}
