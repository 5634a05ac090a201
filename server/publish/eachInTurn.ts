import { setImmediate } from 'node:timers/promises';

/** Begins one after the other, with a turn for everybody else between them: each takes milliseconds, and twenty at once would hold up the rest. */
export async function eachInTurn<T>(count: number, begin: (index: number) => Promise<T> | T): Promise<readonly T[]> {
  const begun: (Promise<T> | T)[] = [];
  for (let i = 0; i < count; i += 1) {
    const one = begin(i);
    // whoever waits for all of them hears of it
    if (one instanceof Promise) one.catch(() => undefined);
    begun.push(one);
    await setImmediate();
  }
  return Promise.all(begun);
}
