import { linkOrigin } from '../../config.js';
import type { Definition } from '../../../analysis/survey/definition.js';
import { peopleWords } from '../../../views/words/people.js';
import { factsFor, filled, mailLanguages, replyToOf } from '../../mail/invitationMessage.js';
import type { MailTexts } from '../../store/roundStore.js';
import type { Services } from '../../web/services.js';

/** Each language's message to whoever writes it, with a link that opens nobody's invitation. False when one could not be sent. */
export async function sendTest({ mail, config }: Services, definition: Definition, texts: MailTexts, to: string): Promise<boolean> {
  for (const language of mailLanguages(definition)) {
    const text = texts[language];
    if (text === undefined) continue;
    const { exampleName, testSubject } = peopleWords[language].round;
    const { subject, body } = filled(text, language, factsFor(definition, language), exampleName, `${linkOrigin(config) ?? ''}/i/-`);
    const sent = await mail.send({ to, subject: `${testSubject}: ${subject}`, text: body, language, ...replyToOf(definition) });
    if (sent.outcome !== 'sent') return false;
  }
  return true;
}
