import type { FigureTable } from '../../../../analysis/words/figureWords.js';
import { tableParts, type TablePart } from '../tableParts.js';

/** Type in a wide table, the text on A4 with our margins, and a font that runs a little wider than that of the pictures. */
const room = { width: 453, size: 8, padding: 9, headMost: 96, wider: 1.08 };

export function columnParts(table: FigureTable): readonly TablePart[] {
  return tableParts(table, room);
}
