/** Runs as a process of its own and makes documents, so that a long report never holds up a figure. */
import { makers } from './documents/makers.js';
import type { MakingOrder } from './drawing.js';
import { replyTo } from './replyTo.js';

replyTo(({ format, order }: MakingOrder) => makers[format](order));
