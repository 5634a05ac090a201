import { MailIsAway } from '../acts/mailSignInLink.js';
import { withoutMessage, type LogLine } from '../web/log.js';

/** What is written down of a job that failed. A mail server that is away is no fault of the program: its code says all, the place nothing. */
export function failureLine(kind: string, error: unknown): LogLine {
  if (error instanceof MailIsAway) return { event: `job ${kind} put off`, error: `${error.name} ${error.code}` };
  return { event: `job ${kind} failed`, ...withoutMessage(error) };
}
