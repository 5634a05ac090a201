/** What runs now and what has been reported. A survey that people are answering shows no results: they would lead. */
import { collectionOf } from '../../analysis/survey/collectionOf.js';
import { contextOf } from '../../analysis/report/contextOf.js';
import { keyNumbersOf, type ReportKeyNumber } from '../../analysis/report/keyNumbersOf.js';
import { responseRate } from '../../analysis/findings/responseRate.js';
import { formatDate } from '../../analysis/words/formatDate.js';
import { formatNumber } from '../../analysis/words/formatNumber.js';
import { formatPercent } from '../../analysis/words/formatPercent.js';
import { textIn } from '../../analysis/words/textIn.js';
import { reportWords } from '../../views/words/report.js';
import { dateInStockholm } from '../acts/dateInStockholm.js';
import type { InterfaceLanguage } from '../problems/problem.js';
import { layoutOf } from '../web/layout.js';
import type { Visit } from '../web/route.js';
import type { Services } from '../web/services.js';
import { dotsOf } from './dots.js';
import type { EditionShelf } from './editionShelf.js';
import type { LoadedEdition } from '../acts/loadEdition.js';
import type { SurveyNow, SurveysNow } from './surveysNow.js';
import { editionPath, reportsPath } from './paths.js';
import { withoutExample } from './withoutExample.js';

interface Now {
  readonly surveys: readonly SurveyNow[];
  /** Newest first. */
  readonly reports: readonly LoadedEdition[];
}

async function readNow(services: Services, shelf: EditionShelf, surveysNow: SurveysNow): Promise<Now> {
  const surveys = withoutExample(await surveysNow(dateInStockholm(services.clock())));
  const found = await Promise.all(surveys.map(({ slug }) => shelf.findCurrent(slug)));
  const reports = found.filter((each) => each !== undefined).sort((a, b) => (a.edition.date < b.edition.date ? 1 : -1));
  return { surveys, reports };
}

/** The latest report, where nobody is being asked: results would lead who answers. Those of the example are invented. */
function reportToShow({ surveys, reports }: Now): LoadedEdition | undefined {
  return reports.find(({ edition }) => edition.definition.example || !surveys.some((survey) => survey.open));
}

function bandOfSurvey({ slug, definition, isForInvited }: SurveyNow, language: InterfaceLanguage) {
  const words = reportWords[language].landing;
  const { minutes, information } = collectionOf(definition);
  const [low, high] = minutes;
  const { headline, lead } = information;
  return {
    kicker: definition.closes === undefined ? words.openNow : words.openUntil(formatDate(definition.closes, language)),
    headline: textIn(headline, language),
    lead: `${textIn(lead, language)} ${words.minutes(String(low), String(high))}`,
    invited: isForInvited ? words.invited : '',
    action: isForInvited ? false : { href: `/${language}/s/${slug}`, label: words.answer },
  };
}

function bandOf(now: Now, shown: LoadedEdition | undefined, language: InterfaceLanguage) {
  const words = reportWords[language].landing;
  const open = now.surveys.find((survey) => survey.open);
  if (open !== undefined) return bandOfSurvey(open, language);
  if (shown === undefined) return { kicker: '', headline: words.nothing, lead: words.nothingMore, invited: '', action: false };
  const texts = shown.edition.texts[language];
  const action = { href: editionPath(shown.edition, language), label: words.read };
  return { kicker: `${words.latest}: ${texts.kicker}`, headline: texts.title, lead: '', invited: '', action };
}

function answeredNumber({ edition }: LoadedEdition, language: InterfaceLanguage) {
  const words = reportWords[language].landing;
  const rate = responseRate(contextOf(edition, language));
  const detail = rate === null || edition.invited === null ? '' : words.ofInvited(formatNumber(edition.invited, language), formatPercent(rate, language));
  return { value: formatNumber(edition.answered, language), phrase: words.answered, detail, stated: '', emphasis: false };
}

function findingsOf(shown: LoadedEdition | undefined, numbers: readonly ReportKeyNumber[], language: InterfaceLanguage) {
  if (shown === undefined) return false;
  const words = reportWords[language].landing;
  const keyNumbers = numbers.slice(0, 3).map(({ value, phrase, detail, stated, emphasis }) => ({ value, phrase, detail, stated, emphasis }));
  return {
    heading: words.keyHeading(shown.edition.texts[language].kicker),
    keyNumbers: [...keyNumbers, answeredNumber(shown, language)].slice(0, 4),
    href: editionPath(shown.edition, language),
    read: words.read,
  };
}

function listsOf(now: Now, language: InterfaceLanguage) {
  const words = reportWords[language].landing;
  const others = now.surveys.filter((survey) => survey.open).slice(1);
  const surveys = others.map(({ slug, definition, isForInvited }) => ({ href: isForInvited ? '' : `/${language}/s/${slug}`, invited: isForInvited ? words.invited : '', title: textIn(definition.title, language), when: definition.closes === undefined ? words.openNow : words.openUntil(formatDate(definition.closes, language)) }));
  const reports = now.reports.map(({ edition }) => ({
    href: editionPath(edition, language),
    title: edition.texts[language].kicker,
    edition: `${edition.number}, ${formatDate(edition.date, language)}`,
    dataHref: `${editionPath(edition, language)}/edition.json`,
  }));
  return { surveys: surveys.length === 0 ? false : surveys, reports: reports.length === 0 ? false : reports };
}

export async function landingPage(services: Services, shelf: EditionShelf, surveysNow: SurveysNow, visit: Pick<Visit, 'language' | 'path'>): Promise<string> {
  const { language } = visit;
  const words = reportWords[language].landing;
  const now = await readNow(services, shelf, surveysNow);
  const shown = reportToShow(now);
  const about = now.surveys.find((survey) => survey.open)?.definition ?? shown?.edition.definition;
  const numbers = shown === undefined ? [] : keyNumbersOf(shown.edition, language);
  const layout = layoutOf(services.views, {
    language,
    path: visit.path,
    title: words.title,
    sheet: 'report.css',
    width: 'wide',
    example: shown?.edition.definition.example === true || about?.example === true,
    ...(about === undefined ? {} : { organisation: textIn(about.organisation, language), contactEmail: about.contact?.email }),
  });
  return services.views.render('pages/landing', {
    layout,
    ...bandOf(now, shown, language),
    dots: dotsOf(numbers, language),
    findings: findingsOf(shown, numbers, language),
    surveysLabel: words.surveys,
    stepsHeading: words.stepsHeading,
    steps: words.steps,
    reportsLabel: words.reports,
    reportLabel: words.report,
    editionLabel: words.edition,
    dataLabel: words.data,
    all: { href: reportsPath(language), text: reportWords[language].list.all },
    ...listsOf(now, language),
  });
}
