/** The very pages of a visit, over the newest definition as it stands, also before a survey opens. Nothing is stored. */
import { previewWords } from '../../views/words/preview.js';
import { createStoredDefinitions } from '../frames/storedDefinitions.js';
import { ProblemError } from '../problems/problem.js';
import { page, redirect, type Reply } from '../web/reply.js';
import type { Route, Visit } from '../web/route.js';
import type { Services } from '../web/services.js';
import { beginVisit } from './beginVisit.js';
import { collectDesk } from './collectDesk.js';
import { donePage } from './donePage.js';
import { enter, type Desk, type Entered } from './entrance.js';
import { notice } from './notices.js';
import { previewDrafts, previewStage } from './previewStage.js';
import { resumePage } from './resumePages.js';
import { saveSection } from './saveSection.js';
import { sendAnswers } from './sendAnswers.js';
import { showCheck } from './showCheck.js';
import { showSection } from './showSection.js';
import { renderStart } from './startPage.js';
import type { Surveys } from './surveys.js';

type Step = (desk: Desk, visit: Visit, entered: Entered) => Promise<Reply> | Reply;

/** Drafts of definitions too; whether one may see them is decided before any of this. */
function everySurvey({ store }: Services): Surveys {
  const definitions = createStoredDefinitions(store);
  const get: Surveys['get'] = async (slug) => {
    const survey = await store.surveys.find(slug);
    if (survey === undefined) throw new ProblemError({ code: 'survey_not_found', params: {} });
    return survey;
  };
  const definition: Surveys['definition'] = async (slug, version) => {
    const found = await definitions.get(await get(slug), version);
    // what another system collected has no pages here
    if (found.collection === null) throw new ProblemError({ code: 'web_not_found', params: {} });
    return found;
  };
  return { get, definition, lastKnown: () => undefined };
}

function start(desk: Desk, visit: Visit, entered: Entered): Reply {
  return visit.path === entered.base ? page(renderStart(desk, visit, entered)) : redirect(entered.base, { status: 302 });
}

/** Where a real visit would go on and a preview cannot. */
function elsewhere(desk: Desk, visit: Visit, { definition, base }: Entered): Reply {
  const words = previewWords[visit.language].elsewhere;
  return notice(desk.services, visit, definition, 200, { heading: words.heading, paragraphs: [words.lead], link: { href: base, text: words.link } });
}

/** The token that every form at the desk carries is no answer to a question. */
function withoutToken(visit: Visit): Visit {
  return { ...visit, form: new Map([...visit.form].filter(([name]) => name !== '_form')) };
}

export function previewRoutes(services: Services): readonly Route[] {
  const mail = { ...services.mail, isConfigured: false };
  const desk: Desk = { ...collectDesk({ ...services, mail }), surveys: everySurvey(services), drafts: previewDrafts(), stage: previewStage() };
  const preview = '/:lang/w/:survey/preview';
  const route = (method: Route['method'], path: string, step: Step): Route => ({
    method,
    path,
    who: 'see_definition',
    handle: async (visit) => step(desk, withoutToken(visit), await enter(desk, visit)),
  });
  return [
    route('GET', preview, start),
    route('POST', preview, beginVisit),
    route('GET', `${preview}/p/:section`, showSection),
    route('POST', `${preview}/p/:section`, saveSection),
    route('GET', `${preview}/check`, showCheck),
    route('POST', `${preview}/check`, sendAnswers),
    route('GET', `${preview}/done`, donePage),
    route('GET', `${preview}/resume`, resumePage),
    route('POST', `${preview}/resume`, elsewhere),
    route('GET', `${preview}/no`, elsewhere),
    route('GET', `${preview}/withdraw`, elsewhere),
  ];
}
