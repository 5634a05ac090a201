import { Resvg } from '@resvg/resvg-js';
import type { Figure } from '../../analysis/charts/figure.js';
import { sizes } from '../../analysis/charts/sizes.js';
import { checkInside } from './checkInside.js';
import { fontFiles } from './fontFiles.js';
import { withMetadata } from './pngMetadata.js';

/** A slide is shown at twice its size on screens; everything else is printed at 300 dots an inch of 96 px. */
export function zoomOf(figure: Pick<Figure, 'size' | 'pixels'>): number {
  if (figure.pixels !== undefined) return figure.pixels / sizes[figure.size].width;
  return figure.size === 'slide' ? 2 : 300 / 96;
}

/**
 * Shape   SVG text of a figure in, PNG out, with its density and figure id inside
 * Errors  RangeError when the SVG refers outside itself
 */
export function figurePng(svg: string, figure: Pick<Figure, 'size' | 'pixels' | 'id' | 'words'>): Uint8Array {
  checkInside(svg);
  const zoom = zoomOf(figure);
  const drawing = new Resvg(svg, {
    font: { fontFiles: Object.values(fontFiles), loadSystemFonts: false, defaultFontFamily: 'IBM Plex Sans' },
    fitTo: { mode: 'zoom', value: zoom },
    background: '#ffffff',
  });
  const texts: readonly (readonly [string, string])[] = [
    ['Title', figure.words.title],
    ['Source', figure.words.source],
    ['Figure', figure.id],
  ];
  return withMetadata(drawing.render().asPng(), { dotsPerInch: 96 * zoom, texts });
}
