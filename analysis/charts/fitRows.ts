import type { FigureSize, Plot } from './figure.js';
import { fitSlide } from './fitSlide.js';
import { sizes } from './sizes.js';

/** px of a page that a picture may be tall, so that heading, finding, caption and notes stand on the same page. */
export const pictureRoom = 570;
/** Of every letter in a picture as it is printed or shown, in points. */
export const leastPoints = { doc: 6, slide: 9 } as const;

/** The smallest letters of a plot, as a multiple of its base. */
const smallest = 0.84;
const pointsOf = 0.75;
/** A plot that is taller, in px, is set smaller than can be read when it is as tall as its page has room for. */
const tallest = (pictureRoom * sizes.doc.base * pointsOf * smallest) / leastPoints.doc;
/** A slide that is set smaller than this cannot be read. */
const leastScale = leastPoints.slide / (sizes.slide.base * pointsOf * smallest);

function isReadable(size: FigureSize, slideRoom: number, { width, height }: Pick<Plot, 'width' | 'height'>): boolean {
  if (size === 'doc') return height <= tallest;
  const { width: canvas, margin } = sizes.slide;
  return size !== 'slide' || Math.min((canvas - 2 * margin) / width, slideRoom / height) >= leastScale;
}

/**
 * Draws as many rows as can be read: all on the web, on a page and on a slide those that leave the letters large enough.
 * Rows are not equally tall, so the number is found by drawing.
 *
 * @param draw with at most so many rows, on a ground of that width
 */
export function fitRows<P extends Pick<Plot, 'width' | 'height'>>(size: FigureSize, slideRoom: number, most: number, draw: (most: number, width: number) => P): P {
  const at = (rows: number): P => fitSlide(size, slideRoom, (width) => draw(rows, width));
  const whole = at(most);
  if (isReadable(size, slideRoom, whole)) return whole;
  let [fits, fails] = [1, most];
  let plot = at(fits);
  while (fails - fits > 1) {
    const middle = Math.floor((fits + fails) / 2);
    const tried = at(middle);
    if (isReadable(size, slideRoom, tried)) [fits, plot] = [middle, tried];
    else fails = middle;
  }
  return plot;
}
