import { lettersOf, type Measure, wrapText } from './wrapText.js';

/** Where a line may end: what stays at its end, and how unwelcome that is. */
interface Piece {
  readonly text: string;
  readonly joint: '' | ' ' | '-';
  readonly cost: number;
}

/** What a break between syllables costs: more than a line more, and less than one where lines are few. */
const dear = 125;
const cheap = 40;
/** A break where the language has none, for a word that is wider than the column in every other way. */
const torn = 600;

/**
 * A column head in as few and as even lines as its width allows. Words are parted at spaces, hyphens and soft
 * hyphens; between syllables where no line has room for them or there would be more than `most` lines; and with a hyphen
 * anywhere, in halves as equal as they can be, where nothing else fits. Good for heads, too coarse for running text.
 */
export function wrapHead(text: string, width: number, measure: Measure, most = Infinity): string[] {
  const lines = linesOf(piecesOf(text, dear), width, measure);
  if (lines !== undefined && lines.length <= most) return lines;
  const fewer = linesOf(piecesOf(text, cheap), width, measure);
  if (fewer !== undefined) return fewer;
  return linesOf(piecesOf(text, cheap).flatMap((piece) => (measure(`${piece.text}-`) > width ? letterPieces(piece) : [piece])), width, measure) ?? wrapText(text.replaceAll('\u00ad', ''), width, measure);
}

function linesOf(pieces: readonly Piece[], width: number, measure: Measure): string[] | undefined {
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
  if (best[pieces.length] === undefined) return undefined;
  const lines: string[] = [];
  for (let end = pieces.length; end > 0; end = best[end]?.from ?? 0) lines.unshift(lineOf(pieces, best[end]?.from ?? 0, end));
  return lines;
}

/** A piece that no line has room for, letter by letter; dearer the fewer letters would stand alone. */
function letterPieces({ text, joint, cost }: Piece): Piece[] {
  const letters = lettersOf(text);
  return letters.map((letter, at): Piece => {
    const left = Math.min(at + 1, letters.length - at - 1);
    return left === 0 ? { text: letter, joint, cost } : { text: letter, joint: '-', cost: torn + (left < 3 ? torn : 0) };
  });
}

function lineOf(pieces: readonly Piece[], start: number, end: number): string {
  const inner = pieces.slice(start, end);
  const last = inner.at(-1);
  return inner
    .map((piece) => piece.text + (piece === last ? (piece.joint === '-' && end < pieces.length ? '-' : '') : piece.joint === ' ' ? ' ' : ''))
    .join('');
}

function piecesOf(text: string, syllable: number): Piece[] {
  return text
    .split(' ')
    .filter((word) => word !== '')
    .flatMap((word) => {
      const pieces = word.split(/(?<=[-–/])(?=.)/).flatMap((part) => piecesOfWord(part, syllable));
      return pieces.map((piece, index): Piece => (index === pieces.length - 1 ? { ...piece, joint: ' ', cost: 0 } : piece));
    });
}

/** Soft hyphens are what the author chose; next come the joints of compounds; last, any syllable. */
function piecesOfWord(word: string, syllable: number): Piece[] {
  const chosen = word.split('\u00ad').flatMap((part) => {
    const first = compound.exec(part)?.[0] ?? '';
    return first === '' || part.length - first.length < fewest ? [part] : [first, part.slice(first.length)];
  });
  return chosen.flatMap((part, index) => {
    const syllables = syllablesOf(part);
    return syllables.map((each, place): Piece => {
      if (place < syllables.length - 1) return { text: each, joint: '-', cost: syllable };
      return index < chosen.length - 1 ? { text: each, joint: '-', cost: 5 } : { text: each, joint: '', cost: 2 };
    });
  });
}

/** First parts of compounds common in the names of methods; a break after them reads better than any other. */
const compound = /^(?:bio|data|studie|hälso|vård|bild|register|forsknings|konfidens|säkerhets|metod|maskin|neuro|psyko|psycho|radio|mikro|micro|immuno|farmako|pharmaco|epidemi|proteo|geno)(?=\p{L})/iu;

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
