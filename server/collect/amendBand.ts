import { withdrawWords } from '../../views/words/withdraw.js';
import type { Draft } from '../store/store.js';
import type { Visit } from '../web/route.js';

/** While sent answers are being changed, every page says so. */
export function amendBand({ amends }: Draft, { language }: Visit): readonly string[] {
  return amends === undefined ? [] : [withdrawWords[language].band];
}
