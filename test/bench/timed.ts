/** Milliseconds of one run. */
export async function timed(run: () => unknown): Promise<number> {
  const start = performance.now();
  await run();
  return performance.now() - start;
}

/** Contestants by turns, so that all meet the same machine; the first turns, which warm them, are not kept. */
export async function byTurns<N extends string>(contestants: Readonly<Record<N, () => unknown>>, turns: number, warming = 3): Promise<ReadonlyMap<N, readonly number[]>> {
  // The keys of an object are strings to the compiler, whatever its type says.
  const names = Object.keys(contestants) as N[];
  const times = new Map(names.map((name) => [name, new Array<number>()]));
  for (let turn = -warming; turn < turns; turn += 1) {
    for (const name of names) {
      const ms = await timed(contestants[name]);
      if (turn >= 0) times.get(name)?.push(ms);
    }
  }
  return times;
}
