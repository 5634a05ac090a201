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
const text: TableRoom = { width: 453, size: 9, padding: 9, headMost: 112, wider: 1.08, widest: 1.2 };
const small: TableRoom = { ...text, size: 8, headMost: 96 };
const inline: TableRoom = { ...text, inline: true };
/** Best first: with intervals beside their shares or under them, and with words that no font breaks before type that is small. */
const rooms: readonly (readonly [TableRoom, 'least' | 'safe'])[] = [[inline, 'safe'], [text, 'safe'], [inline, 'least'], [text, 'least'], [small, 'least']];

/** In one where it can be, if need be with its answers as rows. */
export function columnParts(table: FigureTable, language: Language): WordParts {
  for (const each of [table, turnedTable(table, documentTerms[language].answer)]) {
    for (const [room, need] of rooms) {
      const parts = each === undefined ? [] : tableParts(each, room, need);
      if (parts.length === 1) return { parts, isSmall: room === small };
    }
  }
  return { parts: tableParts(table, small), isSmall: true };
}
