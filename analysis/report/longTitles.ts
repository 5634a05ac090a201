import type { MeasureText } from '../charts/figure.js';
import { sizes } from '../charts/sizes.js';
import { languages, type Language } from '../words/language.js';
import { wordCount } from '../words/wordCount.js';
import { wrapText } from '../words/wrapText.js';
import type { Edition } from './edition.js';

export interface LongTitle {
  /** Its number in the report; 0 for the title of the report itself. */
  readonly figure: number;
  readonly language: Language;
  readonly words: number;
  /** In a document, on a wide page or on a slide, whichever is most. */
  readonly lines: number;
}

const most = { words: 15, lines: 2 } as const;

/** Titles that are not read at a glance, with their numbers in them. Of the report's own only the words count: nothing stands beside it that its lines could push away. Source: design 7.1. */
export function longTitles({ texts }: Pick<Edition, 'texts'>, measure: MeasureText): readonly LongTitle[] {
  return languages.flatMap((language) =>
    [texts[language].title, ...texts[language].figures.map(({ title }) => title)].flatMap((title, figure): readonly LongTitle[] => {
      const words = wordCount(title.replace(/(\d)\s%/g, '$1%'));
      const lines = Math.max(...[sizes.doc, sizes.web, sizes.slide].map(({ width, margin, title: size }) => wrapText(title, width - 2 * margin, (line) => measure(line, size, 600)).length));
      return words > most.words || (figure > 0 && lines > most.lines) ? [{ figure, language, words, lines }] : [];
    }),
  );
}
