/** Everything that is being made now: two at once, the others in line; whoever asks for the same joins the same work. */
import { ProblemError } from '../../problems/problem.js';
import type { Step } from './step.js';
import { Work } from './work.js';

const atOnce = 2;
/** Whoever comes when so many wait is told that there is too much to do. */
const mostInLine = 20;
/** What became of a work is told for a while to those who still look. */
const mostRemembered = 100;

export interface Waiter {
  /** A secret of whoever waits, by which they stop waiting. */
  readonly name: string;
  /** Milliseconds; Infinity while a connection is open. */
  readonly until?: number;
}

export class Works {
  readonly #clock: () => number;
  readonly #fault: (error: unknown) => void;
  readonly #works = new Map<string, Work>();
  #line: Work[] = [];
  #running = 0;

  /** @param fault told of every error that is no problem of what was asked */
  constructor(clock: () => number, fault: (error: unknown) => void) {
    this.#clock = clock;
    this.#fault = fault;
  }

  find(key: string): Work | undefined {
    return this.#works.get(key);
  }

  /**
   * The work under way, or a new one, with one more who waits.
   *
   * Errors  ProblemError web_busy when the line is full
   */
  async join(key: string, prepare: () => Promise<readonly Step[]>, { name, until }: Waiter): Promise<Work> {
    const work = this.#underWay(key) ?? this.#add(key, await prepare());
    work.waitFor(name, until);
    return work;
  }

  #underWay(key: string): Work | undefined {
    const known = this.#works.get(key);
    return known === undefined || known.hasEnded ? undefined : known;
  }

  #add(key: string, steps: readonly Step[]): Work {
    // somebody else may have asked while it was prepared
    const known = this.#underWay(key);
    if (known !== undefined) return known;
    this.#line = this.#line.filter((work) => !work.hasEnded);
    if (this.#line.length >= mostInLine) throw new ProblemError({ code: 'web_busy', params: {} });
    const work = new Work(steps, this.#clock);
    this.#works.delete(key);
    this.#works.set(key, work);
    this.#forget();
    this.#line.push(work);
    // not before whoever asked for it is noted as waiting for it
    setImmediate(() => this.#next());
    return work;
  }

  /** How many others come first. */
  before(work: Work): number {
    const place = this.#line.filter((each) => each === work || each.isWanted()).indexOf(work);
    return place < 0 ? 0 : place + this.#running;
  }

  #next(): void {
    while (this.#running < atOnce) {
      const work = this.#line.shift();
      if (work === undefined) return;
      if (!work.hasEnded) this.#begin(work);
    }
  }

  #begin(work: Work): void {
    this.#running += 1;
    void work.run().catch(this.#fault).finally(() => {
      this.#running -= 1;
      this.#next();
    });
  }

  #forget(): void {
    for (const [key, work] of this.#works) {
      if (this.#works.size <= mostRemembered) return;
      if (work.hasEnded) this.#works.delete(key);
    }
  }
}
