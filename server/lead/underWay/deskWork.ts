/** Something at the desk that may take a while: how far it is, and whether it can still be stopped. */
import { Stopped, type ReleaseStage } from '../../acts/releasing/watched.js';
import type { Reply } from '../../web/reply.js';
import type { Visit } from '../../web/route.js';

/** What is being done: of a release, or of a page that takes long to put together. */
export type Stage = ReleaseStage | 'looking' | 'drawing';

/** What the work itself knows of whoever waits. Fits `Watched`. */
export interface DeskWatched {
  readonly tell: (stage: Stage, done?: number, of?: number) => void;
  readonly signal: AbortSignal;
  readonly seal: () => void;
}

/** What is shown when it is done, to whoever looks; their visit has the form that was sent. */
export type Outcome = (visit: Visit) => Promise<Reply> | Reply;
export type Act = (visit: Visit, watched: DeskWatched) => Promise<Outcome>;

export type WorkState = 'waiting' | 'working' | 'stopping' | 'keeping' | 'done' | 'stopped' | 'failed';

export interface Far {
  readonly stage: Stage;
  readonly done: number;
  /** 0 where nothing is counted. */
  readonly of: number;
}

export class DeskWork {
  /** In its address; nobody can guess it. */
  readonly id: string;
  /** Of whoever began it. */
  readonly visit: Visit;
  readonly act: Act;
  readonly #stop = new AbortController();
  #state: WorkState = 'waiting';
  #far: Far | undefined;
  #outcome: Outcome | undefined;
  #error: unknown;
  #awaited = 0;
  readonly #end: Promise<void>;
  #ended: () => void = () => undefined;

  constructor(id: string, visit: Visit, act: Act) {
    this.id = id;
    this.visit = visit;
    this.act = act;
    this.#end = new Promise((resolve) => {
      this.#ended = resolve;
    });
  }

  get state(): WorkState {
    return this.#state;
  }

  get hasEnded(): boolean {
    return this.#state === 'done' || this.#state === 'stopped' || this.#state === 'failed';
  }

  get far(): Far | undefined {
    return this.#far;
  }

  /** Why it failed. */
  get error(): unknown {
    return this.#error;
  }

  /** Whether somebody's request is being held until it ends, and will be answered with what becomes of it. */
  get isAwaited(): boolean {
    return this.#awaited > 0;
  }

  /** @param patience a promise that is waited for at most */
  async end(patience?: Promise<unknown>): Promise<void> {
    this.#awaited += 1;
    await (patience === undefined ? this.#end : Promise.race([this.#end, patience]));
    this.#awaited -= 1;
  }

  /** What is kept already stays; nothing else is. */
  stop(): void {
    if (this.#state === 'waiting') this.#endAs('stopped');
    else if (this.#state === 'working') {
      this.#state = 'stopping';
      this.#stop.abort(new Stopped());
    }
  }

  /** Errors Error before it is done. */
  outcome(visit: Visit): Promise<Reply> | Reply {
    if (this.#outcome === undefined) throw new Error('what is not done has nothing to show');
    return this.#outcome({ ...visit, form: this.visit.form });
  }

  async run(): Promise<void> {
    if (this.hasEnded) return;
    this.#state = 'working';
    try {
      const outcome = await this.act(this.visit, this.#watched());
      // it had nothing to keep, or something stood in its way: either way nothing was done
      if (this.state === 'stopping') this.#endAs('stopped');
      else {
        this.#outcome = outcome;
        this.#endAs('done');
      }
    } catch (error) {
      if (this.state === 'stopping') this.#endAs('stopped');
      else {
        this.#error = error;
        this.#endAs('failed');
      }
    }
  }

  #watched(): DeskWatched {
    const { signal } = this.#stop;
    return {
      signal,
      tell: (stage, done = 0, of = 0) => {
        this.#far = { stage, done, of };
      },
      seal: () => {
        signal.throwIfAborted();
        this.#state = 'keeping';
      },
    };
  }

  #endAs(state: WorkState): void {
    this.#state = state;
    this.#ended();
  }
}
