import type { Definition } from '../../analysis/survey/definition.js';
import { isMixed } from '../../analysis/survey/mixedOrder.js';

/** What the order of mixed options will follow from; nothing where nothing is mixed, since what is not needed is not kept. */
export function seedFor(definition: Definition, randomBytes: (size: number) => Buffer): { readonly seed?: number } {
  return isMixed(definition) ? { seed: randomBytes(4).readUInt32BE(0) } : {};
}
