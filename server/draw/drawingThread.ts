/** Runs in a worker thread: one order at a time, one reply an order. */
import { parentPort } from 'node:worker_threads';
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

parentPort?.on('message', (order: DrawingOrder) => {
  void draw(order).then((reply) => parentPort?.postMessage(reply));
});

parentPort?.postMessage({ ready: true } satisfies DrawingReply);
