import { languages } from '../../../analysis/words/language.js';
import type { Services } from '../../web/services.js';

/** Another edition holds now: pages that say which are made again. */
export function forgetReport({ buffers }: Pick<Services, 'buffers'>, survey: string): void {
  for (const language of languages) buffers.forget(`/${language}/r/${survey}/`);
}
