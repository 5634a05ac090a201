import { palette } from './palette.js';

function channel(hex: string, at: number): number {
  const value = parseInt(hex.slice(at, at + 2), 16) / 255;
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
}

function luminance(hex: string): number {
  return 0.2126 * channel(hex, 1) + 0.7152 * channel(hex, 3) + 0.0722 * channel(hex, 5);
}

/** Ink or paper, whichever is read more easily on this colour. Source: WCAG 2.2, relative luminance. */
export function inkOn(fill: string): string {
  const light = luminance(fill) + 0.05;
  return 1.05 / light > light / (luminance(palette.ink) + 0.05) ? palette.paper : palette.ink;
}
