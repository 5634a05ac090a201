/** What the program and a drawing process say to each other. */
import type { Figure, FigureFrame } from '../../analysis/charts/figure.js';

export interface DrawingOrder {
  readonly format: 'svg' | 'png';
  readonly figure: Figure;
  readonly frame: FigureFrame;
}

/** `ready` comes once, when a process has loaded what it draws with. */
export type DrawingReply = { readonly ready: true } | { readonly drawn: string | Uint8Array } | { readonly fault: string };
