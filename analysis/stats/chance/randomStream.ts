/**
 * Chance that can be repeated: numbers in [0, 1), the same for the same seed and stream on every machine.
 *
 * Shape a seed (whole, 32 bits are used) and the index of a replicate in, a source of numbers out; every replicate has
 * a stream of its own, so results do not depend on who computes which. Source sfc32 of PractRand (Doty-Humphrey 2010),
 * a 128-bit state with a counter, period at least 2^32 for every stream; seed and stream fill the state, and the first
 * 16 numbers are thrown away so that near seeds part.
 */
export function randomStream(seed: number, stream = 0): () => number {
  let a = seed | 0;
  let b = stream | 0;
  let c = 0x9e3779b9 | 0;
  let counter = 1;
  const next = (): number => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + sum;
    c |= 0;
    return (sum >>> 0) / 4294967296;
  };
  for (let i = 0; i < 16; i += 1) next();
  return next;
}
