import type { Option } from '../../survey/definition.js';
import type { Spellings } from '../mapping/mapping.js';
import type { Part } from './wantedNames.js';

/** Options or rows as a pattern of columns is filled with them: the spellings of `values` count as labels. */
export function partsOf(options: readonly Option[], values?: Spellings): readonly Part[] {
  return options.map(({ code, label }) => ({ code, labels: [...label.values(), ...(values?.get(code) ?? [])] }));
}
