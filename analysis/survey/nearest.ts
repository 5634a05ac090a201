import { editDistance } from './editDistance.js';

/** The known word that was probably meant, or an empty string when none is close enough to suggest. */
export function nearest(word: string, known: Iterable<string>): string {
  const wanted = word.toLowerCase().slice(0, 64);
  let best = '';
  let bestDistance = Math.max(1, Math.floor(wanted.length / 3)) + 1;
  for (const candidate of known) {
    const distance = editDistance(wanted, candidate.toLowerCase().slice(0, 64));
    if (distance < bestDistance) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return best;
}
