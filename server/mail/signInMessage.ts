import { signInWords } from '../../views/words/signIn.js';
import type { Message } from './mail.js';

export interface SignInLetter {
  readonly to: string;
  /** Of the page that signs in; the only place where the token is ever written. */
  readonly address: string;
  readonly minutes: number;
  readonly language: Message['language'];
}

export function signInMessage({ to, address, minutes, language }: SignInLetter): Message {
  const { subject, text } = signInWords[language].mail;
  return { to, subject, text: text(address, minutes), language };
}
