/** The researcher's visit: start, questions, check, send, receipt, and coming back. */
import { statusOf } from '../problems/catalogue.js';
import { ProblemError } from '../problems/problem.js';
import { problemOf } from '../web/errorPage.js';
import { withoutMessage } from '../web/log.js';
import type { Reply } from '../web/reply.js';
import type { Route, Visit } from '../web/route.js';
import type { Services } from '../web/services.js';
import { beginVisit } from './beginVisit.js';
import { collectDesk } from './collectDesk.js';
import { decline, declinePage } from './declinePage.js';
import { donePage } from './donePage.js';
import { enter, type Desk, type Entered } from './entrance.js';
import type { GateOptions } from './floodGate.js';
import { answeredPage } from './invitedNotices.js';
import { notSavedNotice } from './notices.js';
import { nothingToAmendNotice } from './nothingToAmend.js';
import { openInvitation } from './openInvitation.js';
import { previewRoutes } from './previewRoutes.js';
import { mailCode } from './mailCode.js';
import { resumePage, resumeVisit } from './resumePages.js';
import { saveSection } from './saveSection.js';
import { sendAnswers } from './sendAnswers.js';
import { showCheck } from './showCheck.js';
import { showSection } from './showSection.js';
import { statementRoutes } from './statements/statementRoutes.js';
import { startPage } from './startPage.js';
import { takeBack, takeBackPage } from './takeBack.js';
import { wholeAnswer, wholeBusy } from './wholeAnswer.js';

type Step = (desk: Desk, visit: Visit, entered: Entered) => Promise<Reply> | Reply;

/** Where a visit goes on, answers that were being changed and are gone by now are told of first. */
function goingOn(who: Route['who'], step: Step): Step {
  if (who !== 'respondent') return step;
  return (desk, visit, entered) => (entered.isAmendingNothing === true ? nothingToAmendNotice(desk, visit, entered) : step(desk, visit, entered));
}

function show(desk: Desk, step: Step): Route['handle'] {
  return async (visit) => step(desk, visit, await enter(desk, visit));
}

function notSaved(desk: Desk, visit: Visit, status: number): Reply {
  const query = visit.query.toString();
  const action = query === '' ? visit.path : `${visit.path}?${query}`;
  return notSavedNotice(desk.services, visit, desk.surveys.lastKnown(visit.params.get('survey') ?? ''), action, status);
}

/** Whatever breaks while something is being saved, the page that comes back holds all of it. */
function keep(desk: Desk, pattern: string, step: Step): Route['handle'] {
  return async (visit) => {
    try {
      return await step(desk, visit, await enter(desk, visit));
    } catch (error) {
      const status = statusOf(problemOf(error));
      if (status < 500) throw error;
      const reason = error instanceof ProblemError ? { error: error.problems[0].code } : withoutMessage(error);
      desk.services.log({ event: 'not saved', requestId: visit.requestId, method: 'POST', route: pattern, status, ...reason });
      return notSaved(desk, visit, status);
    }
  };
}

export function collectRoutes(services: Services, gate: GateOptions = {}): readonly Route[] {
  const desk = collectDesk(services, gate);
  const survey = '/:lang/s/:survey';
  const get = (path: string, who: Route['who'], step: Step): Route => ({ method: 'GET', path, who, rank: who === 'respondent' ? 'underway' : 'visits', handle: show(desk, goingOn(who, step)) });
  const post = (path: string, who: Route['who'], step: Step): Route => ({ method: 'POST', path, who, handle: keep(desk, path, goingOn(who, step)), refuse: (visit) => notSaved(desk, visit, 503) });
  return [
    { method: 'GET', path: survey, who: 'anyone', rank: 'visits', handle: (visit) => startPage(desk, visit, (plain) => enter(desk, plain)) },
    post(survey, 'anyone', beginVisit),
    { ...get(`${survey}/p/:section`, 'respondent', showSection), quick: true },
    post(`${survey}/p/:section`, 'respondent', saveSection),
    { method: 'POST', path: `${survey}/answers`, who: 'anyone', quick: true, json: true, rank: 'answers', refuseUnread: wholeBusy, handle: (visit) => wholeAnswer(desk, visit) },
    get(`${survey}/check`, 'respondent', showCheck),
    post(`${survey}/check`, 'respondent', sendAnswers),
    get(`${survey}/done`, 'respondent', donePage),
    get(`${survey}/resume`, 'anyone', resumePage),
    post(`${survey}/resume`, 'anyone', resumeVisit),
    post(`${survey}/resume/mail`, 'respondent', mailCode),
    { method: 'GET', path: '/i/:token', who: 'anyone', isSecret: true, rank: 'visits', handle: (visit) => openInvitation(desk, visit, 'survey') },
    { method: 'GET', path: '/i/:token/no', who: 'anyone', isSecret: true, rank: 'visits', handle: (visit) => openInvitation(desk, visit, 'no') },
    get(`${survey}/answered`, 'anyone', answeredPage),
    get(`${survey}/no`, 'anyone', declinePage),
    post(`${survey}/no`, 'anyone', decline),
    get(`${survey}/withdraw`, 'anyone', takeBackPage),
    post(`${survey}/withdraw`, 'anyone', takeBack),
    ...previewRoutes(services),
    ...statementRoutes(services, desk.surveys),
  ];
}
