import { preview as en } from './en/preview.js';
import { preview as sv } from './sv/preview.js';

/** Words of the desk's preview of a visit. */
export interface PreviewWords {
  readonly band: string;
  readonly back: string;
  /** Pages that only a real visit has. */
  readonly elsewhere: { readonly heading: string; readonly lead: string; readonly link: string };
}

export const previewWords: Readonly<Record<'sv' | 'en', PreviewWords>> = { sv, en };
