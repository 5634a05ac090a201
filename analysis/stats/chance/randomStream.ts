/**
 * Chance that can be repeated: numbers in [0, 1), the same for the same seed and stream on every machine.
 *
 * Shape a seed (whole, 32 bits are used) and the index of a replicate in, a source of numbers out; every replicate has
 * a stream of its own, so results do not depend on who computes which. Source sfc32 of PractRand (Doty-Humphrey 2010),
 * a 128-bit state with a counter, period at least 2^32 for every stream; seed and stream fill the state, and the first
 * 16 numbers are thrown away so that near seeds part.
 */
export function randomStream(seed: number, stream = 0): () => number {
  // a, b, c and the counter: whole numbers in an array, which stay whole from one call to the next.
  const state = Int32Array.of(seed, stream, 0x9e3779b9, 1);
  const next = (): number => {
    const [b, c, counter] = [state[1] ?? 0, state[2] ?? 0, state[3] ?? 0];
    const sum = ((((state[0] ?? 0) + b) | 0) + counter) | 0;
    state[0] = b ^ (b >>> 9);
    state[1] = c + (c << 3);
    state[2] = ((c << 21) | (c >>> 11)) + sum;
    state[3] = counter + 1;
    return (sum >>> 0) / 4294967296;
  };
  for (let i = 0; i < 16; i += 1) next();
  return next;
}
