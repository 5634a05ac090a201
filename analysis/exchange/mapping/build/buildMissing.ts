import { comparable } from '../comparable.js';
import type { Reason } from '../mapping.js';
import type { MappingFault } from '../mappingFaults.js';
import type { RawMapping } from '../mappingShape.js';
import { reasons } from '../reasons.js';

interface Missing {
  readonly missing: ReadonlyMap<string, Reason>;
  readonly faults: readonly MappingFault[];
}

/** Cells, as compared, that say why there is no answer. A cell gives one reason, and the empty one gives that of `blank`. */
export function buildMissing(raw: RawMapping['missing']): Missing {
  const missing = new Map<string, Reason>();
  const faults: MappingFault[] = [];
  for (const reason of reasons) {
    for (const { value: text, at } of raw?.[reason] ?? []) {
      const key = comparable(text);
      const first = missing.get(key) ?? reason;
      if (key === '') faults.push({ code: 'MAPPING_BLANK_TWICE', params: { reason }, place: at, severity: 'fault' });
      else if (first !== reason) faults.push({ code: 'MAPPING_SPELLING_TWICE', params: { text, first, second: reason }, place: at, severity: 'fault' });
      else missing.set(key, reason);
    }
  }
  return { missing, faults };
}
