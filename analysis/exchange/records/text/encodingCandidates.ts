import { decodeSingleByte, type SingleByte, undefinedIn1252 } from './singleByte.js';
import { oddLines } from './oddLines.js';
import type { OpenBytes } from '../sourceTable.js';

/** An encoding that a file could be in, and how its first odd lines read in it, cut around the first odd character. */
export interface EncodingCandidate {
  readonly encoding: SingleByte;
  readonly samples: readonly { readonly line: number; readonly text: string }[];
}

/** How usual a character beyond ASCII is in the exports of western Europe: what is in none of these counts nothing. */
const usual: readonly (readonly [weight: number, characters: string])[] = [
  [3, 'åäöéüàèçßæøñê’“”–…\u00a0°'],
  [2, 'ÅÄÖÉÜáóíôûîïëâúõã€§«»•‘—'],
  [1, 'ÆØÀÈÇÊËÎÏÔÛÂÁÍÓÚÑÕÃœìòùÌÒÙýðþ'],
];
const weights = new Map(usual.flatMap(([weight, characters]) => Array.from(characters).map((character) => [character, weight])));

function plausibility(encoding: SingleByte, counts: Uint32Array): number {
  let sum = 0;
  for (let byte = 0x80; byte < 256; byte++) {
    sum += (counts[byte] ?? 0) * (weights.get(decodeSingleByte(Uint8Array.of(byte), encoding)) ?? 0);
  }
  return sum;
}

/** The likelier first. Bytes that stand for nothing in windows-1252 put it last. Never a decision: letters can be usual by chance. */
export function encodingCandidates(open: OpenBytes, counts: Uint32Array): readonly EncodingCandidate[] {
  const lines = oddLines(open, 3);
  const impossible = [...undefinedIn1252].some((byte) => (counts[byte] ?? 0) > 0);
  const score = (encoding: SingleByte) => (encoding === 'windows-1252' && impossible ? -1 : plausibility(encoding, counts));
  return (['windows-1252', 'macintosh'] as const)
    .map((encoding) => ({ encoding, score: score(encoding) }))
    .sort((a, b) => b.score - a.score)
    .map(({ encoding }) => ({ encoding, samples: lines.map(({ line, bytes }) => ({ line, text: decodeSingleByte(bytes, encoding) })) }));
}
