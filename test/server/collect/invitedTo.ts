/** Invitations to the survey of `openSite`, as the list of invited people makes them. */
import { createHash, randomBytes } from 'node:crypto';
import type { Site } from './openSite.js';

interface Invited {
  readonly survey?: string;
  readonly language?: string;
  readonly cell?: Readonly<Record<string, string>>;
}

export function hashOf(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}

/** The token of a new invitation. */
export async function invitedTo(site: Site, { survey = 'every-kind', language, cell = {} }: Invited = {}): Promise<string> {
  const token = randomBytes(16).toString('base64url');
  await site.store.people.invite(survey, [{ tokenHash: hashOf(token) }]);
  await site.database.query('update people.invitation set language = $1, cell = $2 where token_hash = $3', [language ?? null, JSON.stringify(cell), hashOf(token)]);
  return token;
}

/** Only those who were invited may answer; shows within a second. */
export async function letInOnlyInvited(site: Site, survey: string): Promise<void> {
  const revision = (await site.store.surveys.find(survey))?.revision ?? 1;
  await site.store.surveys.change(survey, revision, { entry: 'invited' });
}
