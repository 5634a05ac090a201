/** Every report of this installation by name, and every edition of it, which stands for good. No findings: they would lead who is being asked. */
import type { Edition } from '../../analysis/report/edition.js';
import { formatDate } from '../../analysis/words/formatDate.js';
import { capitalise, endSentence } from '../../analysis/words/sentence.js';
import { textIn } from '../../analysis/words/textIn.js';
import { editionWords } from '../../views/words/editions.js';
import { reportWords } from '../../views/words/report.js';
import { dateInStockholm } from '../acts/dateInStockholm.js';
import type { InterfaceLanguage } from '../problems/problem.js';
import { foreignTag } from '../../analysis/words/foreignTag.js';
import type { NumberedEdition } from '../store/store.js';
import { layoutOf } from '../web/layout.js';
import type { Visit } from '../web/route.js';
import type { Services } from '../web/services.js';
import { currentOf } from '../store/currentOf.js';
import type { EditionShelf } from './editionShelf.js';
import { changesPath, editionPath } from './paths.js';
import type { SurveysNow } from './surveysNow.js';
import { withoutExample } from './withoutExample.js';

interface Report {
  readonly newest: Edition;
  /** When it was withdrawn; absent while it holds. */
  readonly withdrawn?: string;
  readonly earlier: readonly NumberedEdition[];
  readonly editions: number;
}

async function everyReport(services: Services, shelf: EditionShelf, surveysNow: SurveysNow): Promise<readonly Report[]> {
  const surveys = withoutExample(await surveysNow(dateInStockholm(services.clock())));
  const reports = await Promise.all(surveys.map(async ({ slug }) => {
    const numbered = await services.store.editions.listNumbers(slug);
    const shown = currentOf(numbered) ?? numbered.at(-1);
    if (shown === undefined) return [];
    const { edition, editions } = await shelf.getAny(slug, shown.number);
    const earlier = editions.filter(({ number }) => number !== shown.number).reverse();
    return [{ newest: edition, earlier, editions: editions.length, ...(shown.withdrawn === undefined ? {} : { withdrawn: shown.withdrawn.date }) }];
  }));
  return reports.flat().sort((a, b) => (a.newest.date < b.newest.date ? 1 : -1));
}

function numbered({ number, date, withdrawn }: NumberedEdition, survey: string, language: InterfaceLanguage) {
  const text = reportWords[language].list.edition(number, formatDate(date, language));
  const gone = withdrawn === undefined ? '' : editionWords[language].withdrawn.short(formatDate(withdrawn.date, language));
  return { href: editionPath({ survey, number }, language), text: gone === '' ? text : `${text}, ${gone}` };
}

function reportView({ newest, earlier, editions, withdrawn }: Report, language: InterfaceLanguage) {
  const words = reportWords[language];
  return {
    href: editionPath(newest, language),
    kicker: newest.texts[language].kicker,
    kickerLang: foreignTag(newest.plan.kicker.keys(), language),
    organisation: textIn(newest.definition.organisation, language),
    edition: `${words.edition(newest.number, formatDate(newest.date, language))}${withdrawn === undefined ? '' : ` ${endSentence(capitalise(editionWords[language].withdrawn.short(formatDate(withdrawn, language))))}`}`,
    earlierLabel: words.list.earlier,
    earlier: earlier.map((each) => numbered(each, newest.survey, language)),
    changes: editions < 2 ? false : { href: changesPath(newest.survey, language), text: editionWords[language].toChanges },
  };
}

export async function reportsPage(services: Services, shelf: EditionShelf, surveysNow: SurveysNow, visit: Pick<Visit, 'language' | 'path'>): Promise<string> {
  const { language } = visit;
  const words = reportWords[language].list;
  const reports = await everyReport(services, shelf, surveysNow);
  const [first] = reports;
  return services.views.render('pages/reports', {
    layout: layoutOf(services.views, {
      language,
      path: visit.path,
      title: words.title,
      sheet: 'report.css',
      width: 'wide',
      example: reports.some(({ newest }) => newest.definition.example),
      ...(first === undefined ? {} : { organisation: textIn(first.newest.definition.organisation, language) }),
    }),
    title: words.title,
    lead: reports.length === 0 ? words.none : words.lead,
    reports: reports.map((report) => reportView(report, language)),
  });
}
