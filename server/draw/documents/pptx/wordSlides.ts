/** The slides that are words alone: what the report is, its key numbers, how it was done. */
import { plainText } from '../../../../analysis/words/plainText.js';
import type { DocumentFact, DocumentKeyNumber, DocumentText, ReportDocument } from '../../../../analysis/words/reportDocument.js';
import { slideTerms } from '../../../../analysis/words/slideTerms.js';
import type { Run, Slide } from 'pptxgenjs';
import { layouts, type Deck } from './slideDeck.js';
import { slideTitle, titleRuns } from './slideTitle.js';
import { colours, font, places, sizeFor } from './slideStyle.js';

/** Letters of facts that a slide has room for, at 14 points. */
const mostLetters = 1_700;
const mostKeyNumbers = 6;

function marked({ text, lang }: DocumentText): { readonly text: string; readonly lang: { readonly lang?: string } } {
  return { text: plainText(text), lang: lang === '' ? {} : { lang } };
}

function sourceOf(document: ReportDocument): string {
  return plainText(document.citation);
}

function addSource(slide: Slide, document: ReportDocument): void {
  slide.addText(sourceOf(document), { ...places.source, fontSize: 11, color: colours.muted, fontFace: font, margin: 0, valign: 'middle' });
}

export function coverSlide(deck: Deck, document: ReportDocument): void {
  const slide = deck.addSlide({ masterName: layouts.cover });
  const [kicker, title] = [slideTitle(document.kicker.text, 'kicker'), slideTitle(document.title.text, 'cover')];
  slide.addText(titleRuns(title, marked(document.title).lang), { placeholder: 'title' });
  const whole = [kicker.whole, title.whole].filter((text) => text !== '');
  if (whole.length > 0) slide.addNotes(whole.join('\n\n'));
  slide.addText(kicker.text, { x: 0.9, y: 1.45, w: 11.5, h: 0.5, fontSize: 18, bold: true, color: colours.brand, fontFace: font, margin: 0, ...marked(document.kicker).lang });
  const lines = [`${document.organisation}. ${document.editionLine} ${document.replaces}`.trim(), document.responseLine].map(plainText);
  slide.addText(lines.map((text) => ({ text, options: { breakLine: true, paraSpaceAfter: 8 } })), { x: 0.9, y: 4.2, w: 11.5, h: 1.9, fontSize: 16, color: colours.muted, fontFace: font, margin: 0, valign: 'top' });
  slide.addText(sourceOf(document), { x: 0.9, y: 6.5, w: 11.5, h: 0.6, fontSize: 12, color: colours.muted, fontFace: font, margin: 0, valign: 'middle' });
}

/** One row of three has the room of two. */
const sizes = { oneRow: { value: 60, phrase: 22, detail: 15, gap: 8 }, twoRows: { value: 40, phrase: 18, detail: 12, gap: 0 } } as const;

function keyNumberRuns({ value, phrase, detail, stated, emphasis }: DocumentKeyNumber, size: (typeof sizes)[keyof typeof sizes]): Run[] {
  return [
    { text: plainText(value), options: { fontSize: size.value, bold: true, color: emphasis ? colours.brand : colours.ink, breakLine: true, paraSpaceAfter: size.gap } },
    { text: plainText(phrase), options: { fontSize: size.phrase, color: colours.ink, breakLine: true, paraSpaceAfter: size.gap } },
    { text: plainText(detail), options: { fontSize: size.detail, color: colours.muted, breakLine: stated !== '', paraSpaceAfter: stated === '' ? 0 : size.gap / 2 } },
    ...(stated === '' ? [] : [{ text: plainText(stated), options: { fontSize: size.detail, color: colours.muted } }]),
  ];
}

