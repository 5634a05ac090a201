/** What the small script needs of a page: which visit it is, and its words. Nothing of it shows without the script. */
import { createHmac } from 'node:crypto';
import { askingWords } from '../../views/words/asking.js';
import type { InterfaceLanguage } from '../problems/problem.js';

/** Tells visits in one browser apart; neither opens a draft nor can be turned back into the code that does. */
function localName(serverKey: Buffer, code: string): string {
  return createHmac('sha256', serverKey).update(`local ${code}`).digest('base64url').slice(0, 16);
}

export function helpModel(serverKey: Buffer, code: string, language: InterfaceLanguage) {
  const { keep, offline, otherTab } = askingWords[language];
  return { visit: localName(serverKey, code), keep, offline, otherTab };
}
