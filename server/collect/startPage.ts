import { collectionOf } from '../../analysis/survey/collectionOf.js';
import type { Definition, Text } from '../../analysis/survey/definition.js';
import { formatDate } from '../../analysis/words/formatDate.js';
import { textIn } from '../../analysis/words/textIn.js';
import { surveyWords } from '../../views/words/survey.js';
import { wordingOf } from '../problems/catalogue.js';
import { page, redirect, type Reply } from '../web/reply.js';
import type { Visit } from '../web/route.js';
import { noErrors } from './faultWords.js';
import type { Desk, Entered } from './entrance.js';
import { closedNotice } from './notices.js';
import { resumePath } from './paths.js';
import { foreignLanguage, surveyLayout } from './surveyLayout.js';

/** Milliseconds the page is served as kept bytes before it is looked at again. */
const fresh = 5_000;

interface Fact {
  readonly term: string;
  readonly detail: string;
}

/** "söndag 9 november 2025": the weekday helps people plan. */
function longDate(iso: string, language: 'sv' | 'en'): string {
  const weekday = new Intl.DateTimeFormat(language === 'sv' ? 'sv-SE' : 'en-GB', { weekday: 'long', timeZone: 'UTC' }).format(new Date(`${iso}T12:00:00Z`));
  const text = `${weekday} ${formatDate(iso, language)}`;
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function factsOf(definition: Definition, visit: Visit): readonly Fact[] {
  const words = surveyWords[visit.language];
  const [low, high] = collectionOf(definition).minutes;
  const lastDay = definition.closes === undefined ? [] : [{ term: words.lastDay, detail: longDate(definition.closes, visit.language) }];
  return [
    { term: words.time, detail: words.timeDetail(String(low), String(high)) },
    ...lastDay,
    { term: words.who, detail: words.whoDetail(textIn(definition.population, visit.language), textIn(definition.organisation, visit.language)) },
  ];
}

/** What article 13 of the GDPR asks for, in its order. */
function informationOf(definition: Definition, visit: Visit): readonly Fact[] {
  const { information: words } = surveyWords[visit.language];
  const { information, retention, contact, mode } = collectionOf(definition);
  const say = (text: Text): string => textIn(text, visit.language);
  return [
    { term: words.controller, detail: say(information.controller) },
    { term: words.dataProtectionOfficer, detail: say(information.dataProtectionOfficer) },
    { term: words.purpose, detail: say(information.purpose) },
    { term: words.legalBasis, detail: say(information.legalBasis) },
    { term: words.recipients, detail: say(information.recipients) },
    { term: words.retention, detail: `${words.retentionUntil(formatDate(retention.until, visit.language))} ${say(retention.rule)}` },
    { term: words.rights, detail: say(information.rights) },
    { term: words.complaint, detail: say(information.complaint) },
    { term: words.publicRecords, detail: say(information.publicRecords) },
    { term: words.mode, detail: mode === 'anonymous' ? words.anonymous : words.confidential },
    { term: words.cookie, detail: words.cookieDetail },
    { term: words.contact, detail: `${say(contact.name)}, ${contact.email}` },
  ];
}

/** @param isMissingConsent the box was left unticked: said in the summary and beside the box */
export function renderStart(desk: Desk, visit: Visit, entered: Entered, isMissingConsent: boolean): string {
  const { services } = desk;
  const { definition, base } = entered;
  const words = surveyWords[visit.language];
  const { information } = collectionOf(definition);
  const say = (text: Text): string => textIn(text, visit.language);
  const { message } = wordingOf({ code: 'consent_missing', params: {} }, visit.language);
  return services.views.render('pages/start', {
    layout: surveyLayout(services, visit, definition, { title: (isMissingConsent ? words.errorPrefix : '') + say(information.headline) }),
    lang: foreignLanguage(definition, visit.language),
    surveyTitle: say(definition.title),
    headline: say(information.headline),
    lead: say(information.lead),
    facts: factsOf(definition, visit),
    pointsHeading: words.pointsHeading,
    points: information.points.map((text) => ({ text: say(text) })),
    informationHeading: words.informationHeading,
    information: informationOf(definition, visit),
    errors: isMissingConsent ? { heading: words.errorSummary(1), items: [{ href: '#consent', text: message }] } : noErrors,
    consentError: isMissingConsent ? message : '',
    errorPrefix: words.errorPrefix,
    consent: say(information.consent),
    action: base,
    start: words.start,
    resumeHref: resumePath(base),
    resume: words.resume,
  });
}

/** The same for everybody, whatever cookies they hold, so it is kept as bytes. */
export async function startPage(desk: Desk, visit: Visit, enter: (visit: Visit) => Promise<Entered>): Promise<Reply> {
  const entered = await enter({ ...visit, cookies: new Map() });
  if (entered.openness !== 'open') return closedNotice(desk.services, visit, entered);
  // other spellings of the address have no end, so nothing is made for them
  if (visit.path !== entered.base) return redirect(entered.base, { status: 302 });
  const reply = page(renderStart(desk, visit, entered, false), { cache: 'public' });
  desk.services.buffers.put(visit.path, reply, fresh);
  return reply;
}
