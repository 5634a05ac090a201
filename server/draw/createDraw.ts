import type { Draw } from './draw.js';
import type { DrawingOrder, MakingOrder } from './drawing.js';
import { DrawingFailed } from './drawingFailed.js';
import { DrawingPool, type PoolOptions } from './drawingPool.js';
import { measureText } from './measureText.js';

export interface DrawOptions {
  /** Drawing processes at most; one is started when there is something to draw, and it stays. */
  readonly workers: number;
  /** A drawing that takes longer is given up. Default 10 s. */
  readonly timeoutMs?: number;
  /** JavaScript memory of a drawing process. Default 256. */
  readonly memoryMb?: number;
  /** Orders that may wait; more are refused at once. Default 500. */
  readonly queue?: number;
  /** A process that is larger after a drawing is ended, and another is started when there is more to draw. Default 160. */
  readonly grownMb?: number;
}

/** What its file is made with. */
function loadedFor(order: MakingOrder): string {
  if (order.make === 'report' || order.make === 'summary') return order.format;
  return order.make === 'figure' ? 'pdf' : order.make;
}

/**
 * One at a time: a report is made once and kept, and a second process would only cost memory. What makes one format never
 * lets go of all of it, so another format is made by a process that has loaded nothing else, while the same format is made
 * again without loading it anew. A process that rests makes way for figures, and all but one that could draw figures make way
 * for a document: all of them together are half a gigabyte.
 */
const documentOptions: PoolOptions<MakingOrder> = { workers: 1, timeoutMs: 60_000, memoryMb: 512, queue: 50, grownMb: 90, loads: loadedFor };

function bytesOf(drawn: string | Uint8Array): Buffer {
  if (typeof drawn === 'string') throw new DrawingFailed('a file came back in the wrong form');
  return Buffer.from(drawn.buffer, drawn.byteOffset, drawn.byteLength);
}

function textOf(drawn: string | Uint8Array): string {
  if (typeof drawn !== 'string') throw new DrawingFailed('a picture came back in the wrong form');
  return drawn;
}

/** Starts nothing until the first order. A process that dies or hangs takes only its own drawing with it. */
export function createDraw(options: DrawOptions): Draw {
  const figures = new DrawingPool<DrawingOrder>('figures', { timeoutMs: 10_000, memoryMb: 256, queue: 500, grownMb: 160, ...options });
  const documents = new DrawingPool<MakingOrder>('documents', documentOptions);
  const drawn = (order: DrawingOrder): Promise<string | Uint8Array> => {
    documents.makeRoom();
    return figures.order(order);
  };
  const svg: Draw['svg'] = async (figure, frame) => textOf(await drawn({ format: 'svg', figure, frame }));
  return {
    measure: measureText,
    svg,
    png: async (figure, frame, known) => {
      const { id, words, language, size, pixels } = figure;
      const picture = { id, words, language, size, ...(pixels === undefined ? {} : { pixels }) };
      return bytesOf(await drawn(known === undefined ? { format: 'png', figure, frame } : { format: 'png', svg: known, picture }));
    },
    document: async (format, order) => {
      figures.makeRoom(1);
      return bytesOf(await documents.order({ make: 'report', format, order }));
    },
    pdf: async (figure, frame, date, known) => {
      const { id, words, language } = figure;
      return bytesOf(await documents.order({ make: 'figure', figure: { svg: known ?? (await svg(figure, frame)), id, words, language, date } }));
    },
    summary: async (format, summary) => bytesOf(await documents.order({ make: 'summary', format, summary })),
    pack: async (order) => bytesOf(await documents.order(order)),
    close: async () => {
      await Promise.all([figures.close(), documents.close()]);
    },
  };
}
