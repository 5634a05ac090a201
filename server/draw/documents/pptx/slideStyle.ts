/** Places in inches on a slide of 13⅓ × 7½, and type in points. */
import { palette } from '../../../../analysis/charts/palette.js';

const hex = (colour: string): string => colour.replace('#', '');

export const colours = { ink: hex(palette.ink), muted: hex(palette.muted), brand: hex(palette.brand), paper: hex(palette.paper), band: hex(palette.bandFill), bandText: hex(palette.bandText), line: hex(palette.grid) } as const;

/** Everywhere where slides are shown. */
export const font = 'Arial';

export const places = {
  band: { x: 0, y: 0, w: 13.333, h: 0.32 },
  cover: { x: 0.9, y: 2.1, w: 11.5, h: 1.9 },
  title: { x: 0.5, y: 0.42, w: 12.333, h: 0.95 },
  subtitle: { x: 0.5, y: 1.37, w: 12.333, h: 0.5 },
  body: { x: 0.5, y: 1.95, w: 12.333, h: 4.8 },
  source: { x: 0.5, y: 6.88, w: 11.4, h: 0.4 },
  number: { x: 12.2, y: 6.88, w: 0.63, h: 0.4 },
} as const;

/** Smaller for a longer text, never under 12 points. */
export function sizeFor(text: string, sizes: readonly (readonly [upTo: number, points: number])[]): number {
  return sizes.find(([upTo]) => text.length <= upTo)?.[1] ?? 12;
}
