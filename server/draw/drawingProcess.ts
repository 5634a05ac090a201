/** Runs as a process of its own and draws figures. */
import type { DrawingOrder } from './drawing.js';
import { figurePng } from './figurePng.js';
import { figureSvg } from './figureSvg.js';
import { replyTo } from './replyTo.js';

replyTo(async ({ format, figure, frame }: DrawingOrder) => {
  const svg = await figureSvg(figure, frame);
  return format === 'svg' ? svg : figurePng(svg, figure);
});
