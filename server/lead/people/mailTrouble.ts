import { linkOrigin } from '../../config.js';
import type { Problem } from '../../problems/problem.js';
import type { Services } from '../../web/services.js';

/** Why nothing can be sent, whatever is written; undefined when it can. Links never take their address from a request. */
export function mailTrouble({ mail, config }: Pick<Services, 'mail' | 'config'>): Problem | undefined {
  if (!mail.isConfigured) return { code: 'mail_not_configured', params: {} };
  return linkOrigin(config) === undefined ? { code: 'mail_no_public_url', params: {} } : undefined;
}
