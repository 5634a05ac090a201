import { type Measure, wrapText } from './wrapText.js';

/** Where a line may end: what stays at its end, and how unwelcome that is. */
interface Piece {
  readonly text: string;
  readonly joint: '' | ' ' | '-';
  readonly cost: number;
}

/**
 * A column head in as few and as even lines as its width allows. Words are parted at spaces, hyphens and soft
 * hyphens, and failing those between syllables, with a hyphen. Good for heads, too coarse for running text.
 */
export function wrapHead(text: string, width: number, measure: Measure): string[] {
  const pieces = piecesOf(text);
  const best: ({ cost: number; from: number } | undefined)[] = [{ cost: 0, from: -1 }];
  for (let end = 1; end <= pieces.length; end += 1) {
    for (let start = end - 1; start >= 0; start -= 1) {
      const wide = measure(lineOf(pieces, start, end));
      if (wide > width) break;
      const before = best[start];
      if (before === undefined) continue;
      const joint = end === pieces.length ? 0 : (pieces[end - 1]?.cost ?? 0);
      const cost = before.cost + 100 + joint + 20 * (1 - wide / width) ** 2;
      const known = best[end];
      if (known === undefined || cost < known.cost) best[end] = { cost, from: start };
    }
  }
  if (best[pieces.length] === undefined) return wrapText(text.replaceAll('\u00ad', ''), width, measure);
  const lines: string[] = [];
  for (let end = pieces.length; end > 0; end = best[end]?.from ?? 0) lines.unshift(lineOf(pieces, best[end]?.from ?? 0, end));
  return lines;
}

function lineOf(pieces: readonly Piece[], start: number, end: number): string {
  const inner = pieces.slice(start, end);
  const last = inner.at(-1);
  return inner
    .map((piece) => piece.text + (piece === last ? (piece.joint === '-' && end < pieces.length ? '-' : '') : piece.joint === ' ' ? ' ' : ''))
    .join('');
}

function piecesOf(text: string): Piece[] {
  return text
    .split(' ')
    .filter((word) => word !== '')
    .flatMap((word) => {
      const pieces = word.split(/(?<=[-–/])(?=.)/).flatMap(piecesOfWord);
      return pieces.map((piece, index): Piece => (index === pieces.length - 1 ? { ...piece, joint: ' ', cost: 0 } : piece));
    });
}

/** Soft hyphens are what the author chose; next come the joints of compounds; last, any syllable. */
function piecesOfWord(word: string): Piece[] {
  const chosen = word.split('\u00ad').flatMap((part) => {
    const first = compound.exec(part)?.[0] ?? '';
    return first === '' || part.length - first.length < fewest ? [part] : [first, part.slice(first.length)];
  });
  return chosen.flatMap((part, index) => {
    const syllables = syllablesOf(part);
    return syllables.map((syllable, place): Piece => {
      if (place < syllables.length - 1) return { text: syllable, joint: '-', cost: 40 };
      return index < chosen.length - 1 ? { text: syllable, joint: '-', cost: 5 } : { text: syllable, joint: '', cost: 2 };
    });
  });
}

/** First parts of compounds common in the names of methods; a break after them reads better than any other. */
const compound = /^(?:bio|data|studie|hälso|vård|bild|register|forsknings|metod|maskin|neuro|psyko|psycho|radio|mikro|micro|immuno|farmako|pharmaco|epidemi|proteo|geno)(?=\p{L})/iu;

const vowel = /[aeiouyåäöæøéüáóíèà]/i;
/** Consonants that begin a syllable together. */
const together = /^(?:s[ptk]r?|[bpdtgkfv]r|[bpgkfs]l|s[jvmn]|[cpst]h|kv|kn|gn|sch)$/i;
const fewest = 3;

/** "Bio-sta-tis-tik": one consonant, or a cluster that can begin a word, goes with the vowel after it. */
export function syllablesOf(word: string): string[] {
  if (!/^\p{L}+$/u.test(word)) return [word];
  const parts: string[] = [];
  let start = 0;
  for (let at = fewest; at <= word.length - fewest; at += 1) {
    if (at - start >= fewest - 1 && beginsSyllable(word, at)) {
      parts.push(word.slice(start, at));
      start = at;
    }
  }
  return [...parts, word.slice(start)];
}

function beginsSyllable(word: string, at: number): boolean {
  let end = at;
  while (end < word.length && !vowel.test(word.charAt(end))) end += 1;
  if (end === at || end === word.length || end - at > 3) return false;
  let from = at;
  while (from > 0 && !vowel.test(word.charAt(from - 1))) from -= 1;
  if (from === 0) return false;
  const cluster = word.slice(from, end);
  const longest = [3, 2].find((size) => size <= cluster.length && together.test(cluster.slice(-size))) ?? 1;
  return end - at === longest;
}
