/** The last look before an edition becomes public: what it shows, what it hides, what it is filed under. */
import { defaultLimits } from '../../../analysis/disclosure/published.js';
import type { Edition } from '../../../analysis/report/edition.js';
import { licenceText } from '../../../analysis/findings/licence.js';
import { nextEditionNumber } from '../../../analysis/report/nextEditionNumber.js';
import { formatDate } from '../../../analysis/words/formatDate.js';
import { formatNumber } from '../../../analysis/words/formatNumber.js';
import { textIn } from '../../../analysis/words/textIn.js';
import { layoutWords } from '../../../views/words/layout.js';
import { reportDeskWords } from '../../../views/words/reportDesk.js';
import { reportChecks, type ReportCheck } from '../../acts/plan/reportChecks.js';
import { statusOf } from '../../problems/catalogue.js';
import type { InterfaceLanguage, Problem } from '../../problems/problem.js';
import type { Reply } from '../../web/reply.js';
import type { Visit } from '../../web/route.js';
import type { Services } from '../../web/services.js';
import { faultsIn } from '../access/faultsIn.js';
import { deskPage } from '../deskPage.js';
import { reasonFields } from '../editions/reasonFields.js';
import { stateOf } from '../surveyHere.js';
import { addressCheck } from './addressCheck.js';
import { checkListView } from './checkListView.js';
import { partsOf } from './planParts.js';
import { reportHere, type ReportHere } from './reportHere.js';
import { numbersLine } from './reportPage.js';
import { sameNumbersOf, sameNumbersView, wishesSameNumbers } from './sameNumbersChoice.js';

function hiddenIn({ tables, indicators }: Edition): number {
  const all = [...tables, ...indicators.map(({ table }) => table)];
  return all.reduce((sum, { rows }) => sum + rows.filter(({ release }) => release === 'suppress').length, 0);
}

function becomes(edition: Edition, language: InterfaceLanguage): object {
  const words = reportDeskWords[language].publishing;
  const hidden = hiddenIn(edition);
  return {
    heading: words.becomes, text: words.public(edition.plan.figures.length, edition.plan.keyNumbers.length, edition.tables.length + edition.indicators.length, formatNumber(edition.answered, language)),
    title: edition.texts[language].title,
    hiddenHeading: words.hidden, hidden: hidden === 0 ? words.nothingHidden : words.hiddenCells(formatNumber(hidden, language)), forEver: words.forEver,
  };
}

function registered({ plan: { registration = {}, contact, licence } }: Edition, language: InterfaceLanguage): object {
  const { publishing: words, edit } = reportDeskWords[language];
  const { reference, unit, decided } = registration;
  const given = [['reference', reference], ['unit', unit === undefined ? undefined : textIn(unit, language)], ['decided', decided === undefined ? undefined : formatDate(decided, language)], ['contact', contact === undefined ? undefined : textIn(contact, language)], ['licence', licence === undefined ? undefined : licenceText(licence, language)]] as const;
  return { heading: words.registration, items: given.map(([name, value]) => ({ term: edit.fields[name], text: value ?? words.registrationNone })) };
}

/** Too few have come or gone since somebody saw numbers: only how many more it takes is told, and of no group. */
function heldBackCheck(problems: readonly Problem[], { seen }: ReportHere, answers: number): readonly ReportCheck[] {
  const missing = problems.filter(({ code }) => code === 'edition_held_back').map(({ params }) => Number(params['missing']));
  if (missing.length > 0) return [{ verdict: 'fix', code: 'HELD_BACK', params: { missing: Math.max(...missing) } }];
  const change = seen === undefined ? 0 : Math.abs(answers - seen.answered);
  const { k } = defaultLimits;
  return change === 0 || change >= k ? [] : [{ verdict: 'look', code: 'HELD_BACK', params: { missing: k - change } }];
}

function otherFaults(problems: readonly Problem[]): readonly Problem[] {
  const told = new Set(['results_held_back', 'edition_held_back', 'results_collecting', 'too_few_answers', 'number_not_shown', 'summary_missing']);
  return problems.filter(({ code }) => !told.has(code) && !code.startsWith('claim_') && !code.startsWith('wave_') && !code.startsWith('support_'));
}

