/** A report as slides: what it is, its key numbers, one finding a slide, how it was done. Texts are texts, and can be edited. */
import type { DocumentOrder } from '../documentOrder.js';
import { findingSlide } from './findingSlide.js';
import { sealSlides } from './sealSlides.js';
import { slideDeck } from './slideDeck.js';
import { askedSlide, coverSlide, keyNumbersSlide, methodsSlides } from './wordSlides.js';

export async function pptxReport({ document, pictures }: DocumentOrder): Promise<Uint8Array> {
  const deck = slideDeck(document);
  coverSlide(deck, document);
  keyNumbersSlide(deck, document);
  for (const section of document.sections) findingSlide(deck, section, document, pictures.find(({ figure }) => figure === section.figure.number));
  askedSlide(deck, document);
  methodsSlides(deck, document);
  const written = await deck.write({ outputType: 'uint8array', compression: false });
  if (!(written instanceof Uint8Array)) throw new Error('slides came back in the wrong form');
  return sealSlides(written, { date: document.date, language: document.language === 'sv' ? 'sv-SE' : 'en-GB' });
}
