import { accessWords } from '../../views/words/access.js';
import { leadStartWords } from '../../views/words/leadStart.js';
import type { Message } from './mail.js';

export interface MembershipLetter {
  readonly to: string;
  readonly language: Message['language'];
  readonly role: 'lead' | 'analyst' | 'contact' | 'reviewer' | 'reader';
  /** Of the inventory. */
  readonly title: string;
  /** Of the sign-in page. */
  readonly address: string;
}

export function membershipMessage({ to, language, role, title, address }: MembershipLetter): Message {
  const { subject, text } = accessWords[language].mail;
  const name = leadStartWords[language].roles[role];
  return { to, language, subject: subject(title), text: text({ role: name, title, address }) };
}
