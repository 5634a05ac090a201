import type { Draft } from '../store/store.js';
import { redirect, type Reply } from '../web/reply.js';
import type { Visit } from '../web/route.js';
import { begin } from './beginVisit.js';
import type { Desk, Entered } from './entrance.js';
import { keepsOnPage } from './faultWords.js';
import { neededToGoOnNotice } from './invitedNotices.js';
import { alreadyNotice, closedNotice, lostNotice } from './notices.js';
import { checkPath, resumePath, screenPath } from './paths.js';
import { readPage } from './readPage.js';
import { screensOf, type Screen } from './screens.js';
import { sectionView } from './sectionView.js';
import { screenAsked, sectionOf } from './showSection.js';
import type { VisitKeys } from './visitCode.js';
import { isLastOfSection, screenAfter, screenBefore, screenOpened } from './way.js';
import { routingOf } from './routingOf.js';

interface Holding {
  readonly draft: Draft;
  readonly code: string;
  readonly keys: VisitKeys;
  readonly headers: readonly (readonly [string, string])[];
}

/** The draft of this browser; a new one where a person has chosen to go on without it. */
function holdingOf(desk: Desk, visit: Visit, entered: Entered, mayBegin: boolean): Holding | undefined {
  const { draft, held, keys } = entered;
  if (draft !== undefined && held !== undefined && keys !== undefined) return { draft, code: held.code, keys, headers: [] };
  if (!mayBegin || visit.form.get('_renew')?.[0] !== 'yes') return undefined;
  const begun = begin(desk, visit, entered);
  return begun;
}

interface Saved {
  readonly before: Draft;
  readonly after: Draft;
  readonly screen: Screen;
  readonly isChange: boolean;
}

function onward({ definition, base }: Entered, { before, after, screen, isChange }: Saved): string {
  const routing = routingOf(definition, after.answers, after.seed);
  const next = isChange ? screenOpened(definition, routingOf(definition, before.answers, before.seed), routing) : screenAfter(definition, routing, screen);
  return next === undefined ? checkPath(base) : screenPath(base, next, { isChange });
}

function whereTo(action: string, entered: Entered, saved: Saved): string {
  const { definition, base } = entered;
  const { after, screen, isChange } = saved;
  if (action === 'later') return `${resumePath(base)}?saved=1`;
  if (action === 'language') return screenPath(base, screen, { isChange });
  if (action !== 'back') return onward(entered, saved);
  if (isChange) return checkPath(base);
  const previous = screenBefore(definition, routingOf(definition, after.answers, after.seed), screen);
  return previous === undefined ? base : screenPath(base, previous);
}

function lost(desk: Desk, visit: Visit, entered: Entered, mayBegin: boolean): Reply {
  const query = visit.query.toString();
  const action = query === '' ? visit.path : `${visit.path}?${query}`;
  return mayBegin ? lostNotice(desk.services, visit, entered, action) : neededToGoOnNotice(desk, visit, entered, action);
}

/** Saves what can be saved, then goes on; what needs mending keeps the page, with everything as it was typed. */
export async function saveSection(desk: Desk, visit: Visit, entered: Entered): Promise<Reply> {
  const { definition, base } = entered;
  const section = sectionOf(entered, visit);
  if (entered.openness !== 'open') return closedNotice(desk.services, visit, entered);
  if (entered.held?.isSent === true) return alreadyNotice(desk.services, visit, entered);
  const mayBegin = entered.draft !== undefined || entered.survey.entry !== 'invited' || (await desk.stage.invitation(visit, entered.survey.slug)) !== undefined;
  const holding = holdingOf(desk, visit, entered, mayBegin);
  if (holding === undefined) return lost(desk, visit, entered, mayBegin);
  const { draft, code, keys, headers } = holding;
  const routing = routingOf(definition, draft.answers, draft.seed);
  const screen = screenAsked(screensOf(definition, section, routing), visit) ?? { section, id: '', parts: [] };
  const reading = await readPage(desk, definition, draft, screen, visit);
  const action = visit.form.get('_do')?.[0] ?? 'continue';
  const isGoingOn = action === 'continue';
  const faults = isGoingOn ? reading.faults : reading.faults.filter(keepsOnPage);
  const isDone = isGoingOn && faults.length === 0 && isLastOfSection(definition, routingOf(definition, reading.all, draft.seed), screen);
  const reached = isDone && !draft.reached.includes(section.code) ? [...draft.reached, section.code] : draft.reached;
  const after: Draft = { ...draft, answers: reading.all, reached };
  await desk.drafts.save(keys.draftHash, after);
  const isChange = visit.query.get('change') === '1';
  if (faults.length > 0) {
    const reply = sectionView(desk.services, visit, { definition, base, draft: after, code, screen, isChange, posted: reading.entered, faults, candidates: reading.candidates });
    return { ...reply, headers: [...reply.headers, ...headers] };
  }
  return redirect(whereTo(action, entered, { before: draft, after, screen, isChange }), { headers });
}
