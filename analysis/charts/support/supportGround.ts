import type { FigureRequest } from '../figure.js';

/** Where and how large a chart of support is drawn. */
export type SupportGround = Pick<FigureRequest, 'size' | 'language' | 'measure'>;

/** A ground of its own width: a slide is laid out wider than it is and scaled down. */
export interface WideGround extends SupportGround {
  readonly width: number;
}
