/** The message to one person of a round. */
import { formatDate } from '../../analysis/words/formatDate.js';
import type { Definition } from '../../analysis/survey/definition.js';
import { invitationMailWords } from '../../views/words/invitationMail.js';
import type { MailText, MailTexts } from '../store/roundStore.js';
import { fillText, type Filling } from './mailText.js';
import type { Message } from './mail.js';

export interface Receiver {
  readonly email: string;
  readonly name?: string;
  /** As the list says; a language without a text gets the survey's first that has one. */
  readonly language?: string;
}

export type MailLanguage = 'sv' | 'en';

/** Languages that the messages of a survey are written in. */
export function mailLanguages({ languages }: Pick<Definition, 'languages'>): readonly MailLanguage[] {
  const known = languages.flatMap((tag) => (['sv', 'en'] as const).filter((language) => tag.toLowerCase().split('-')[0] === language));
  return known.length === 0 ? ['sv', 'en'] : [...new Set(known)];
}

/** Undefined where a round has no text at all. */
export function languageFor(texts: MailTexts, wanted: string | undefined, definition: Pick<Definition, 'languages'>): MailLanguage | undefined {
  const own = mailLanguages({ languages: wanted === undefined ? definition.languages : [wanted, ...definition.languages] });
  return [...own, 'sv' as const, 'en' as const].find((language) => texts[language] !== undefined);
}

/** `address`: what the link is; a way to say no stands in every message, also where its author took it out. */
export function filled(text: MailText, language: MailLanguage, { minutes, lastDay }: { readonly minutes: string; readonly lastDay: string }, name: string, address: string): MailText {
  const filling: Filling = { name, link: address, no: `${address}/no`, lastDay, minutes };
  const body = text.body.includes('{no}') ? text.body : `${text.body.trimEnd()}\n\n${invitationMailWords[language].sayNo}\n{no}\n`;
  return { subject: fillText(text.subject, filling), body: fillText(body, filling) };
}

export function factsFor(definition: Definition, language: MailLanguage): { readonly minutes: string; readonly lastDay: string } {
  const [low, high] = definition.collection?.minutes ?? [0, 0];
  return {
    minutes: low === high ? String(low) : `${low}–${high}`,
    lastDay: definition.closes === undefined ? '' : formatDate(definition.closes, language).replaceAll('\u00a0', ' '),
  };
}

/** Questions go to the contact of the survey, not to the address that mail is sent from. */
export function replyToOf({ collection }: Pick<Definition, 'collection'>): Pick<Message, 'replyTo'> {
  return collection === null ? {} : { replyTo: collection.contact.email };
}

export function invitationMessage(definition: Definition, texts: MailTexts, receiver: Receiver, address: string): Message {
  const language = languageFor(texts, receiver.language, definition);
  const text = language === undefined ? undefined : texts[language];
  if (language === undefined || text === undefined) throw new Error('a round without a text');
  const { subject, body } = filled(text, language, factsFor(definition, language), receiver.name ?? '', address);
  return { to: receiver.email, subject, text: body, language, ...replyToOf(definition) };
}
