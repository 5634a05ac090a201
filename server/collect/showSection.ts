import { ProblemError } from '../problems/problem.js';
import { redirect, type Reply } from '../web/reply.js';
import type { Visit } from '../web/route.js';
import type { Desk, Entered } from './entrance.js';
import { alreadyNotice, closedNotice, noCookieNotice } from './notices.js';
import { checkPath, screenPath } from './paths.js';
import { prefilledOn } from './prefilledOn.js';
import { screensOf, type Screen } from './screens.js';
import { sectionView } from './sectionView.js';
import { screenAfter } from './way.js';
import { routingOf } from './routingOf.js';

/** Errors ProblemError when the survey has no such section. */
export function sectionOf({ definition }: Entered, visit: Visit) {
  const section = definition.sections.find(({ code }) => code === visit.params.get('section'));
  if (section === undefined) throw new ProblemError({ code: 'web_not_found', params: {} });
  return section;
}

/** The page asked for; the section's first when the address names none that is shown. */
export function screenAsked(screens: readonly Screen[], visit: Visit): Screen | undefined {
  return screens.find(({ id }) => id === (visit.query.get('at') ?? '')) ?? screens[0];
}

export async function showSection(desk: Desk, visit: Visit, entered: Entered): Promise<Reply> {
  const { definition, base, draft, held } = entered;
  const section = sectionOf(entered, visit);
  if (entered.openness !== 'open') return closedNotice(desk.services, visit, entered);
  if (held?.isSent === true) return alreadyNotice(desk.services, visit, entered);
  if (held === undefined && visit.query.get('begun') === '1') return noCookieNotice(desk.services, visit, entered);
  if (draft === undefined || held === undefined) return redirect(base, { status: 302 });
  const routing = routingOf(definition, draft.answers, draft.seed);
  const screen = screenAsked(screensOf(definition, section, routing), visit);
  if (screen === undefined) {
    const next = screenAfter(definition, routing, { section, id: '', parts: [] });
    return redirect(next === undefined ? checkPath(base) : screenPath(base, next), { status: 302 });
  }
  const isChange = visit.query.get('change') === '1';
  return sectionView(desk.services, visit, { definition, base, draft, code: held.code, screen, isChange, faults: [], candidates: new Map(), prefilled: await prefilledOn(desk, visit, entered, draft, screen) });
}
