/** An empty presentation in 16:9 with our two layouts, whose titles are titles also for a screen reader. */
import PptxGenJS, { type MasterObject } from 'pptxgenjs';
import { plainText } from '../../../../analysis/words/plainText.js';
import type { ReportDocument } from '../../../../analysis/words/reportDocument.js';
import { xmlText } from '../xlsx/xmlText.js';
import { colours, font, places } from './slideStyle.js';

export type Deck = PptxGenJS;

export const layouts = { cover: 'COVER', finding: 'FINDING' } as const;

/** On every slide, also where it is shown alone. */
function bandOver(example: string): readonly MasterObject[] {
  if (example === '') return [];
  return [{ text: { text: plainText(example), options: { ...places.band, fill: { color: colours.band }, color: colours.bandText, bold: true, fontSize: 12, align: 'center', valign: 'middle', margin: 0, fontFace: font } } }];
}

function defineLayouts(deck: Deck, example: string): void {
  const background = { color: colours.paper };
  const band = bandOver(example);
  const slideNumber = { ...places.number, color: colours.muted, fontSize: 11, align: 'right', fontFace: font } as const;
  const title = { name: 'title', type: 'title', color: colours.ink, bold: true, fontFace: font, margin: 0, align: 'left' } as const;
  deck.defineSlideMaster({ title: layouts.cover, background, objects: [...band, { placeholder: { options: { ...title, ...places.cover, fontSize: 36, valign: 'top' }, text: '' } }] });
  deck.defineSlideMaster({ title: layouts.finding, background, slideNumber, objects: [...band, { placeholder: { options: { ...title, ...places.title, fontSize: 26, valign: 'middle' }, text: '' } }] });
}

export function slideDeck({ title, kicker, organisation, example }: ReportDocument): Deck {
  const deck = new PptxGenJS();
  deck.layout = 'LAYOUT_WIDE';
  deck.title = plainText(title.text);
  deck.subject = plainText(kicker.text);
  deck.author = plainText(organisation);
  // the one text that the library writes into its XML as it is
  deck.company = xmlText(plainText(organisation));
  deck.theme = { headFontFace: font, bodyFontFace: font };
  defineLayouts(deck, example);
  return deck;
}
