import type { Text } from '../definition.js';
import type { Place } from '../fault.js';
import { isUnseen } from '../isUnseen.js';
import type { SourceNode } from '../source.js';
import type { Checking } from './checking.js';
import type { Reader } from './reader.js';
import { limits } from './limits.js';
import { entriesOf } from './object.js';

const tag = /<\/?[a-z][^<>]*>|&[a-z]+;|&#\d+;/i;
// A lone surrogate cannot be stored or sent; control characters other than tab and line feed are never meant.
const unwanted = /\p{Cs}|[\u0000-\u0008\u000b-\u001f\u007f]/u;

function checkWords(words: string, at: Place, checking: Checking): void {
  if (words.length > limits.textLength) {
    checking.fault('TOO_MANY', { what: 'characters', count: words.length, limit: limits.textLength }, at);
    return;
  }
  if (isUnseen(words)) checking.fault('EMPTY_TEXT', {}, at);
  const bad = unwanted.exec(words)?.[0];
  if (bad !== undefined) {
    const hex = (bad.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    checking.fault('BAD_CHARACTER', { character: `U+${hex}` }, at);
  }
  const html = tag.exec(words)?.[0];
  if (html !== undefined) checking.warn('HTML_IN_TEXT', { tag: html }, at);
}

function readPlain(words: string, at: Place, checking: Checking): Text {
  const [only, ...rest] = checking.languages;
  if (rest.length > 0) checking.fault('PLAIN_TEXT', { languages: checking.languages.join(', ') }, at);
  else checkWords(words, at, checking);
  return new Map(only === undefined ? [] : [[only, words]]);
}

function readMap(node: SourceNode, checking: Checking): Text {
  const text = new Map<string, string>();
  const declared = [...new Set([...checking.languages, ...checking.enough])];
  for (const [language, { keyAt, value }] of entriesOf(node, null, checking) ?? []) {
    if (!declared.includes(language)) {
      checking.fault('UNDECLARED_LANGUAGE', { language, declared: declared.join(', ') }, keyAt);
    } else if (value.type !== 'scalar' || typeof value.value !== 'string') {
      checking.fault('WRONG_TYPE', { expected: 'text' }, value.at);
      text.set(language, '');
    } else {
      checkWords(value.value, value.at, checking);
      text.set(language, value.value);
    }
  }
  const isEnough = checking.enough.length > 0 && checking.enough.every((language) => text.has(language));
  for (const language of checking.languages) {
    if (!text.has(language) && !isEnough) checking.fault('MISSING_TRANSLATION', { language }, node.at);
  }
  const kept = declared.filter((language) => text.has(language) || (!isEnough && checking.languages.includes(language)));
  return new Map(kept.map((language) => [language, text.get(language) ?? '']));
}

/** A text in every declared language (or in those that are enough), in the order they are declared. */
export const textReader: Reader<Text> = {
  read(node, checking) {
    if (node.type === 'scalar' && typeof node.value === 'string') return readPlain(node.value, node.at, checking);
    if (node.type === 'map') return readMap(node, checking);
    checking.fault('WRONG_TYPE', { expected: 'text' }, node.at);
    return new Map();
  },
  fallback: new Map(),
  schema: { $ref: '#/$defs/text' },
  defs: {
    text: {
      description: 'A map from language to words, or the words alone where the survey has one language.',
      anyOf: [{ type: 'string', maxLength: limits.textLength }, { type: 'object', additionalProperties: { type: 'string', maxLength: limits.textLength }, minProperties: 1 }],
    },
  },
};
