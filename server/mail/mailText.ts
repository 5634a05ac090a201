/** Texts of messages with places for what differs from person to person. */
import { nearest } from '../../analysis/survey/nearest.js';
import type { Problem } from '../problems/problem.js';
import type { MailText } from '../store/roundStore.js';

export const placeholders = ['name', 'link', 'no', 'lastDay', 'minutes'] as const;

export type Placeholder = (typeof placeholders)[number];

export type Filling = Readonly<Record<Placeholder, string>>;

export const mailTextLimits = { subject: 150, body: 5_000 } as const;

/** A subject is read by everybody who carries the message: the person's own link does not stand there. */
const inSubject: readonly string[] = ['name', 'lastDay', 'minutes'];

const place = /\{([^{}\s]{1,40})\}/g;

const isKnown = (name: string): name is Placeholder => placeholders.some((known) => known === name);

function unknownPlaces(text: string, field: string, allowed: readonly string[]): readonly Problem[] {
  const names = new Set([...text.matchAll(place)].map(([, name = '']) => name));
  return [...names].filter((name) => !allowed.includes(name)).map((name) => ({
    code: isKnown(name) ? 'mail_place_in_subject' : 'mail_place_unknown',
    params: { name: `{${name}}`, known: allowed.map((known) => `{${known}}`).join(', '), nearest: nearest(name, allowed) },
    field,
  }));
}

function lengthFaults(text: string, part: 'subject' | 'body', field: string): readonly Problem[] {
  if (text.trim() === '') return [{ code: `mail_${part}_missing`, params: {}, field }];
  const limit = mailTextLimits[part];
  return text.length > limit ? [{ code: 'mail_text_long', params: { found: text.length, limit }, field }] : [];
}

/** Every fault of a text in one language; fields are `subject_sv`, `body_sv` and so on. */
export function mailTextFaults({ subject, body }: MailText, language: 'sv' | 'en', hasLastDay: boolean): readonly Problem[] {
  const fields = { subject: `subject_${language}`, body: `body_${language}` };
  const lines: readonly Problem[] = /[\r\n\p{Cc}]/u.test(subject) ? [{ code: 'mail_subject_lines', params: {}, field: fields.subject }] : [];
  const noLink: readonly Problem[] = body.trim() === '' || body.includes('{link}') ? [] : [{ code: 'mail_link_missing', params: {}, field: fields.body }];
  const noDay = hasLastDay ? [] : (['subject', 'body'] as const).filter((part) => ({ subject, body })[part].includes('{lastDay}'));
  return [
    ...lengthFaults(subject, 'subject', fields.subject), ...lines, ...unknownPlaces(subject, fields.subject, inSubject),
    ...lengthFaults(body, 'body', fields.body), ...noLink, ...unknownPlaces(body, fields.body, placeholders),
    ...noDay.map((part): Problem => ({ code: 'mail_no_last_day', params: {}, field: fields[part] })),
  ];
}

/** What is unknown has no words, and no space before it. */
export function fillText(text: string, filling: Filling): string {
  return text.replace(/( ?)\{([^{}\s]{1,40})\}/g, (whole, space: string, name: string) => {
    if (!isKnown(name)) return whole;
    return filling[name] === '' ? '' : space + filling[name];
  });
}
