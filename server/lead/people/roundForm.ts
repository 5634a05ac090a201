/** The form of a round of mail: when, and its texts in each language. */
import type { Definition } from '../../../analysis/survey/definition.js';
import { peopleWords } from '../../../views/words/people.js';
import { dateInStockholm } from '../../acts/dateInStockholm.js';
import { textsIn } from '../../acts/rounds/readRound.js';
import { factsFor, filled, mailLanguages, replyToOf } from '../../mail/invitationMessage.js';
import type { InterfaceLanguage } from '../../problems/problem.js';
import type { MailTexts } from '../../store/roundStore.js';
import type { Visit } from '../../web/route.js';
import type { FormFaults } from '../access/faultsIn.js';
import { valueIn } from '../access/personForm.js';

const clock = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm', hour: '2-digit', minute: '2-digit' });
const day = 24 * 3_600_000;

export interface RoundInForm {
  readonly day: string;
  readonly clock: string;
  readonly texts: MailTexts;
}

export function formOf(sendFrom: Date, texts: MailTexts): RoundInForm {
  return { day: dateInStockholm(sendFrom), clock: clock.format(sendFrom), texts };
}

/** Tomorrow in the morning, or on Monday: when a message is read. */
export function proposedTime(now: Date): { readonly day: string; readonly clock: string } {
  let time = new Date(now.getTime() + day);
  while ([0, 6].includes(new Date(`${dateInStockholm(time)}T12:00:00Z`).getUTCDay())) time = new Date(time.getTime() + day);
  return { day: dateInStockholm(time), clock: '08:00' };
}

export function postedForm(visit: Visit, definition: Definition): RoundInForm {
  return { day: valueIn(visit.form, 'day').trim(), clock: valueIn(visit.form, 'clock').trim(), texts: textsIn((field) => valueIn(visit.form, field), definition) };
}

export function formModel(form: RoundInForm, definition: Definition, faults: FormFaults, language: InterfaceLanguage): object {
  const { round: words } = peopleWords[language];
  return {
    day: { label: words.day, hint: '', value: form.day, ...faults.of('day') },
    clock: { label: words.clock, hint: words.clockHint, value: form.clock, ...faults.of('clock') },
    places: { heading: words.places, items: words.placeList.map(([place, what]) => ({ place, what })) },
    texts: mailLanguages(definition).map((each) => ({
      heading: words.inLanguage[each], lang: each,
      subjectId: `subject_${each}`, bodyId: `body_${each}`,
      subject: { label: words.subject, hint: '', value: form.texts[each]?.subject ?? '', ...faults.of(`subject_${each}`) },
      body: { label: words.body, value: form.texts[each]?.body ?? '', ...faults.of(`body_${each}`) },
    })),
    preview: words.preview,
  };
}

/** The messages as somebody would read them. The link is nobody's. */
export function previewModel(texts: MailTexts, definition: Definition, publicUrl: string, language: InterfaceLanguage): readonly object[] {
  const { round: words } = peopleWords[language];
  return mailLanguages(definition).flatMap((each) => {
    const text = texts[each];
    if (text === undefined) return [];
    const name = peopleWords[each].round.exampleName;
    const { subject, body } = filled(text, each, factsFor(definition, each), name, `${publicUrl}/i/…`);
    const { replyTo } = replyToOf(definition);
    return [{ heading: words.previewHeading[each], from: words.previewFrom({ name }), reply: replyTo === undefined ? '' : words.previewReply({ email: replyTo }), lang: each, subject, body }];
  });
}