type Summary = ReturnType<typeof faultsIn>['summary'];

/** Whoever pressed the button and got no edition reads why at the top: the check list stands last on a phone. */
function summaryOf(faults: Summary, check: ReturnType<typeof checkListView>, isRefused: boolean, cannot: string): Summary {
  const stops = isRefused ? check.items.filter(({ tag }) => tag === 'fix').map(({ id, text }) => ({ href: `#${id}`, text })) : [];
  return stops.length === 0 ? faults : { heading: cannot, items: [...stops, ...faults.items] };
}

interface Shown {
  readonly problems?: readonly Problem[];
  readonly said?: string;
}

async function modelOf(services: Services, visit: Visit, here: ReportHere, { problems = [] }: Shown): Promise<{ readonly model: object; readonly heading: string }> {
  const { language } = visit;
  const { publishing: words, errors, edit, heading } = reportDeskWords[language];
  const { base, survey, draft, planned, editions } = here;
  const current = editions.at(-1)?.number;
  const next = nextEditionNumber(current);
  const counted = { answers: await services.store.answers.count(survey.slug), isClosed: stateOf(services, here) === 'closed' };
  const found = await reportChecks(here, counted);
  const good = found.filter(({ verdict }) => verdict === 'good');
  const checks = [...heldBackCheck(problems, here, counted.answers), ...found.filter((check) => !good.includes(check)), ...addressCheck(services), ...good];
  const same = await sameNumbersOf(services, here);
  const isChosen = wishesSameNumbers(visit);
  const offersSame = same !== undefined && (isChosen || counted.answers !== same.answered || checks.some(({ code }) => code === 'HELD_BACK'));
  // neither of the two stands in the way of numbers that everybody has seen
  const isStopped = checks.some(({ verdict, code }) => verdict === 'fix' && !(offersSame && (code === 'HELD_BACK' || code === 'COLLECTING')));
  const faults = faultsIn(otherFaults(problems), language, errors);
  const parts = planned.plan === undefined ? [] : partsOf(planned.source);
  const check = checkListView(checks, { language, base, parts, mayWrite: true });
  return {
    heading: words.heading(next),
    model: {
      heading: words.heading(next), lead: words.lead, numbers: numbersLine(here, counted, language), back: { href: base, text: heading }, errors: summaryOf(faults.summary, check, problems.length > 0, words.cannot),
      becomes: draft === undefined ? false : becomes(draft.edition, language),
      registration: draft === undefined ? false : { ...registered(draft.edition, language), links: [{ href: `${base}/part/about`, text: words.registrationLink }, { href: `${base}/part/licence`, text: words.licenceLink }] },
      previews: draft === undefined ? [] : (['sv', 'en'] as const).map((in_) => ({ href: `/${in_}/w/${survey.slug}/report/preview`, lang: in_, text: reportDeskWords[language].preview[in_] })),
      check,
      stopped: isStopped ? words.stopped : '',
      form: isStopped && problems.length === 0 ? false : {
        same: offersSame ? sameNumbersView(same, isChosen, faults, language) : false,
        action: `${base}/publish`, seen: String(planned.revision), edition: next, submit: words.submit(next),
        note: reasonFields(visit, { languages: here.definition.languages, name: 'note', legend: current === undefined ? words.noteFirst : words.note(current), hint: current === undefined ? edit.hints.finding : words.noteHint }, faults, language),
      },
    },
  };
}

export async function publishPage(services: Services, visit: Visit, shown: Shown = {}): Promise<Reply> {
  const here = await reportHere(services, visit);
  const { model, heading } = await modelOf(services, visit, here, shown);
  const [first] = shown.problems ?? [];
  return deskPage(services, visit, {
    template: 'pages/desk/reportPublish', title: (first === undefined ? '' : layoutWords[visit.language].errorPrefix) + heading, about: { ...here, tab: 'report' },
    said: shown.said ?? '', status: first === undefined ? 200 : statusOf(first), model,
  });
}
