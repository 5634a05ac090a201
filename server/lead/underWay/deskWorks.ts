/** Everything that takes a while at the desk now. Whoever sends the same while it is under way joins it, and it is done once. */
import { ProblemError } from '../../problems/problem.js';
import type { Visit } from '../../web/route.js';
import { DeskWork, type Act } from './deskWork.js';

/** Each holds a connection of the owner, of which there are two, for as long as it takes. */
const actsAtOnce = 1;
/** These hold none. */
const looksAtOnce = 2;
/** Whoever comes when so many wait is told that there is too much to do. */
const mostInLine = 20;
/** Milliseconds that what became of it is told, and of how many. */
const remembered = 10 * 60_000;
const mostRemembered = 50;

interface Line {
  readonly atOnce: number;
  running: number;
  waiting: DeskWork[];
}

/** Acts change something; looks are pages that only take long to put together. */
export type LineName = 'acts' | 'looks';

export interface Order {
  readonly line: LineName;
  /** In its address, which tells what it was when nothing else does any more. */
  readonly kind: string;
  /** The same for whoever wants the same. */
  readonly key: string;
  readonly visit: Visit;
  readonly act: Act;
}

interface World {
  /** Milliseconds, ever onward. */
  readonly clock: () => number;
  /** What cannot be guessed. */
  readonly newSecret: () => string;
  /** Told of what failed when nobody was there any more to be answered. */
  readonly fault: (work: DeskWork) => void;
}

export class DeskWorks {
  readonly #world: World;
  readonly #works = new Map<string, { readonly work: DeskWork; readonly key: string; endedAt?: number }>();
  readonly #lines: Readonly<Record<LineName, Line>> = { acts: { atOnce: actsAtOnce, running: 0, waiting: [] }, looks: { atOnce: looksAtOnce, running: 0, waiting: [] } };

  constructor(world: World) {
    this.#world = world;
  }

  find(id: string): DeskWork | undefined {
    this.#forget();
    return this.#works.get(id)?.work;
  }

  drop({ id }: DeskWork): void {
    this.#works.delete(id);
  }

  /** Errors ProblemError web_busy when the line is full. */
  join({ line: name, kind, key, visit, act }: Order): DeskWork {
    this.#forget();
    for (const known of this.#works.values()) if (known.key === key && !known.work.hasEnded) return known.work;
    const line = this.#lines[name];
    line.waiting = line.waiting.filter((work) => !work.hasEnded);
    if (line.waiting.length >= mostInLine) throw new ProblemError({ code: 'web_busy', params: {} });
    const work = new DeskWork(`${kind}-${this.#world.newSecret()}`, visit, act);
    this.#works.set(work.id, { work, key });
    line.waiting.push(work);
    this.#next(line);
    return work;
  }

  #next(line: Line): void {
    while (line.running < line.atOnce) {
      const work = line.waiting.shift();
      if (work === undefined) return;
      line.running += 1;
      void this.#run(work).finally(() => {
        line.running -= 1;
        this.#next(line);
      });
    }
  }

  async #run(work: DeskWork): Promise<void> {
    await work.run();
    if (work.state === 'failed' && !work.isAwaited) this.#world.fault(work);
  }

  #forget(): void {
    const now = this.#world.clock();
    for (const [id, one] of this.#works) {
      if (!one.work.hasEnded) continue;
      one.endedAt ??= now;
      if (now - one.endedAt > remembered || this.#works.size > mostRemembered) this.#works.delete(id);
    }
  }
}
