/** A round of mail as somebody wrote it: its texts and its time, or every fault of them. */
import type { Definition } from '../../../analysis/survey/definition.js';
import { mailLanguages } from '../../mail/invitationMessage.js';
import { mailTextFaults } from '../../mail/mailText.js';
import type { Problem } from '../../problems/problem.js';
import type { MailTexts } from '../../store/roundStore.js';
import { dateInStockholm } from '../dateInStockholm.js';
import { timeInStockholm } from './timeInStockholm.js';

export interface RoundWritten {
  /** `2025-10-20`, `08:00`, as written; both left out when it is to be sent at once. */
  readonly when?: { readonly day: string; readonly clock: string };
  readonly texts: MailTexts;
}

/** Text fields of a form come with the line breaks of the network. */
export function textsIn(value: (field: string) => string, definition: Definition): MailTexts {
  return Object.fromEntries(mailLanguages(definition).map((language) => [
    language, { subject: value(`subject_${language}`).trim(), body: value(`body_${language}`).replace(/\r\n?/g, '\n') }]));
}

export function textFaults(texts: MailTexts, definition: Definition): readonly Problem[] {
  return mailLanguages(definition).flatMap((language) =>
    mailTextFaults(texts[language] ?? { subject: '', body: '' }, language, definition.closes !== undefined));
}

function timeFaults({ day, clock }: { readonly day: string; readonly clock: string }, definition: Definition, now: Date): readonly Problem[] {
  if (timeInStockholm(day, '00:00') === undefined) return [{ code: 'round_date_bad', params: {}, field: 'day' }];
  const time = timeInStockholm(day, clock);
  if (time === undefined) return [{ code: 'round_time_bad', params: {}, field: 'clock' }];
  if (time <= now) return [{ code: 'round_time_past', params: {}, field: 'day' }];
  const { closes } = definition;
  return closes !== undefined && dateInStockholm(time) > closes ? [{ code: 'round_after_last_day', params: { day: closes }, field: 'day' }] : [];
}

export function readRound({ when, texts }: RoundWritten, definition: Definition, now: Date): { readonly sendFrom: Date } | { readonly problems: readonly Problem[] } {
  const problems = [...(when === undefined ? [] : timeFaults(when, definition, now)), ...textFaults(texts, definition)];
  if (problems.length > 0) return { problems };
  return { sendFrom: when === undefined ? now : timeInStockholm(when.day, when.clock) ?? now };
}
