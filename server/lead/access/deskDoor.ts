/** What the pages of signing in share: which ways there are, and the reply that opens a session. */
import { linkOrigin } from '../../config.js';
import { localPath } from '../../access/localPath.js';
import { createLinkThrottle, type LinkThrottle } from '../../access/throttleLinks.js';
import { createUniversityLogin, type UniversityLogin } from '../../access/universityLogin.js';
import { writeDeskCookie } from '../../web/deskCookie.js';
import { redirect, type Reply } from '../../web/reply.js';
import type { Visit } from '../../web/route.js';
import type { Services } from '../../web/services.js';

/** Where the university sends people back to: one address, since the university has a list of them. */
export const callbackPath = '/oidc/callback';

export interface DeskDoor {
  readonly services: Services;
  readonly throttle: LinkThrottle;
  /** Undefined where it is not set up. */
  readonly university: UniversityLogin | undefined;
  /** Whether links can be mailed. */
  readonly mails: boolean;
}

function universityOf({ config }: Services): UniversityLogin | undefined {
  const { oidcIssuer: issuer, oidcClientId: clientId, oidcClientSecret: clientSecret, publicUrl } = config;
  if (issuer === undefined || clientId === undefined || clientSecret === undefined || publicUrl === undefined) return undefined;
  return createUniversityLogin({ issuer, clientId, clientSecret, callback: publicUrl + callbackPath });
}

export function openDeskDoor(services: Services): DeskDoor {
  return {
    services,
    throttle: createLinkThrottle(() => services.clock().getTime()),
    university: universityOf(services),
    mails: services.mail.isConfigured && linkOrigin(services.config) !== undefined,
  };
}

export function nextOf(visit: Visit): string {
  return localPath(visit.form.get('next')?.[0] ?? visit.query.get('next'), `/${visit.language}/w`);
}

/** The query that keeps `next` from page to page; empty where it is the ordinary one. */
export function keepNext(visit: Visit): string {
  const next = nextOf(visit);
  return next === `/${visit.language}/w` ? '' : `?next=${encodeURIComponent(next)}`;
}

export function letIn({ config }: Services, token: string, next: string, headers: readonly (readonly [string, string])[] = []): Reply {
  return redirect(next, { headers: [writeDeskCookie(token, config), ...headers] });
}
