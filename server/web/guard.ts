/** The door of the desk: every route that names a permission is reached through here and nowhere else. */
import { timingSafeEqual } from 'node:crypto';
import { knows, mayDo, type Actor } from '../access/actor.js';
import { permissions, type Permission } from '../access/permissions.js';
import { findActor } from '../access/sessions.js';
import { ProblemError } from '../problems/problem.js';
import { readDeskCookie } from './deskCookie.js';
import { parseCookies } from './parseCookies.js';
import { redirect, type Outgoing, type Reply } from './reply.js';
import type { Route, Visit } from './route.js';
import type { Services } from './services.js';
import { signInAgain } from './signInAgain.js';

const known: ReadonlyMap<string, Permission> = new Map(permissions.map((permission) => [permission, permission]));

async function actorOf(services: Services, visit: Visit): Promise<Actor | undefined> {
  const token = readDeskCookie(visit.cookies, services.config);
  return token === undefined ? undefined : findActor(services, token);
}

/** Known from the headers alone, before anything of a body is read. */
export async function isSignedIn(services: Services, cookieHeader: string | undefined): Promise<boolean> {
  const token = readDeskCookie(parseCookies(cookieHeader), services.config);
  return token !== undefined && (await findActor(services, token)) !== undefined;
}

/** Errors ProblemError survey_not_found (also where it is somebody else's), not_allowed. */
async function admit(services: Services, actor: Actor, permission: Permission, slug: string | undefined): Promise<void> {
  const survey = slug === undefined ? undefined : await services.store.surveys.find(slug);
  if (slug !== undefined && (survey === undefined || !knows(actor, survey.inventory))) throw new ProblemError({ code: 'survey_not_found', params: {} });
  if (mayDo(actor, permission, survey?.inventory)) return;
  // who reaches for single answers without the right to them is remembered
  if (permission === 'export_answers' && survey !== undefined) await services.store.audit.add({ who: actor.account.id, act: 'refuse_export', survey: survey.slug, detail: {} });
  throw new ProblemError({ code: 'not_allowed', params: {} });
}

function isFromOurForm(visit: Visit, actor: Actor): boolean {
  const sent = Buffer.from(visit.form.get('_form')?.[0] ?? '');
  const known = Buffer.from(actor.formToken);
  return sent.length === known.length && timingSafeEqual(sent, known);
}

/** Signing in first, and coming back: a page as it was asked for, a form with all that was written in it. */
function turnedAway(services: Services, route: Route, visit: Visit, actor: Actor | undefined): Reply {
  if (route.method === 'POST') return signInAgain(services, visit, actor?.formToken);
  const query = visit.query.toString();
  const next = query === '' ? visit.path : `${visit.path}?${query}`;
  return redirect(`/${visit.language}/login?next=${encodeURIComponent(next)}`, { status: 302 });
}

export async function guarded(services: Services, route: Route, visit: Visit): Promise<Outgoing> {
  const permission = known.get(route.who);
  if (permission === undefined) return route.handle(visit);
  const actor = await actorOf(services, visit);
  if (actor === undefined) return turnedAway(services, route, visit, undefined);
  await admit(services, actor, permission, visit.params.get('survey'));
  if (route.method === 'POST' && !isFromOurForm(visit, actor)) return turnedAway(services, route, visit, actor);
  return route.handle({ ...visit, actor });
}
