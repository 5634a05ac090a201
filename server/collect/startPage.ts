import { collectionOf } from '../../analysis/survey/collectionOf.js';
import type { Text } from '../../analysis/survey/definition.js';
import { formatDate } from '../../analysis/words/formatDate.js';
import { textIn } from '../../analysis/words/textIn.js';
import { invitationWords } from '../../views/words/invitation.js';
import { surveyWords } from '../../views/words/survey.js';
import { withdrawWords } from '../../views/words/withdraw.js';
import { wordingOf } from '../problems/catalogue.js';
import { page, redirect, type Reply } from '../web/reply.js';
import type { Visit } from '../web/route.js';
import { noErrors, type ErrorSummary } from './faultWords.js';
import type { Desk, Entered } from './entrance.js';
import { informationOf, type Fact } from './informationOf.js';
import { neededNotice, usedNotice } from './invitedNotices.js';
import { alreadyNotice, closedNotice } from './notices.js';
import { noPath, resumePath, withdrawPath } from './paths.js';
import { foreignLanguage, surveyLayout } from './surveyLayout.js';

/** Milliseconds the page is served as kept bytes before it is looked at again. */
const fresh = 1_000;

/** "söndag 9 november 2025": the weekday helps people plan. */
function longDate(iso: string, language: 'sv' | 'en'): string {
  const weekday = new Intl.DateTimeFormat(language === 'sv' ? 'sv-SE' : 'en-GB', { weekday: 'long', timeZone: 'UTC' }).format(new Date(`${iso}T12:00:00Z`));
  const text = `${weekday} ${formatDate(iso, language)}`;
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function factsOf({ definition, survey }: Entered, visit: Visit): readonly Fact[] {
  const words = surveyWords[visit.language];
  const [low, high] = collectionOf(definition).minutes;
  const lastDay = definition.closes === undefined ? [] : [{ term: words.lastDay, detail: longDate(definition.closes, visit.language) }];
  return [
    { term: words.time, detail: words.timeDetail(String(low), String(high)) },
    ...lastDay,
    { term: words.who, detail: (survey.entry === 'invited' ? invitationWords[visit.language].whoInvited : words.whoDetail)(textIn(definition.population, visit.language), textIn(definition.organisation, visit.language)) },
  ];
}

interface Trouble {
  /** The box was left unticked: said in the summary and beside the box. */
  readonly isMissingConsent?: boolean;
  /** Seconds until somebody may begin from this network. */
  readonly wait?: number;
}

function errorsOf({ isMissingConsent, wait }: Trouble, visit: Visit): ErrorSummary {
  const words = surveyWords[visit.language];
  if (wait !== undefined) return { heading: invitationWords[visit.language].tooManyHeading, items: [{ href: '#start', text: invitationWords[visit.language].tooMany(String(wait)) }] };
  return isMissingConsent === true ? { heading: words.errorSummary(1), items: [{ href: '#consent', text: consentMissing(visit) }] } : noErrors;
}

function consentMissing(visit: Visit): string {
  return wordingOf({ code: 'consent_missing', params: {} }, visit.language).message;
}

export function renderStart(desk: Desk, visit: Visit, entered: Entered, trouble: Trouble = {}): string {
  const { services } = desk;
  const { definition, base, survey } = entered;
  const words = surveyWords[visit.language];
  const invited = invitationWords[visit.language];
  const { information } = collectionOf(definition);
  const say = (text: Text): string => textIn(text, visit.language);
  const errors = errorsOf(trouble, visit);
  return services.views.render('pages/start', {
    layout: surveyLayout(services, visit, definition, { title: (errors.heading === '' ? '' : words.errorPrefix) + say(information.headline) }),
    lang: foreignLanguage(definition, visit.language),
    surveyTitle: say(definition.title),
    headline: say(information.headline),
    lead: say(information.lead),
    facts: factsOf(entered, visit),
    pointsHeading: words.pointsHeading,
    points: information.points.map((text) => ({ text: say(text) })),
    informationHeading: words.informationHeading,
    information: informationOf(definition, survey.entry, visit.language),
    errors,
    consentError: trouble.isMissingConsent === true ? consentMissing(visit) : '',
    isConsenting: trouble.wait !== undefined,
    errorPrefix: words.errorPrefix,
    consent: say(information.consent),
    action: base,
    start: words.start,
    resumeHref: resumePath(base),
    resume: words.resume,
    anotherDevice: survey.entry === 'invited' ? invited.anotherDeviceInvited : invited.anotherDevice,
    links: [{ href: noPath(base), text: invited.no.link }, { href: withdrawPath(base), text: withdrawWords[visit.language].link }],
  });
}

/** Where only the invited may answer, the page depends on what the browser holds. */
async function startForInvited(desk: Desk, visit: Visit, entered: Entered): Promise<Reply> {
  if (entered.held?.isSent === true) return alreadyNotice(desk.services, visit, entered);
  const invitation = await desk.stage.invitation(visit, entered.survey.slug);
  if (invitation === undefined) return neededNotice(desk, visit, entered);
  return invitation.found.used ? usedNotice(desk, visit, entered) : page(renderStart(desk, visit, entered));
}

/** In an open survey it is the same for everybody, whatever cookies they hold, so it is kept as bytes. */
export async function startPage(desk: Desk, visit: Visit, enter: (visit: Visit) => Promise<Entered>): Promise<Reply> {
  const entered = await enter({ ...visit, cookies: new Map() });
  if (entered.openness !== 'open') return closedNotice(desk.services, visit, entered);
  // other spellings of the address have no end, so nothing is made for them
  if (visit.path !== entered.base) return redirect(entered.base, { status: 302 });
  if (entered.survey.entry === 'invited') return startForInvited(desk, visit, await enter(visit));
  const reply = page(renderStart(desk, visit, entered), { cache: 'public' });
  desk.services.buffers.put(visit.path, reply, fresh);
  return reply;
}
