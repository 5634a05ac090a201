/** What differs between a real visit and the desk's preview of one: where it is, what the browser holds, where answers go. */
import type { Definition } from '../../analysis/survey/definition.js';
import type { Openness } from '../../analysis/survey/openness.js';
import type { AnswerToSubmit, Submitted } from '../acts/submitAnswer.js';
import type { FoundInvitation } from '../store/peopleStore.js';
import type { StoredSurvey } from '../store/store.js';
import type { Visit } from '../web/route.js';
import type { HeldVisit } from './visitCookie.js';

export type Headers = readonly (readonly [string, string])[];

export interface HeldInvitation {
  /** SHA-256 of the token. */
  readonly hash: Buffer;
  readonly found: FoundInvitation;
}

export interface Stage {
  /** Of every page of the visit, e.g. `/sv/s/needs-inventory-2025`. */
  base(visit: Visit, survey: string): string;
  openness(survey: StoredSurvey, definition: Definition): Openness;
  held(visit: Visit, survey: string): HeldVisit | undefined;
  /** Headers that make the browser hold it; undefined: that make it forget. */
  hold(visit: Visit, survey: string, held: HeldVisit | undefined): Headers;
  /** The invitation that this browser came in by, where it holds for this survey. */
  invitation(visit: Visit, survey: string): Promise<HeldInvitation | undefined>;
  forgetInvitation(survey: string): Headers;
  submit(answer: AnswerToSubmit): Promise<Submitted>;
}
