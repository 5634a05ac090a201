/** A wire that goes wrong: stands between two programs and passes bytes on as it is told to. */
import { connect, createServer, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

export type Trouble =
  | { readonly kind: 'none' }
  /** Every chunk arrives that much later, in its order. */
  | { readonly kind: 'late'; readonly milliseconds: number }
  /** One byte a second each way. */
  | { readonly kind: 'drip' }
  /** Nothing passes and nobody is told. */
  | { readonly kind: 'silent' }
  /** The connection is cut where a chunk on its way to the server matches, before or after it is passed on. */
  | { readonly kind: 'cutAt'; readonly match: RegExp; readonly isPassedOn: boolean }
  /** Passes that many bytes of the next request, or of the next answer, and cuts. */
  | { readonly kind: 'cutInside'; readonly way: 'up' | 'down'; readonly bytes: number };

export interface Proxy {
  readonly port: number;
  set(trouble: Trouble): void;
  /** How often the trouble came true. */
  hits(): number;
  /** Resets (RST) every connection there is. */
  reset(): void;
  close(): Promise<void>;
}

interface Wire {
  readonly near: Socket;
  readonly far: Socket;
}

export async function openProxy(target: number): Promise<Proxy> {
  let trouble: Trouble = { kind: 'none' };
  let hits = 0;
  const wires = new Set<Wire>();

  const cut = (wire: Wire): void => {
    wire.near.destroy();
    wire.far.destroy();
    wires.delete(wire);
  };
  const dripped = async (chunk: Buffer, to: Socket): Promise<void> => {
    for (let at = 0; at < chunk.length && trouble.kind === 'drip' && !to.destroyed; at += 1) {
      to.write(chunk.subarray(at, at + 1));
      await sleep(1_000);
    }
  };
  const passOn = async (wire: Wire, chunk: Buffer, way: 'up' | 'down'): Promise<void> => {
    const to = way === 'up' ? wire.far : wire.near;
    const now = trouble;
    if (now.kind === 'cutAt' && way === 'up' && now.match.test(chunk.toString('latin1'))) {
      hits += 1;
      if (now.isPassedOn) {
        to.write(chunk);
        // what the server does with it is done; what it says is not heard
        wire.far.removeAllListeners('data').on('data', () => cut(wire));
        await sleep(200);
      }
      cut(wire);
      return;
    }
    if (now.kind === 'cutInside' && now.way === way) {
      hits += 1;
      to.write(chunk.subarray(0, now.bytes));
      await sleep(5);
      cut(wire);
      return;
    }
    if (now.kind === 'none' || now.kind === 'cutAt' || now.kind === 'cutInside') {
      to.write(chunk);
      return;
    }
    hits += 1;
    if (now.kind === 'late') {
      await sleep(now.milliseconds);
      to.write(chunk);
    }
    if (now.kind === 'drip') await dripped(chunk, to);
  };
  const server = createServer((near) => {
    const wire: Wire = { near, far: connect(target, '127.0.0.1') };
    wires.add(wire);
    for (const [from, way] of [[wire.near, 'up'], [wire.far, 'down']] as const) {
      from.setNoDelay(true);
      // chunks of one direction keep their order whatever happens to each
      let queue: Promise<void> = Promise.resolve();
      from.on('data', (chunk) => {
        queue = queue.then(() => passOn(wire, chunk, way));
      });
      from.on('error', () => cut(wire));
      from.on('close', () => {
        if (trouble.kind !== 'silent') void queue.then(() => cut(wire));
      });
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return {
    port: address !== null && typeof address === 'object' ? address.port : 0,
    set: (next) => (trouble = next),
    hits: () => hits,
    reset: () => {
      for (const wire of wires) {
        hits += 1;
        wire.near.resetAndDestroy();
        wire.far.resetAndDestroy();
      }
      wires.clear();
    },
    close: async () => {
      for (const wire of wires) cut(wire);
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
