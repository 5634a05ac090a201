import { ImageRun, Paragraph } from 'docx';
import { pictureRoom } from '../../../../analysis/charts/fitRows.js';
import type { DocumentPicture } from '../documentOrder.js';
import { wordText } from './wordText.js';

/** Width of the text on A4 with our margins, in pixels at 96 to the inch: 16 cm. */
const textWidth = 604;

function sizeOf(svg: string): { readonly width: number; readonly height: number } {
  const [, width, height] = /<svg [^>]*?width="([\d.]+)" height="([\d.]+)"/.exec(svg) ?? [];
  if (width === undefined || height === undefined) throw new RangeError('a picture without a size');
  return { width: Number(width), height: Number(height) };
}

/** As large as it stands in the document, in pixels. */
export function pictureSize(svg: string): { readonly width: number; readonly height: number } {
  const { width, height } = sizeOf(svg);
  const scale = Math.min(textWidth / width, pictureRoom / height);
  return { width: Math.round(width * scale), height: Math.round(height * scale) };
}

export interface PictureWords {
  /** "Figur 1" */
  readonly name: string;
  /** What it shows, for those who do not see it. */
  readonly alt: string;
}

/** In the line, never afloat; as SVG where Word can, and as a picture of dots where it cannot. */
export function picture({ svg, png }: DocumentPicture, { name, alt }: PictureWords): Paragraph {
  const altText = { name: wordText(name), description: wordText(alt) };
  const image = new ImageRun({ type: 'svg', data: new TextEncoder().encode(svg), fallback: { type: 'png', data: png }, transformation: pictureSize(svg), altText });
  return new Paragraph({ style: 'FigurePicture', children: [image] });
}
