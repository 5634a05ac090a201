/** Runs as a process of its own and makes documents, so that a long report never holds up a figure. */
import { answering, standReady } from './answering.js';
import { makers } from './documents/makers.js';
import { packed } from './documents/packed.js';
import type { MakingOrder } from './drawing.js';

process.on('message', answering(async (order: MakingOrder) => (order.make === 'report' ? makers[order.format](order.order) : packed(order))));
standReady();
