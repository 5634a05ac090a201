/** The verdict on each need with what it rests on, as a column of a grid. */
import { wrapBalanced } from '../../words/wrapText.js';
import { palette } from '../palette.js';
import { sizes } from '../sizes.js';
import type { CoverageRow } from './coverageRows.js';
import type { WideGround } from './supportGround.js';

export interface VerdictLines {
  readonly lines: readonly string[];
  readonly reasons: readonly string[];
}

/** Size of a reason, as a multiple of the verdict's. */
export const reasonSize = 0.86;

/** In as few lines as about a fifth of the width gives, at least as wide as its head. A slide is read from afar: the verdicts alone, and the table says why. */
export function verdictsOf(rows: readonly CoverageRow[], { width, size, measure }: WideGround, head: number): { readonly verdicts: readonly VerdictLines[]; readonly width: number } {
  const { base } = sizes[size];
  const bold = (line: string): number => measure(line, base, 600);
  const plain = (line: string): number => measure(line, base * reasonSize, 400);
  const room = Math.max(head, width * (size === 'slide' ? 0.24 : 0.215));
  const verdicts = rows.map(({ verdictText, reason }): VerdictLines => ({ lines: wrapBalanced(verdictText, room, bold), reasons: size === 'slide' ? [] : wrapBalanced(reason, room, plain) }));
  return { verdicts, width: Math.max(head, ...verdicts.flatMap(({ lines, reasons }) => [...lines.map(bold), ...reasons.map(plain)])) };
}

/** Only what passed all four tests has the colour of what is met; what is not known has none. Words say it first. */
export function verdictDress(verdict: CoverageRow['verdict']): { readonly weight: 400 | 600; readonly color: string } {
  if (verdict === 'unknown') return { weight: 400, color: palette.muted };
  return { weight: 600, color: verdict === 'missing' ? palette.contrastText : verdict === 'enough' ? palette.brand : palette.ink };
}
