import type { MakingOrder } from '../drawing.js';
import { makers, summaryMakers } from './makers.js';
import { packed } from './packed.js';

/** What a document process answers an order with. */
export async function made(order: MakingOrder): Promise<Uint8Array> {
  if (order.make === 'report') return makers[order.format](order.order);
  if (order.make === 'summary') return summaryMakers[order.format](order.summary);
  if (order.make === 'figure') return (await import('./pdfFigure.js')).pdfFigure(order.figure);
  return packed(order);
}
