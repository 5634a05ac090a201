/** Tells somebody that they have been given a role. A server without mail tells nobody, and its page says so. */
import { readStoredDefinition } from '../../analysis/exchange/readStoredDefinition.js';
import { textIn } from '../../analysis/words/textIn.js';
import { inventoryRoles } from '../access/permissions.js';
import type { Handler } from '../jobs/worker.js';
import { membershipMessage } from '../mail/membershipMessage.js';
import { MailIsAway, type MailSource } from './mailSignInLink.js';

export const membershipMailKind = 'membership_mail';

const mostAttempts = 8;

/** @throws MailIsAway so that the job is done again later */
export function mailMembership({ store, mail, publicUrl }: MailSource): Handler {
  return async ({ payload, attempts }) => {
    if (typeof payload !== 'object' || payload === null || !('account' in payload) || !('survey' in payload) || !('role' in payload)) return;
    const account = await store.accounts.find(String(payload.account));
    const survey = await store.surveys.find(String(payload.survey));
    const role = inventoryRoles.find((each) => each === payload.role);
    if (account === undefined || survey === undefined || role === undefined || publicUrl === undefined || !mail.isConfigured) return;
    const { title } = readStoredDefinition((await store.surveys.getDefinition(survey.slug, survey.version)).source, survey.slug);
    const { language } = account;
    const message = membershipMessage({ to: account.email, language, role, title: textIn(title, language), address: `${publicUrl}/${language}/login` });
    const sent = await mail.send(message);
    if ((sent.outcome === 'later' || sent.outcome === 'away') && attempts < mostAttempts) throw new MailIsAway(sent.reason);
  };
}
