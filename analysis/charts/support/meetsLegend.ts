import { supportTerms } from '../../words/supportTerms.js';
import { palette } from '../palette.js';
import { type PlacedText, baselineAt } from '../pixelMarks.js';
import { sizes } from '../sizes.js';
import type { MeetsSymbol } from './meetsSymbols.js';
import type { WideGround } from './supportGround.js';

/** What the three symbols mean, in one line where there is room. */
export function meetsLegend({ width, size, language, measure }: WideGround): { readonly symbols: readonly MeetsSymbol[]; readonly texts: readonly PlacedText[]; readonly height: number } {
  const { base } = sizes[size];
  const symbols: MeetsSymbol[] = [];
  const texts: PlacedText[] = [];
  let [x, y] = [0, base * 0.7];
  for (const meets of ['full', 'part', 'none'] as const) {
    const text = supportTerms[language].meets[meets];
    const wide = base * 1.5 + measure(text, base, 400);
    if (x > 0 && x + wide > width) [x, y] = [0, y + base * 1.5];
    symbols.push({ x: x + base * 0.6, y, meets });
    texts.push({ text, x: x + base * 1.5, y: baselineAt(y, base), align: 'left', size: base, weight: 400, color: palette.muted });
    x += wide + base * 1.6;
  }
  return { symbols, texts, height: y + base * 0.8 };
}
