import { comparable } from '../comparable.js';
import type { Missing as Says } from '../mapping.js';
import type { MappingFault } from '../mappingFaults.js';
import type { RawMapping } from '../mappingShape.js';
import { reasons } from '../reasons.js';

interface Missing {
  readonly missing: ReadonlyMap<string, Says>;
  readonly faults: readonly MappingFault[];
}

/** Cells, as compared, that say why there is no answer, or that are as empty ones. A cell gives one reason, and the empty one gives that of `blank`. */
export function buildMissing(raw: RawMapping['missing']): Missing {
  const missing = new Map<string, Says>();
  const faults: MappingFault[] = [];
  for (const reason of [...reasons, 'blank'] as const) {
    for (const { value: text, at } of raw?.[reason] ?? []) {
      const key = comparable(text);
      const first = missing.get(key) ?? reason;
      if (key === '') {
        // The empty cell is as an empty one: said twice, but not wrong.
        if (reason !== 'blank') faults.push({ code: 'MAPPING_BLANK_TWICE', params: { reason }, place: at, severity: 'fault' });
      } else if (first !== reason) faults.push({ code: 'MAPPING_SPELLING_TWICE', params: { text, first, second: reason }, place: at, severity: 'fault' });
      else missing.set(key, reason);
    }
  }
  return { missing, faults };
}
