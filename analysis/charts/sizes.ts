import type { FigureSize } from './figure.js';

export interface SizeRule {
  /** Canvas in px; `height` only where the canvas is fixed. */
  readonly width: number;
  readonly height?: number;
  readonly margin: number;
  /** Type sizes in px. */
  readonly base: number;
  readonly title: number;
  readonly subtitle: number;
  readonly note: number;
  /** Factor of strokes and distances. */
  readonly stroke: number;
}

/** Document column (16 cm), web column, half column, phone, 16:9 slide. Source: design 7.2 and 7.6. */
export const sizes: Readonly<Record<FigureSize, SizeRule>> = {
  doc: { width: 604, margin: 0, base: 12, title: 16.5, subtitle: 12.5, note: 10.5, stroke: 1 },
  web: { width: 720, margin: 0, base: 13.5, title: 20, subtitle: 14.5, note: 12.5, stroke: 1.1 },
  half: { width: 536, margin: 0, base: 13, title: 18, subtitle: 14, note: 12.5, stroke: 1.05 },
  phone: { width: 358, margin: 0, base: 13, title: 17, subtitle: 13.5, note: 12, stroke: 1 },
  slide: { width: 1280, height: 720, margin: 48, base: 19, title: 33, subtitle: 20, note: 15, stroke: 1.6 },
};
