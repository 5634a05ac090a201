/**
 * Bit sets of options turned into one mask a row: bit k is set in the mask of those who ticked option k.
 *
 * Shape at most 32 bit sets of n rows in, n masks out. Errors RangeError above 32.
 */
export function answerMasks(chosen: readonly Uint32Array[], n: number): Uint32Array {
  if (chosen.length > 32) throw new RangeError(`a mask holds 32 options, not ${chosen.length}`);
  const masks = new Uint32Array((n + 31) & ~31);
  for (const [option, set] of chosen.entries()) {
    for (let w = 0; w < set.length; w += 1) {
      const word = set[w] ?? 0;
      if (word === 0) continue;
      const from = w << 5;
      for (let bit = 0; bit < 32; bit += 1) masks[from + bit] = (masks[from + bit] ?? 0) | (((word >>> bit) & 1) << option);
    }
  }
  return masks.subarray(0, n);
}
