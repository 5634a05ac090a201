import { wholeFiles as en } from './en/wholeFiles.js';
import { wholeFiles as sv } from './sv/wholeFiles.js';

/** Words of the files that hold a whole report. */
export interface WholeFilesWords {
  readonly label: string;
  readonly pdf: string;
  readonly more: string;
  readonly summary: string;
  readonly archival: string;
  readonly html: string;
  readonly data: string;
  readonly everything: string;
  readonly everyLanguage: string;
}

export const wholeFilesWords: Readonly<Record<'sv' | 'en', WholeFilesWords>> = { sv, en };
