/** Something that is being made, for everybody who waits for it at once. It stops when nobody does any more. */
import { EventEmitter, once } from 'node:events';
import { inOrder } from '../inOrder.js';
import type { Step } from './step.js';

export type WorkState = 'waiting' | 'working' | 'done' | 'stopped' | 'failed';

export interface Progress {
  readonly state: WorkState;
  readonly done: number;
  readonly of: number;
  readonly figures: { readonly done: number; readonly of: number };
  /** Steps that could not be made now. */
  readonly missing: number;
  /** Among them the last, which is what the others were made for. */
  readonly lastFailed: boolean;
  readonly waiting: number;
}

/** Steps at a time: drawing processes are two, and documents have one of their own. */
const ahead = 4;
/** Milliseconds after which whoever has not asked again has gone. A page in the background is let to ask once a minute. */
const patience = 150_000;
/** Beyond so many nobody is counted by name, and nobody can stop it. */
const mostNamed = 500;

export class Work {
  readonly #steps: readonly Step[];
  readonly #clock: () => number;
  readonly #made: boolean[] = [];
  /** When each of those who wait was last heard of; whoever holds a connection open is there until it ends. */
  readonly #waiting = new Map<string, number>();
  readonly #left = new Set<string>();
  readonly #change = new EventEmitter().setMaxListeners(0);
  #state: WorkState = 'waiting';

  constructor(steps: readonly Step[], clock: () => number) {
    this.#steps = steps;
    this.#clock = clock;
  }

  get hasEnded(): boolean {
    return this.#state !== 'waiting' && this.#state !== 'working';
  }

  progress(): Progress {
    const figures = (steps: readonly Step[]): Set<string> => new Set(steps.flatMap(({ figure }) => (figure === undefined ? [] : [figure])));
    const [all, left] = [figures(this.#steps), figures(this.#steps.slice(this.#made.length))];
    return {
      state: this.#state,
      done: this.#made.length,
      of: this.#steps.length,
      figures: { done: all.size - left.size, of: all.size },
      lastFailed: this.#made[this.#steps.length - 1] === false,
      missing: this.#made.filter((made) => !made).length,
      waiting: this.#waiting.size,
    };
  }

  /** @param until milliseconds; whoever holds a connection waits without end */
  waitFor(name: string, until = this.#clock() + patience): void {
    const isNew = !this.#waiting.has(name);
    this.#waiting.set(isNew && this.#waiting.size >= mostNamed ? '' : name, until);
    this.#left.delete(name);
  }

  leave(name: string): void {
    if (this.#waiting.delete(name) && this.#left.size < mostNamed) this.#left.add(name);
    if (this.#state === 'waiting' && !this.isWanted()) this.#end('stopped');
  }

  hasLeft(name: string): boolean {
    return this.#left.has(name);
  }

  isWanted(): boolean {
    const now = this.#clock();
    for (const [name, until] of this.#waiting) if (until < now) this.#waiting.delete(name);
    return this.#waiting.size > 0;
  }

  /** What was begun when nobody waits any more ends, and is kept. Errors of steps end it as failed, and are thrown. */
  async run(): Promise<void> {
    if (!this.isWanted()) {
      this.#end('stopped');
      return;
    }
    this.#state = 'working';
    try {
      for await (const made of inOrder(this.#steps.map(({ make }) => make), ahead)) {
        this.#made.push(made);
        this.#change.emit('change');
        if (this.isWanted()) continue;
        // at once, so that nobody joins what is about to end
        this.#end(this.#made.length === this.#steps.length ? 'done' : 'stopped');
        return;
      }
    } catch (error) {
      this.#end('failed');
      throw error;
    }
    this.#end('done');
  }

  /** Whether that step was made; undefined where it never will be, as the work has ended. */
  async made(step: number): Promise<boolean | undefined> {
    while (this.#made.length <= step && !this.hasEnded) await once(this.#change, 'change');
    return this.#made[step];
  }

  async end(): Promise<void> {
    while (!this.hasEnded) await once(this.#change, 'change');
  }

  #end(state: WorkState): void {
    this.#state = state;
    this.#change.emit('change');
  }
}
