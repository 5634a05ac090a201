import type { DrawingReply } from './drawing.js';

function say(reply: DrawingReply): void {
  process.send?.(reply);
}

async function attempt<Order>(make: (order: Order) => Promise<string | Uint8Array>, order: Order): Promise<DrawingReply> {
  try {
    return { drawn: await make(order) };
  } catch (error) {
    return { fault: error instanceof Error ? error.message : String(error) };
  }
}

/**
 * A process of its own: one order at a time, one reply an order, gone with the program that started it.
 *
 * @param make orders are `never` here: only the pool that started the process sends any, and it knows their kind
 */
export function replyTo(make: (order: never) => Promise<string | Uint8Array>): void {
  // Ctrl-C reaches every process of a terminal; the one that started this one finishes its work and closes this.
  process.on('SIGINT', () => undefined);
  process.on('SIGTERM', () => undefined);
  process.on('disconnect', () => process.exit(0));
  process.on('message', (order: never) => {
    void attempt(make, order).then(say);
  });
  say({ ready: true });
}
