import { blankCell } from '../../survey/recordedCells.js';
import { cellBit, contradiction } from './cellStatus.js';

/** The status of a question by all its cells in each record; undefined where they contradict each other. `table` as `statusOfParts`. */
export function wholeStatus(parts: readonly Uint16Array[], table: Uint8Array, n: number): Uint8Array | undefined {
  const status = new Uint8Array(n);
  for (const cells of parts) for (let i = 0; i < n; i += 1) status[i] = (status[i] ?? 0) | (cellBit[cells[i] ?? blankCell] ?? 0);
  for (let i = 0; i < n; i += 1) status[i] = table[status[i] ?? 0] ?? contradiction;
  return status.includes(contradiction) ? undefined : status;
}