/** Three beside each other, two rows at most; the report has the rest. */
export function keyNumbersSlide(deck: Deck, document: ReportDocument): void {
  const { keyNumbers, keyNumbersHeading, responseLine, frameLine } = document;
  if (keyNumbers.length === 0) return;
  const slide = deck.addSlide({ masterName: layouts.finding });
  slide.addText(plainText(keyNumbersHeading), { placeholder: 'title' });
  const { x, y, w } = places.body;
  // four are two rows of two, and no row of one
  const across = keyNumbers.length === 4 ? 2 : 3;
  const isOneRow = keyNumbers.length <= across && keyNumbers.length < 4;
  const size = isOneRow ? sizes.oneRow : sizes.twoRows;
  const [width, height] = [w / across, isOneRow ? 4.2 : 2.35];
  for (const [i, number] of keyNumbers.slice(0, mostKeyNumbers).entries()) {
    slide.addText(keyNumberRuns(number, size), { x: x + (i % across) * width, y: y - (isOneRow ? 0.1 : 0.4) + Math.floor(i / across) * height, w: width - 0.3, h: height - 0.1, fontFace: font, margin: 0, valign: 'top' });
  }
  slide.addText(plainText(responseLine), { x, y: 6.25, w, h: 0.55, fontSize: 14, color: colours.muted, fontFace: font, margin: 0, valign: 'top' });
  addSource(slide, document);
  slide.addNotes([responseLine, frameLine, ...keyNumbers.map(({ value, phrase, detail, stated }) => `${value} ${phrase}. ${detail}.${stated === '' ? '' : ` ${stated}.`}`)].filter((text) => text !== '').map(plainText).join('\n\n'));
}

/** As many facts on a slide as can be read there. */
function inParts(facts: readonly DocumentFact[]): readonly (readonly DocumentFact[])[] {
  const parts: DocumentFact[][] = [];
  let letters = mostLetters;
  for (const fact of facts) {
    const more = fact.term.length + fact.text.length + 60;
    if (letters + more > mostLetters) {
      parts.push([]);
      letters = 0;
    }
    parts.at(-1)?.push(fact);
    letters += more;
  }
  return parts;
}

/** Titled by the first of what is asked; none where nothing is. */
export function askedSlide(deck: Deck, document: ReportDocument): void {
  const [first, ...others] = document.asked;
  if (first === undefined) return;
  const slide = deck.addSlide({ masterName: layouts.finding });
  slide.addText(plainText(first.heading), { placeholder: 'title' });
  const letters = document.asked.map(({ text }) => text.text).join('');
  const size = sizeFor(letters, [[400, 24], [800, 18], [1_700, 14]]);
  const paragraph = (said: DocumentText): Run => {
    const { text, lang } = marked(said);
    return { text, options: { color: colours.ink, breakLine: true, paraSpaceAfter: 14, ...lang } };
  };
  const rest = others.flatMap(({ heading, text }): Run[] => [{ text: plainText(heading), options: { bold: true, color: colours.brand, breakLine: true, paraSpaceAfter: 4 } }, paragraph(text)]);
  slide.addText([paragraph(first.text), ...rest], { ...places.body, y: 1.5, h: 5.25, fontSize: size, fontFace: font, margin: 0, valign: 'top' });
  addSource(slide, document);
}

export function methodsSlides(deck: Deck, document: ReportDocument): void {
  const { methods, citeHeading, citation, contactHeading, contact, hashLabel, hash, language } = document;
  const last = [{ term: citeHeading, text: citation }, { term: contactHeading, text: contact }].filter(({ text }) => text !== '');
  const parts = inParts([...methods.facts, ...last]);
  for (const [i, facts] of parts.entries()) {
    const slide = deck.addSlide({ masterName: layouts.finding });
    slide.addText(`${slideTerms[language].howMade}${parts.length > 1 ? ` (${String(i + 1)}/${String(parts.length)})` : ''}`, { placeholder: 'title' });
    const runs = facts.flatMap(({ term, text }): Run[] => [
      { text: `${plainText(term)}. `, options: { bold: true, color: colours.ink } },
      { text: plainText(text), options: { color: colours.ink, breakLine: true, paraSpaceAfter: 9 } },
    ]);
    slide.addText(runs, { ...places.body, y: 1.5, h: 5.25, fontSize: 14, fontFace: font, margin: 0, valign: 'top' });
    addSource(slide, document);
    // nobody reads 64 signs off a wall
    if (i === parts.length - 1) slide.addNotes(plainText(`${hashLabel}: ${hash}`));
  }
}
