import type { Drawing } from './drawing.js';

export interface PageDrawings {
  readonly web: Drawing;
  readonly phone: Drawing;
}

/** Drawings; or nothing that may be drawn; or a picture that could not be made now, though it may be later. */
export type DrawingsOfPage = PageDrawings | 'nothing' | 'failed';
