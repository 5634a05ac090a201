import type { Draw } from './draw.js';
import type { DrawingOrder } from './drawing.js';
import { DrawingFailed } from './drawingFailed.js';
import { DrawingPool } from './drawingPool.js';
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
}

/** Starts nothing until the first order. A process that dies or hangs takes only its own drawing with it. */
export function createDraw(options: DrawOptions): Draw {
  const pool = new DrawingPool({ timeoutMs: 10_000, memoryMb: 256, queue: 500, ...options });
  const drawn = (order: DrawingOrder): Promise<string | Uint8Array> => pool.order(order);
  return {
    measure: measureText,
    svg: async (figure, frame) => {
      const svg = await drawn({ format: 'svg', figure, frame });
      if (typeof svg !== 'string') throw new DrawingFailed('a picture came back in the wrong form');
      return svg;
    },
    png: async (figure, frame) => {
      const png = await drawn({ format: 'png', figure, frame });
      if (typeof png === 'string') throw new DrawingFailed('a picture came back in the wrong form');
      return Buffer.from(png.buffer, png.byteOffset, png.byteLength);
    },
    close: () => pool.close(),
  };
}
