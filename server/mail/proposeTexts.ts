/** The first text of a round, from what the definition says: who asks, why, how long it takes, until when. */
import { textIn } from '../../analysis/words/textIn.js';
import type { Definition } from '../../analysis/survey/definition.js';
import { invitationMailWords, type MailFacts } from '../../views/words/invitationMail.js';
import { mailLanguages } from './invitationMessage.js';
import type { MailTexts, RoundKind } from '../store/roundStore.js';

function factsIn({ collection, title, organisation, closes }: Definition, language: 'sv' | 'en'): MailFacts {
  return {
    organisation: textIn(organisation, language),
    headline: textIn(collection?.information.headline ?? title, language),
    purpose: collection === null ? '' : textIn(collection.information.purpose, language),
    contactName: collection === null ? '' : textIn(collection.contact.name, language),
    contactEmail: collection?.contact.email ?? '',
    hasLastDay: closes !== undefined,
    isConfidential: collection?.mode === 'confidential',
  };
}

export function proposeTexts(definition: Definition, kind: RoundKind, number: number): MailTexts {
  return Object.fromEntries(mailLanguages(definition).map((language) => {
    const words = invitationMailWords[language];
    const facts = factsIn(definition, language);
    return [language, kind === 'invitation'
      ? { subject: words.subject(facts), body: words.invitation(facts) }
      : { subject: words.reminderSubject(facts), body: words.reminder(facts, number) }];
  }));
}
