/** Places by size, as a person writes them: "2", "2–4". */
export function placesText(low: number, high: number): string {
  return low === high ? String(low) : `${String(low)}–${String(high)}`;
}
