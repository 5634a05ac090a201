import { isReservedCode, isWellFormedCode } from '../../../survey/codes.js';

const stop: ReadonlySet<string> = new Set(
  ('a an the of and or to in on at for by with from as is are was were be been do does did you your yours i my me we our it its this that these those which what how who whom whose when where why if any all following please select state whether indicate would could should can will have has had there ' +
    'en ett och eller att i på för av med från till som är var har hade du din ditt dina jag min mitt mina vi vår den det de dem denna detta vilka vilken vilket hur vad vem när varför om ' +
    'der die das des dem den ein eine einer eines und oder zu im in am auf für von mit aus als ist sind war sie ihr ihre ich mein meine wir unser welche welcher welches wie was wer wann warum ob').split(' '),
);

const folded = new Map([['ß', 'ss'], ['æ', 'ae'], ['ø', 'o'], ['œ', 'oe'], ['ł', 'l'], ['đ', 'd'], ['þ', 'th'], ['&', ' and '], ['+', ' plus '], ['#', ' sharp '], ['%', ' percent ']]);

/** In the letters of the text itself, so that small words are known before their dots and rings are gone. */
function wordsOf(text: string): readonly string[] {
  const plain = text.normalize('NFC').toLowerCase().replace(/[&+#%]/g, (sign) => folded.get(sign) ?? sign);
  return plain.replace(/(\d)[,' ](?=\d{3})/g, '$1').replace(/['’]/g, '').split(/[^\p{L}\p{M}\p{N}]+/u).filter((word) => word !== '');
}

function inAscii(word: string): string {
  const letters = word.replace(/[ßæøœłđþ]/g, (letter) => folded.get(letter) ?? letter).normalize('NFKD').replace(/\p{M}/gu, '');
  return letters.replace(/[^a-z0-9]+/g, '');
}

/** At most `most` words and 32 characters; a number gets a letter in front. */
function joined(words: readonly string[], most: number): string {
  const kept: string[] = [];
  for (const word of words) {
    if (kept.length === most || [...kept, word].join('_').length > 30) break;
    kept.push(word);
  }
  const [first = ''] = words;
  const code = kept.length === 0 ? first.slice(0, 30) : kept.join('_');
  return /^[a-z]/.test(code) ? code : `v${code}`;
}

function leadOf(text: string): string {
  if (/^\s*-\s*\d/.test(text)) return 'minus ';
  if (/^\s*[<≤]/.test(text)) return 'under ';
  return /^\s*[>≥]/.test(text) ? 'over ' : '';
}

/** A code that says what the text says: without small words, in plain letters. `fallback` where nothing of it is left. */
export function readableCode(text: string, fallback: string, most = 4): string {
  const words = wordsOf(leadOf(text) + text.slice(0, 400));
  const telling = words.filter((word) => !stop.has(word));
  const code = joined((telling.length > 0 ? telling : words).map(inAscii).filter((word) => word !== ''), most);
  if (code === '' || code === 'v') return fallback;
  if (isReservedCode(code)) return `${code}_1`;
  return isWellFormedCode(code) ? code : fallback;
}
