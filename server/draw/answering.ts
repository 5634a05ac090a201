import type { DrawingReply, DrawingResult } from './drawing.js';

function say(reply: DrawingReply): void {
  process.send?.(reply);
}

/** What a process of its own does with an order: one reply to each, whatever happens. */
export function answering<Order>(make: (order: Order) => Promise<string | Uint8Array>): (order: Order) => void {
  const attempt = async (order: Order): Promise<DrawingResult> => {
    try {
      return { drawn: await make(order) };
    } catch (error) {
      return error instanceof Error ? { fault: error.message, stack: error.stack ?? '' } : { fault: String(error), stack: '' };
    }
  };
  return (order) => void attempt(order).then((result) => say({ ...result, megabytes: process.memoryUsage.rss() / 2 ** 20 }));
}

/** Says that everything is loaded. The process is gone with the program that started it. */
export function standReady(): void {
  // Ctrl-C reaches every process of a terminal; the one that started this one finishes its work and closes this.
  process.on('SIGINT', () => undefined);
  process.on('SIGTERM', () => undefined);
  process.on('disconnect', () => process.exit(0));
  say({ ready: true });
}
