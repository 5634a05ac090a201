import { documentTerms } from '../../../../analysis/words/documentTerms.js';
import type { FigureTable } from '../../../../analysis/words/figureWords.js';
import type { Language } from '../../../../analysis/words/language.js';
import { tableParts, type TablePart, type TableRoom } from '../tableParts.js';
import { turnedTable } from '../turnedTable.js';

export interface WordParts {
  readonly parts: readonly TablePart[];
  /** Set in the type of wide tables. */
  readonly isSmall: boolean;
}

/** The text on A4 with our margins, in the type of tables and in that of wide ones, and a font that runs a little wider than that of the pictures. */
const text: TableRoom = { width: 453, size: 9, padding: 9, headMost: 112, wider: 1.08 };
const small: TableRoom = { ...text, size: 8, headMost: 96 };
/** Best first: with intervals beside their shares or under them. */
const rooms: readonly TableRoom[] = [{ ...text, inline: true }, text, small];

/** In one where it can be, if need be with its answers as rows. */
export function columnParts(table: FigureTable, language: Language): WordParts {
  for (const each of [table, turnedTable(table, documentTerms[language].answer)]) {
    for (const room of rooms) {
      const parts = each === undefined ? [] : tableParts(each, room);
      if (parts.length === 1) return { parts, isSmall: room === small };
    }
  }
  return { parts: tableParts(table, small), isSmall: true };
}
