import { mailedCode as en } from './en/mailedCode.js';
import { mailedCode as sv } from './sv/mailedCode.js';

interface Letter {
  readonly link: string;
  readonly code: string;
  readonly isInvited: boolean;
}

/** Words of the letter that carries a resume code, and of asking for it. */
export interface MailedCodeWords {
  readonly heading: string;
  readonly lead: string;
  readonly noteInvited: string;
  readonly label: string;
  readonly submit: string;
  readonly sent: string;
  readonly letter: { readonly subject: (survey: string) => string; readonly text: (letter: Letter) => string };
}

export const mailedCodeWords: Readonly<Record<'sv' | 'en', MailedCodeWords>> = { sv, en };
