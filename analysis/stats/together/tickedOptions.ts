/** Who ticked what: one bit set an option (row i is bit i mod 32 of word i div 32; no bit is set past the last row). */
export interface TickedOptions {
  /** Rows, in the base or not. */
  readonly n: number;
  readonly chosen: readonly Uint32Array[];
  /** Who answered the question; absent: everybody. */
  readonly base?: Uint32Array;
}

/** Half a million pairs; more can be neither computed in a moment nor read. */
const mostOptions = 1000;

/** Errors RangeError when there are more than 1,000 options, or a bit set is not as long as the rows are. */
export function checkTicked({ n, chosen, base }: TickedOptions): void {
  if (chosen.length > mostOptions) throw new RangeError(`${chosen.length} options make too many pairs and patterns: at most ${mostOptions}`);
  const words = (n + 31) >>> 5;
  const short = chosen.findIndex((set) => set.length !== words);
  if (short >= 0) throw new RangeError(`option ${short} has ${chosen[short]?.length ?? 0} words for ${n} rows, which need ${words}`);
  if (base !== undefined && base.length !== words) throw new RangeError(`the base has ${base.length} words for ${n} rows, which need ${words}`);
}
