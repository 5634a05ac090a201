import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import type { DrawOptions } from './createDraw.js';
import { keepAlive } from './keepAlive.js';
import type { DrawingReply } from './drawing.js';
import { DrawingFailed } from './drawingFailed.js';
import { startDrawer, type DrawnKind } from './startDrawer.js';

interface Job<Order> {
  readonly order: Order;
  readonly resolve: (drawn: string | Uint8Array) => void;
  readonly reject: (error: Error) => void;
}

interface Drawer<Order> {
  readonly child: ChildProcess;
  job: Job<Order> | undefined;
  /** Of the job, or of the rest. */
  timer: NodeJS.Timeout | undefined;
  isReady: boolean;
  /** What it was drawing when it had grown. */
  grownBy: string | undefined;
}

export interface PoolOptions<Order> extends Required<DrawOptions> {
  /**
   * What a process loads to make it. One that has grown over `grownMb` is kept for a while for more of the same, and for nothing
   * else; without this it is ended at once.
   */
  readonly loads?: (order: Order) => string;
}

/** Loading Vega takes a second, and many on a machine that is busy starting; it is no part of a drawing's time. */
const loadingMs = 60_000;
/** Milliseconds that a grown process waits for more of the same. */
const restMs = 20_000;
/** Of `grownMb`: beyond that it is not even kept so long. */
const most = 3;

/** Orders in a queue, drawers that take them one at a time. */
export class DrawingPool<Order extends object> {
  private readonly drawers = new Set<Drawer<Order>>();
  private readonly waiting: Job<Order>[] = [];
  private closed = false;

  private readonly kind: DrawnKind;
  private readonly options: PoolOptions<Order>;

  constructor(kind: DrawnKind, options: PoolOptions<Order>) {
    this.kind = kind;
    this.options = options;
  }

  order(order: Order): Promise<string | Uint8Array> {
    if (this.closed) return Promise.reject(new DrawingFailed('drawing has been closed'));
    // one for each process that is being loaded has its turn as soon as that is done
    const inTurn = [...this.drawers].filter(({ isReady }) => !isReady).length;
    if (this.waiting.length - inTurn >= this.options.queue) return Promise.reject(new DrawingFailed('too many pictures are waiting'));
    return new Promise((resolve, reject) => {
      this.waiting.push({ order, resolve, reject });
      this.next();
    });
  }

  async close(): Promise<void> {
    this.closed = true;
    for (const job of this.waiting.splice(0)) job.reject(new DrawingFailed('drawing has been closed'));
    await Promise.all([...this.drawers].map((drawer) => this.end(drawer, 'drawing has been closed')));
  }

  /** Others need the memory: what only waits for more of the same is ended, and what is idle beyond `idle` of them. */
  makeRoom(idle = Infinity): void {
    let kept = 0;
    for (const drawer of this.drawers) {
      if (drawer.job !== undefined || !drawer.isReady) continue;
      kept += 1;
      if (drawer.grownBy !== undefined || kept > idle) void this.end(drawer, 'others need the memory');
    }
  }

  private next(): void {
    const [job] = this.waiting;
    if (this.closed || job === undefined) return;
    const drawers = [...this.drawers];
    const idle = drawers.find((drawer) => drawer.isReady && drawer.job === undefined);
    if (idle?.grownBy !== undefined && idle.grownBy !== this.options.loads?.(job.order)) {
      // whoever is ended makes way for the next
      void this.end(idle, 'a drawing process has grown');
      return;
    }
    if (idle === undefined) {
      // whoever is free first takes it: one that draws is often done before another has loaded
      if (this.waiting.length > drawers.filter(({ isReady }) => !isReady).length) this.start();
      return;
    }
    this.waiting.shift();
    idle.job = job;
    this.watch(idle, this.options.timeoutMs);
    keepAlive(idle.child, true);
    idle.child.send(job.order);
  }

  private start(): void {
    if (this.drawers.size >= this.options.workers) return;
    const child = startDrawer(this.kind, this.options.memoryMb);
    const drawer: Drawer<Order> = { child, job: undefined, timer: undefined, isReady: false, grownBy: undefined };
    this.drawers.add(drawer);
    child.on('message', (reply: DrawingReply) => this.hear(drawer, reply));
    child.on('error', (error) => void this.end(drawer, `a drawing process failed: ${error.message}`));
    child.on('exit', () => void this.end(drawer, 'a drawing process stopped'));
    this.watch(drawer, loadingMs);
  }

  private hear(drawer: Drawer<Order>, reply: DrawingReply): void {
    if ('ready' in reply) {
      drawer.isReady = true;
      clearTimeout(drawer.timer);
      keepAlive(drawer.child, false);
      this.next();
      return;
    }
    const job = this.release(drawer);
    keepAlive(drawer.child, false);
    if (reply.megabytes > this.options.grownMb) this.rest(drawer, reply.megabytes, job);
    if ('fault' in reply) job?.reject(new DrawingFailed(reply.fault, reply.stack));
    else job?.resolve(reply.drawn);
    this.next();
  }

  private rest(drawer: Drawer<Order>, megabytes: number, job: Job<Order> | undefined): void {
    drawer.grownBy = job === undefined || megabytes > this.options.grownMb * most ? undefined : this.options.loads?.(job.order);
    const end = (): void => void this.end(drawer, 'a drawing process has grown');
    if (drawer.grownBy === undefined) end();
    else drawer.timer = setTimeout(end, restMs).unref();
  }

  private watch(drawer: Drawer<Order>, ms: number): void {
    clearTimeout(drawer.timer);
    drawer.timer = setTimeout(() => void this.end(drawer, `a drawing took more than ${String(ms)} ms`), ms);
  }

  private async end(drawer: Drawer<Order>, why: string): Promise<void> {
    const wasKnown = this.drawers.delete(drawer);
    const job = this.release(drawer);
    // where none can be loaded, nobody waits for ever
    const failed = job ?? (wasKnown && !drawer.isReady ? this.waiting.shift() : undefined);
    failed?.reject(new DrawingFailed(why));
    this.next();
    if (!wasKnown || drawer.child.exitCode !== null || drawer.child.signalCode !== null) return;
    keepAlive(drawer.child, true);
    drawer.child.kill('SIGKILL');
    await once(drawer.child, 'exit');
  }

  private release(drawer: Drawer<Order>): Job<Order> | undefined {
    const { job } = drawer;
    clearTimeout(drawer.timer);
    drawer.job = undefined;
    return job;
  }
}
