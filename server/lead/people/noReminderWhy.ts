import { isLasting } from '../../acts/rounds/reminderHindrance.js';
import { wordingOf } from '../../problems/catalogue.js';
import type { InterfaceLanguage, Problem } from '../../problems/problem.js';

/** Why there is no way to plan a reminder, where a page would have one; empty where it is plain from the rounds themselves. */
export function noReminderWhy(hindrance: Problem | undefined, language: InterfaceLanguage): string {
  if (hindrance === undefined || !isLasting(hindrance)) return '';
  const { message, mend } = wordingOf(hindrance, language);
  return `${message}. ${mend}`;
}
