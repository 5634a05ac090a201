/**
 * Requests in turns of a few milliseconds. A busy event loop lets in one new connection a turn (libuv accepts one each
 * time it looks), so who knocks must not wait until everybody before them has been answered.
 */

/** Milliseconds of work in a turn. */
const slice = 3;
/** Pieces of work that may begin in a turn; the time is looked at before each, when what the last one began is done. */
const slots = 8;

export interface Turns {
  /** At once while there is room in this turn, later otherwise, in the order in which they came. */
  enter(work: () => void): void;
  /** Milliseconds that the one who has waited longest has waited. */
  wait(): number;
}

interface Waiting {
  readonly work: () => void;
  readonly since: number;
}

/** First in, first out, without moving the rest at each turn. */
function createLine(): { add(one: Waiting): void; first(): Waiting | undefined; take(): Waiting | undefined } {
  let line: Waiting[] = [];
  let next = 0;
  return {
    add: (one) => void line.push(one),
    first: () => line[next],
    take: () => {
      const one = line[next];
      if (one === undefined) return undefined;
      next += 1;
      // now and then, as the line may not end for as long as there is too much to do
      if (next === line.length || next > 1_000) {
        line = line.slice(next);
        next = 0;
      }
      return one;
    },
  };
}

/** @param clock milliseconds, ever onward */
export function createTurns(clock: () => number = () => performance.now()): Turns {
  const line = createLine();
  let isTurn = false;
  let began = 0;
  const isEmpty = (): boolean => line.first() === undefined;
  const one = (): void => {
    if (clock() - began < slice) line.take()?.work();
  };
  const begin = (): void => {
    setImmediate(() => {
      began = clock();
    });
    for (let slot = 0; slot < slots; slot += 1) setImmediate(one);
    setImmediate(end);
  };
  const end = (): void => {
    if (isEmpty()) isTurn = false;
    else begin();
  };
  return {
    enter(work) {
      const now = clock();
      if (!isTurn) {
        isTurn = true;
        began = now;
        setImmediate(end);
      }
      if (isEmpty() && now - began < slice) work();
      else line.add({ work, since: now });
    },
    wait() {
      const first = line.first();
      return first === undefined ? 0 : clock() - first.since;
    },
  };
}
