import { Worker } from 'node:worker_threads';
import type { Draw } from './draw.js';
import type { DrawingOrder, DrawingReply } from './drawing.js';
import { measureText } from './measureText.js';

export interface DrawOptions {
  /** Threads at most; one is started when there is something to draw, and it stays. */
  readonly workers: number;
  /** A drawing that takes longer is given up. Default 10 s. */
  readonly timeoutMs?: number;
  /** JavaScript memory of a thread. Default 256. */
  readonly memoryMb?: number;
  /** Orders that may wait; more are refused at once. Default 500. */
  readonly queue?: number;
}

/** A picture that could not be made. The figure's table and words are whole all the same. */
export class DrawingFailed extends Error {}

interface Job {
  readonly order: DrawingOrder;
  readonly resolve: (drawn: string | Uint8Array) => void;
  readonly reject: (error: Error) => void;
}

interface Thread {
  readonly worker: Worker;
  job: Job | undefined;
  timer: NodeJS.Timeout | undefined;
  isReady: boolean;
}

/** Loading Vega takes a second, and many on a machine that is busy starting; it is no part of a drawing's time. */
const loadingMs = 60_000;

/** Starts no thread until the first order. A thread that dies or hangs takes only its own drawing with it. */
export function createDraw(options: DrawOptions): Draw {
  const pool = new DrawingPool(options);
  const drawn = (order: DrawingOrder): Promise<string | Uint8Array> => pool.order(order);
  return {
    measure: measureText,
    svg: async (figure, frame) => {
      const svg = await drawn({ format: 'svg', figure, frame });
      if (typeof svg !== 'string') throw new DrawingFailed('a picture came back in the wrong form');
      return svg;
    },
    png: async (figure, frame) => {
      const png = await drawn({ format: 'png', figure, frame });
      if (typeof png === 'string') throw new DrawingFailed('a picture came back in the wrong form');
      return Buffer.from(png.buffer, png.byteOffset, png.byteLength);
    },
    close: () => pool.close(),
  };
}

class DrawingPool {
  private readonly threads = new Set<Thread>();
  private readonly waiting: Job[] = [];
  private readonly options: Required<DrawOptions>;
  private closed = false;

  constructor(options: DrawOptions) {
    this.options = { timeoutMs: 10_000, memoryMb: 256, queue: 500, ...options };
  }

  order(order: DrawingOrder): Promise<string | Uint8Array> {
    if (this.closed) return Promise.reject(new DrawingFailed('drawing has been closed'));
    if (this.waiting.length >= this.options.queue) return Promise.reject(new DrawingFailed('too many pictures are waiting'));
    return new Promise((resolve, reject) => {
      this.waiting.push({ order, resolve, reject });
      this.next();
    });
  }

  async close(): Promise<void> {
    this.closed = true;
    for (const job of this.waiting.splice(0)) job.reject(new DrawingFailed('drawing has been closed'));
    await Promise.all([...this.threads].map((thread) => this.end(thread, 'drawing has been closed')));
  }

  private next(): void {
    if (this.closed || this.waiting.length === 0) return;
    const free = [...this.threads].find((thread) => thread.job === undefined) ?? this.start();
    const job = free === undefined ? undefined : this.waiting.shift();
    if (free === undefined || job === undefined) return;
    free.job = job;
    this.watch(free, free.isReady ? this.options.timeoutMs : loadingMs);
    free.worker.ref();
    free.worker.postMessage(job.order);
  }

  private watch(thread: Thread, ms: number): void {
    clearTimeout(thread.timer);
    thread.timer = setTimeout(() => void this.end(thread, `a drawing took more than ${String(ms)} ms`), ms);
  }

  private start(): Thread | undefined {
    if (this.threads.size >= this.options.workers) return undefined;
    const worker = new Worker(new URL('./drawingThread.js', import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: this.options.memoryMb },
    });
    const thread: Thread = { worker, job: undefined, timer: undefined, isReady: false };
    this.threads.add(thread);
    worker.on('message', (reply: DrawingReply) => this.finish(thread, reply));
    worker.on('error', (error) => void this.end(thread, `a drawing thread stopped: ${error.message}`));
    worker.on('exit', () => void this.end(thread, 'a drawing thread stopped'));
    return thread;
  }

  private finish(thread: Thread, reply: DrawingReply): void {
    if ('ready' in reply) {
      thread.isReady = true;
      if (thread.job !== undefined) this.watch(thread, this.options.timeoutMs);
      return;
    }
    const job = this.release(thread);
    // an idle thread does not keep a program alive
    thread.worker.unref();
    if ('fault' in reply) job?.reject(new DrawingFailed(reply.fault));
    else job?.resolve(reply.drawn);
    this.next();
  }

  private async end(thread: Thread, why: string): Promise<void> {
    const known = this.threads.delete(thread);
    this.release(thread)?.reject(new DrawingFailed(why));
    if (known) await thread.worker.terminate();
    this.next();
  }

  private release(thread: Thread): Job | undefined {
    const { job } = thread;
    clearTimeout(thread.timer);
    thread.job = undefined;
    return job;
  }
}
