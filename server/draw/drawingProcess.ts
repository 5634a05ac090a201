/** Runs as a process of its own and draws figures. */
import { answering, standReady } from './answering.js';
import type { DrawingOrder } from './drawing.js';
import { figurePng } from './figurePng.js';
import { figureSvg } from './figureSvg.js';

async function draw(order: DrawingOrder): Promise<string | Uint8Array> {
  if ('svg' in order) return figurePng(order.svg, order.picture);
  const { format, figure, frame } = order;
  const svg = await figureSvg(figure, frame);
  return format === 'svg' ? svg : figurePng(svg, figure);
}

process.on('message', answering(draw));
standReady();
