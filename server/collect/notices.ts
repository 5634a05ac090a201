/** Pages that are not a step: closed, already answered, lost, not saved. Each says what became of what was written. */
import type { Definition } from '../../analysis/survey/definition.js';
import { formatDate } from '../../analysis/words/formatDate.js';
import { textIn } from '../../analysis/words/textIn.js';
import { askingWords } from '../../views/words/asking.js';
import { layoutWords } from '../../views/words/layout.js';
import { surveyWords } from '../../views/words/survey.js';
import { withdrawWords } from '../../views/words/withdraw.js';
import { dateInStockholm } from '../acts/dateInStockholm.js';
import type { Form } from '../web/parseForm.js';
import { page, type Reply } from '../web/reply.js';
import type { Visit } from '../web/route.js';
import type { Services } from '../web/services.js';
import type { Entered } from './entrance.js';
import { donePath, resumePath, screenPath, withdrawPath } from './paths.js';
import { postedInWords } from './postedInWords.js';
import { routingOf } from './routingOf.js';
import { allScreens } from './screens.js';
import { surveyLayout } from './surveyLayout.js';

export interface Notice {
  readonly heading: string;
  readonly paragraphs: readonly string[];
  readonly isError?: boolean;
  readonly form?: {
    readonly action: string;
    readonly submit: string;
    /** What pressing the button, and nothing else, says. */
    readonly name?: string;
    readonly fields: readonly { readonly name: string; readonly value: string }[];
    /** The fields are stored nowhere else, so that changing language has to bring them along. */
    readonly isAllThereIs?: boolean;
    /** Seconds after which the small script presses the button again; only where too much came at once. */
    readonly retry?: { readonly after: string; readonly waiting: string; readonly gaveUp: string };
  };
  readonly kept?: { readonly heading: string; readonly items: readonly { readonly question: string; readonly answer: string }[] };
  readonly link?: { readonly href: string; readonly text: string };
  /** The first thing to do here; what else there is stands apart. */
  readonly mainLink?: { readonly href: string; readonly text: string };
  readonly showsRequestId?: boolean;
}

export function notice(services: Services, visit: Visit, definition: Definition | undefined, status: number, notice: Notice, headers: readonly (readonly [string, string])[] = []): Reply {
  const around = layoutWords[visit.language];
  const { form } = notice;
  const title = (notice.isError === true ? around.errorPrefix : '') + notice.heading;
  const layout = surveyLayout(services, visit, definition, form?.isAllThereIs === true ? { title, path: form.action, postsAgain: true } : { title });
  const html = services.views.render('pages/notice', {
    layout,
    kicker: definition === undefined ? '' : textIn(definition.title, visit.language),
    heading: notice.heading,
    paragraphs: notice.paragraphs.map((text, index) => ({ text, lead: index === 0 })),
    form: { action: '', submit: '', name: '', fields: [], retry: { after: '', waiting: '', gaveUp: '' }, ...form },
    kept: notice.kept ?? { heading: '', items: [] },
    link: notice.link ?? { href: '', text: '' },
    mainLink: notice.mainLink ?? { href: '', text: '' },
    requestIdLabel: around.requestId,
    requestId: notice.showsRequestId === true ? visit.requestId : '',
  });
  return page(html, { status, headers });
}

/** Every field as posted, so that pressing the button posts the same again; that it was pressed before is said by the button itself. */
export function hidden(form: Form): readonly { readonly name: string; readonly value: string }[] {
  return [...form].filter(([name]) => name !== '_renew').flatMap(([name, values]) => values.map((value) => ({ name, value })));
}

/** Closed by hand the last day is still to come, or today. */
export function lastDayPassed(services: Services, { closes }: Definition): string | undefined {
  return closes !== undefined && closes < dateInStockholm(services.clock()) ? closes : undefined;
}

