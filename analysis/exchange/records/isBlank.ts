/** Whether cells hold nothing at all, or only spaces. */
export function isBlank(cells: readonly string[], from = 0): boolean {
  for (let i = from; i < cells.length; i++) if (cells[i]?.trim() !== '') return false;
  return true;
}
