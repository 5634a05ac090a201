/** Pages that are not a step: closed, already answered, lost, not saved. Each says what became of what was written. */
import type { Definition } from '../../analysis/survey/definition.js';
import { formatDate } from '../../analysis/words/formatDate.js';
import { textIn } from '../../analysis/words/textIn.js';
import { layoutWords } from '../../views/words/layout.js';
import { surveyWords } from '../../views/words/survey.js';
import type { Form } from '../web/parseForm.js';
import { page, type Reply } from '../web/reply.js';
import type { Visit } from '../web/route.js';
import type { Services } from '../web/services.js';
import type { Entered } from './entrance.js';
import { donePath, resumePath } from './paths.js';
import { surveyLayout } from './surveyLayout.js';

interface Notice {
  readonly heading: string;
  readonly paragraphs: readonly string[];
  readonly isError?: boolean;
  readonly form?: { readonly action: string; readonly submit: string; readonly fields: readonly { readonly name: string; readonly value: string }[] };
  readonly kept?: { readonly heading: string; readonly items: readonly { readonly question: string; readonly answer: string }[] };
  readonly link?: { readonly href: string; readonly text: string };
  /** The first thing to do here; what else there is stands apart. */
  readonly mainLink?: { readonly href: string; readonly text: string };
  readonly showsRequestId?: boolean;
}

function notice(services: Services, visit: Visit, definition: Definition | undefined, status: number, notice: Notice, headers: readonly (readonly [string, string])[] = []): Reply {
  const around = layoutWords[visit.language];
  const layout = surveyLayout(services, visit, definition, { title: (notice.isError === true ? around.errorPrefix : '') + notice.heading });
  const html = services.views.render('pages/notice', {
    layout,
    kicker: definition === undefined ? '' : textIn(definition.title, visit.language),
    heading: notice.heading,
    paragraphs: notice.paragraphs.map((text, index) => ({ text, lead: index === 0 })),
    form: notice.form ?? { action: '', submit: '', fields: [] },
    kept: notice.kept ?? { heading: '', items: [] },
    link: notice.link ?? { href: '', text: '' },
    mainLink: notice.mainLink ?? { href: '', text: '' },
    requestIdLabel: around.requestId,
    requestId: notice.showsRequestId === true ? visit.requestId : '',
  });
  return page(html, { status, headers });
}

/** Every field as posted, so that pressing the button posts the same again. */
function hidden(form: Form, extra: readonly (readonly [string, string])[] = []): readonly { readonly name: string; readonly value: string }[] {
  const overridden = new Set(extra.map(([name]) => name));
  const posted = [...form].filter(([name]) => !overridden.has(name)).flatMap(([name, values]) => values.map((value) => ({ name, value })));
  return [...posted, ...extra.map(([name, value]) => ({ name, value }))];
}

/** What a person wrote or chose on the page, in readable form. */
function readable(definition: Definition, visit: Visit): readonly { readonly question: string; readonly answer: string }[] {
  return [...visit.form].filter(([name]) => !name.startsWith('_')).flatMap(([name, values]) => {
    const question = definition.questions.get(name.split('.', 1)[0] ?? '');
    const answer = values.filter((value) => value.trim() !== '').join(', ');
    return question === undefined || answer === '' ? [] : [{ question: textIn(question.label ?? question.text, visit.language), answer }];
  });
}

export function closedNotice(services: Services, visit: Visit, entered: Entered): Reply {
  const { definition, openness } = entered;
  const { closed } = surveyWords[visit.language];
  const day = (iso: string | undefined): string => (iso === undefined ? '' : formatDate(iso, visit.language));
  const [heading, paragraph] =
    openness === 'not_yet' ? [closed.notYetHeading, closed.notYet(day(definition.opens))]
    : openness === 'paused' ? [closed.pausedHeading, closed.paused]
    : [closed.closedHeading, definition.closes === undefined ? closed.closedNoDate : closed.closed(day(definition.closes))];
  const items = readable(definition, visit);
  const kept = { heading: items.length === 0 ? '' : closed.keptHeading, items };
  return notice(services, visit, definition, 403, { heading, paragraphs: [paragraph], kept, link: { href: `/${visit.language}/`, text: closed.home } });
}

export function alreadyNotice(services: Services, visit: Visit, entered: Entered, conflict = false): Reply {
  const { already } = surveyWords[visit.language];
  const status = visit.form.size > 0 ? 409 : 200;
  return notice(services, visit, entered.definition, status, {
    heading: already.heading,
    paragraphs: [already.lead, conflict ? already.conflict : already.hint],
    mainLink: { href: donePath(entered.base), text: already.receipt },
    form: { action: entered.base, submit: already.otherPerson, fields: [{ name: '_do', value: 'anew' }] },
  });
}

/** The draft is gone but the page is not: one click goes on with what was written. */
export function lostNotice(services: Services, visit: Visit, entered: Entered, action: string): Reply {
  const { lost } = surveyWords[visit.language];
  return notice(services, visit, entered.definition, 403, {
    heading: lost.heading,
    isError: true,
    paragraphs: [lost.lead, lost.then],
    form: { action, submit: lost.submit, fields: hidden(visit.form, [['_renew', 'yes']]) },
    link: { href: resumePath(entered.base), text: lost.resume },
  });
}

/** Nothing was stored; the button posts the same again, under the same key. */
export function notSavedNotice(services: Services, visit: Visit, definition: Definition | undefined, action: string, status: number): Reply {
  const { notSaved } = surveyWords[visit.language];
  const headers: readonly (readonly [string, string])[] = status === 503 ? [['Retry-After', '5']] : [];
  return notice(services, visit, definition, status, {
    heading: notSaved.heading,
    isError: true,
    paragraphs: [notSaved.lead, notSaved.then],
    form: { action, submit: notSaved.submit, fields: hidden(visit.form) },
    showsRequestId: true,
  }, headers);
}