export function closedNotice(services: Services, visit: Visit, entered: Entered): Reply {
  const { definition, openness, held } = entered;
  const lastDay = lastDayPassed(services, definition);
  const { closed } = surveyWords[visit.language];
  const day = (iso: string | undefined): string => (iso === undefined ? '' : formatDate(iso, visit.language));
  const [heading, paragraph] =
    openness === 'not_yet' ? [closed.notYetHeading, closed.notYet(day(definition.opens))]
    : openness === 'paused' ? [closed.pausedHeading, closed.paused(held?.isSent === false)]
    : [closed.closedHeading, lastDay === undefined ? closed.closedNoDate : closed.closed(day(lastDay))];
  const items = postedInWords(definition, visit.form, visit.language);
  const kept = { heading: items.length === 0 ? '' : closed.keptHeading, items };
  // what was sent can still be withdrawn
  const link = openness === 'paused' ? { href: withdrawPath(entered.base), text: withdrawWords[visit.language].link } : { href: `/${visit.language}/`, text: closed.home };
  const paragraphs = openness === 'closed' ? [paragraph, closed.unsent] : [paragraph];
  return notice(services, visit, definition, 403, { heading, paragraphs, kept, link });
}

export function alreadyNotice(services: Services, visit: Visit, entered: Entered, conflict = false): Reply {
  const { already } = surveyWords[visit.language];
  const status = visit.form.size > 0 ? 409 : 200;
  return notice(services, visit, entered.definition, status, {
    heading: already.heading,
    paragraphs: [already.lead, conflict ? already.conflict : already.hint],
    mainLink: { href: donePath(entered.base), text: already.receipt },
    form: { action: entered.base, submit: already.otherPerson, fields: [{ name: '_do', value: 'anew' }] },
    link: { href: withdrawPath(entered.base), text: withdrawWords[visit.language].link },
  });
}

/** An answer without answers says nothing, and would count among those who answered. */
export function emptyNotice(services: Services, visit: Visit, entered: Entered): Reply {
  const { empty } = surveyWords[visit.language];
  const [first] = allScreens(entered.definition, routingOf(entered.definition, new Map()));
  const href = first === undefined ? entered.base : screenPath(entered.base, first);
  return notice(services, visit, entered.definition, 422, { heading: empty.heading, isError: true, paragraphs: [empty.lead, empty.then], mainLink: { href, text: empty.link } });
}

/** Start was pressed and nothing came back with the next request: each further press would do the same, silently. */
export function noCookieNotice(services: Services, visit: Visit, entered: Entered): Reply {
  const { noCookie } = surveyWords[visit.language];
  return notice(services, visit, entered.definition, 403, {
    heading: noCookie.heading,
    isError: true,
    paragraphs: [noCookie.lead, noCookie.then],
    mainLink: { href: entered.base, text: noCookie.link },
  });
}

/** The draft is gone but the page is not: one click goes on with what was written. */
export function lostNotice(services: Services, visit: Visit, entered: Entered, action: string): Reply {
  const { lost } = surveyWords[visit.language];
  return notice(services, visit, entered.definition, 403, {
    heading: lost.heading,
    isError: true,
    paragraphs: [lost.lead, lost.then],
    form: { action, submit: lost.submit, name: '_renew', fields: hidden(visit.form), isAllThereIs: true },
    link: { href: resumePath(entered.base), text: lost.resume },
  });
}

/** Nothing is known to be stored; the button posts the same again, under the same key. */
export function notSavedNotice(services: Services, visit: Visit, definition: Definition | undefined, action: string, status: number): Reply {
  const { notSaved, notSent } = surveyWords[visit.language];
  const isSending = visit.form.get('_do')?.[0] === 'send';
  const words = isSending ? notSent : notSaved;
  const passes = status === 503 || status === 429;
  const wait = '5';
  const headers: readonly (readonly [string, string])[] = passes ? [['Retry-After', wait]] : [];
  return notice(services, visit, definition, status, {
    heading: words.heading,
    isError: true,
    paragraphs: [words.lead, words.then],
    form: { action, submit: words.submit, fields: hidden(visit.form), isAllThereIs: true, ...(passes ? { retry: { after: wait, ...askingWords[visit.language].retry } } : {}) },
    showsRequestId: true,
  }, headers);
}
