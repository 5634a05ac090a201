import { printedPercent } from './printedPercent.js';

/** Lower limits of the classes after the first, in printed per cent. */
export const classLimits = [20, 40, 60, 80] as const;

/** Which of the five classes 0–19, 20–39, 40–59, 60–79, 80–100 the printed value belongs to, from 0. */
export function shareClass(share: number): 0 | 1 | 2 | 3 | 4 {
  const printed = printedPercent(share);
  if (printed >= 80) return 4;
  if (printed >= 60) return 3;
  if (printed >= 40) return 2;
  return printed >= 20 ? 1 : 0;
}
