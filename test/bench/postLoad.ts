/**
 * Posts as cheaply as a client can: raw sockets, one request after another on each, every body the same length. Closed
 * loop: each connection sends as soon as it has its answer; or at a given rate in all, to see how long one waits.
 */
import { connect, type Socket } from 'node:net';

export interface PostTarget {
  readonly port: number;
  readonly path: string;
  /** A new body each time, always of the same length. */
  readonly body: () => string;
}

export interface Posted {
  readonly perSecond: number;
  /** Milliseconds each request took, sorted. */
  readonly waits: readonly number[];
  /** Status line code -> how often. */
  readonly statuses: ReadonlyMap<number, number>;
}

/** One connection, one request at a time. */
class Client {
  readonly #socket: Socket;
  readonly #head: string;
  readonly #target: PostTarget;
  #received = '';
  #done: ((status: number) => void) | undefined;
  #failed: ((error: Error) => void) | undefined;

  constructor(target: PostTarget) {
    this.#target = target;
    this.#head = [`POST ${target.path} HTTP/1.1`, `Host: 127.0.0.1:${String(target.port)}`, 'Content-Type: application/x-www-form-urlencoded', ''].join('\r\n');
    this.#socket = connect(target.port, '127.0.0.1').setNoDelay(true);
    this.#socket.on('data', (chunk) => this.#take(chunk.toString('latin1')));
    this.#socket.on('error', (error) => this.#failed?.(error));
    this.#socket.on('close', () => this.#failed?.(new Error('the connection was closed')));
  }

  post(): Promise<number> {
    const body = this.#target.body();
    return new Promise((resolve, reject) => {
      this.#done = resolve;
      this.#failed = reject;
      this.#socket.write(`${this.#head}Content-Length: ${String(Buffer.byteLength(body))}\r\n\r\n${body}`);
    });
  }

  close(): void {
    this.#done = undefined;
    this.#failed = undefined;
    this.#socket.destroy();
  }

  #take(text: string): void {
    this.#received += text;
    const end = this.#received.indexOf('\r\n\r\n');
    const length = end < 0 ? undefined : Number(/content-length: *(\d+)/i.exec(this.#received)?.[1] ?? 0);
    if (length === undefined || this.#received.length < end + 4 + length) return;
    const status = Number(this.#received.slice(9, 12));
    this.#received = this.#received.slice(end + 4 + length);
    this.#done?.(status);
  }
}

/** @param perSecond posts a second in all; as many as there are answers when absent */
export async function postFor(target: PostTarget, connections: number, milliseconds: number, perSecond?: number): Promise<Posted> {
  const start = performance.now();
  const until = start + milliseconds;
  const waits: number[] = [];
  const statuses = new Map<number, number>();
  const gap = perSecond === undefined ? 0 : (connections * 1000) / perSecond;
  const run = async (index: number): Promise<void> => {
    const client = new Client(target);
    let due = start + (gap * index) / connections;
    while (performance.now() < until) {
      const early = due - performance.now();
      if (early > 0) await new Promise((resolve) => setTimeout(resolve, early));
      // where one answer was late, the wait of the next counts from when it should have been sent
      const begun = gap === 0 ? performance.now() : due;
      const status = await client.post();
      waits.push(performance.now() - begun);
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
      due += gap;
    }
    client.close();
  };
  await Promise.all(Array.from({ length: connections }, (_, index) => run(index)));
  return { perSecond: (waits.length * 1000) / (performance.now() - start), waits: waits.sort((a, b) => a - b), statuses };
}

export function quantile(sorted: readonly number[], share: number): number {
  const value = sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
  if (value === undefined) throw new RangeError('nothing was measured');
  return value;
}
