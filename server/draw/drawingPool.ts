import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import type { DrawOptions } from './createDraw.js';
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
  timer: NodeJS.Timeout | undefined;
  isReady: boolean;
}

/** Loading Vega takes a second, and many on a machine that is busy starting; it is no part of a drawing's time. */
const loadingMs = 60_000;

/** Orders in a queue, drawers that take them one at a time. */
export class DrawingPool<Order extends object> {
  private readonly drawers = new Set<Drawer<Order>>();
  private readonly waiting: Job<Order>[] = [];
  private closed = false;

  private readonly kind: DrawnKind;
  private readonly options: Required<DrawOptions>;

  constructor(kind: DrawnKind, options: Required<DrawOptions>) {
    this.kind = kind;
    this.options = options;
  }

  order(order: Order): Promise<string | Uint8Array> {
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
    await Promise.all([...this.drawers].map((drawer) => this.end(drawer, 'drawing has been closed')));
  }

  private next(): void {
    if (this.closed || this.waiting.length === 0) return;
    const free = [...this.drawers].find((drawer) => drawer.job === undefined) ?? this.start();
    const job = free === undefined ? undefined : this.waiting.shift();
    if (free === undefined || job === undefined) return;
    free.job = job;
    this.watch(free, free.isReady ? this.options.timeoutMs : loadingMs);
    keepAlive(free.child, true);
    free.child.send(job.order);
  }

  private start(): Drawer<Order> | undefined {
    if (this.drawers.size >= this.options.workers) return undefined;
    const child = startDrawer(this.kind, this.options.memoryMb);
    const drawer: Drawer<Order> = { child, job: undefined, timer: undefined, isReady: false };
    this.drawers.add(drawer);
    child.on('message', (reply: DrawingReply) => this.hear(drawer, reply));
    child.on('error', (error) => void this.end(drawer, `a drawing process failed: ${error.message}`));
    child.on('exit', () => void this.end(drawer, 'a drawing process stopped'));
    return drawer;
  }

  private hear(drawer: Drawer<Order>, reply: DrawingReply): void {
    if ('ready' in reply) {
      drawer.isReady = true;
      if (drawer.job !== undefined) this.watch(drawer, this.options.timeoutMs);
      return;
    }
    const job = this.release(drawer);
    if (reply.megabytes > this.options.grownMb) void this.end(drawer, 'a drawing process has grown');
    else keepAlive(drawer.child, false);
    if ('fault' in reply) job?.reject(new DrawingFailed(reply.fault));
    else job?.resolve(reply.drawn);
    this.next();
  }

  private watch(drawer: Drawer<Order>, ms: number): void {
    clearTimeout(drawer.timer);
    drawer.timer = setTimeout(() => void this.end(drawer, `a drawing took more than ${String(ms)} ms`), ms);
  }

  private async end(drawer: Drawer<Order>, why: string): Promise<void> {
    const wasKnown = this.drawers.delete(drawer);
    this.release(drawer)?.reject(new DrawingFailed(why));
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

/** An idle drawer does not keep a program alive that has nothing else to do. */
function keepAlive(child: ChildProcess, wanted: boolean): void {
  if (wanted) {
    child.ref();
    child.channel?.ref();
  } else {
    child.unref();
    child.channel?.unref();
  }
}
