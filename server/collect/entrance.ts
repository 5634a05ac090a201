/** Where every page of a visit begins: the survey it is about, and what this browser holds of it. */
import type { Definition } from '../../analysis/survey/definition.js';
import type { Openness } from '../../analysis/survey/openness.js';
import type { Draft, StoredSurvey } from '../store/store.js';
import { isHttps } from '../web/ownCookie.js';
import type { Visit } from '../web/route.js';
import type { Services } from '../web/services.js';
import type { Drafts } from './drafts.js';
import type { FloodGate } from './floodGate.js';
import type { MissGate } from './missGate.js';
import type { Stage } from './stage.js';
import type { Surveys } from './surveys.js';
import type { Throttle } from './throttle.js';
import { keysOf, type VisitKeys } from './visitCode.js';
import type { HeldVisit } from './visitCookie.js';

export interface Desk {
  readonly services: Services;
  readonly surveys: Surveys;
  readonly drafts: Drafts;
  /** How fast codes that open nothing may be tried. */
  readonly misses: MissGate;
  /** How fast letters with a resume code may be sent. */
  readonly letters: Throttle;
  /** How fast visits may be begun and sent from one place. */
  readonly gate: FloodGate;
  readonly stage: Stage;
}

export interface Entered {
  readonly survey: StoredSurvey;
  /** The version the visit was begun with; the newest before that. */
  readonly definition: Definition;
  readonly openness: Openness;
  /** `/sv/s/needs-inventory-2025` */
  readonly base: string;
  readonly held: HeldVisit | undefined;
  readonly keys: VisitKeys | undefined;
  readonly draft: Draft | undefined;
  /** It would have changed answers that are withdrawn, erased or replaced by now. */
  readonly isAmendingNothing?: boolean;
}

export function isSecure(services: Services): boolean {
  return isHttps(services.config.publicUrl);
}

/** Errors ProblemError `survey_not_found`. */
export async function enter(desk: Desk, visit: Visit): Promise<Entered> {
  const { services } = desk;
  const slug = visit.params.get('survey') ?? '';
  const survey = await desk.surveys.get(slug);
  const cookie = desk.stage.held(visit, slug);
  const keys = cookie === undefined ? undefined : keysOf(services.serverKey, cookie.code);
  const found = keys === undefined ? undefined : await desk.drafts.find(keys.draftHash);
  const isHere = found?.survey === slug;
  const isGone = isHere && found.amends !== undefined && (await services.store.answers.findByReceipt(slug, found.amends)) === undefined;
  const draft = isHere && !isGone ? found : undefined;
  // sent, though the browser never heard of it, and the draft is removed by now
  const isSent = cookie?.isSent === false && keys !== undefined && draft === undefined && (await services.store.answers.isSubmitted(slug, keys.draftHash));
  const held = isSent ? { ...cookie, isSent } : cookie;
  const definition = await desk.surveys.definition(slug, draft?.version ?? survey.version);
  return { survey, definition, openness: desk.stage.openness(survey, definition), base: desk.stage.base(visit, slug), held, keys, draft, isAmendingNothing: isGone && !isSent };
}

/**
 * The same for a program, whose request is its own: what a browser holds has no part in it.
 *
 * Errors ProblemError `survey_not_found`.
 */
export async function enterAnew(desk: Desk, visit: Visit): Promise<Entered> {
  const slug = visit.params.get('survey') ?? '';
  const survey = await desk.surveys.get(slug);
  const definition = await desk.surveys.definition(slug, survey.version);
  return { survey, definition, openness: desk.stage.openness(survey, definition), base: desk.stage.base(visit, slug), held: undefined, keys: undefined, draft: undefined };
}
