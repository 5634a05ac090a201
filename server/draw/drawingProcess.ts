/** Runs as a process of its own: one order at a time, one reply an order, gone with the program that started it. */
import type { DrawingOrder, DrawingReply } from './drawing.js';
import { figurePng } from './figurePng.js';
import { figureSvg } from './figureSvg.js';

async function draw({ format, figure, frame }: DrawingOrder): Promise<DrawingReply> {
  try {
    const svg = await figureSvg(figure, frame);
    return { drawn: format === 'svg' ? svg : figurePng(svg, figure) };
  } catch (error) {
    return { fault: error instanceof Error ? error.message : String(error) };
  }
}

function say(reply: DrawingReply): void {
  process.send?.(reply);
}

// Ctrl-C reaches every process of a terminal; the one that started this one finishes its work and closes this.
process.on('SIGINT', () => undefined);
process.on('SIGTERM', () => undefined);
process.on('disconnect', () => process.exit(0));
process.on('message', (order: DrawingOrder) => {
  void draw(order).then(say);
});
say({ ready: true });
