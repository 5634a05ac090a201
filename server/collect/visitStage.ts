/** Real visits: what a browser holds is in its cookies, and answers are stored. */
import { opennessOf } from '../../analysis/survey/openness.js';
import { dateInStockholm } from '../acts/dateInStockholm.js';
import { submitAnswer } from '../acts/submitAnswer.js';
import type { Services } from '../web/services.js';
import { isSecure } from './entrance.js';
import { readInvitationCookie, writeInvitationCookie } from './invitationCookie.js';
import type { Stage } from './stage.js';
import { forgetVisitCookie, readVisitCookie, writeVisitCookie } from './visitCookie.js';
import { invitationHashOf } from './wholeInvitation.js';

export function visitStage(services: Services): Stage {
  const secure = isSecure(services);
  return {
    base: ({ language }, survey) => `/${language}/s/${survey}`,
    openness: ({ state }, definition) => opennessOf(state, definition, dateInStockholm(services.clock())),
    held: ({ cookies }, survey) => readVisitCookie(cookies, survey, secure),
    hold: (_visit, survey, held) => [held === undefined ? forgetVisitCookie(survey, secure) : writeVisitCookie(survey, held, secure)],
    async invitation({ cookies }, survey) {
      const hash = invitationHashOf(readInvitationCookie(cookies, survey, secure) ?? '');
      const found = hash === undefined ? undefined : await services.store.people.findInvitation(hash);
      return hash === undefined || found?.survey !== survey || found.revoked ? undefined : { hash, found };
    },
    forgetInvitation: (survey) => [writeInvitationCookie(survey, undefined, secure)],
    submit: (answer) => submitAnswer(services.store, answer),
  };
}
