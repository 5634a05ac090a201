/** Every report of this installation by name, and every edition of it, which stands for good. No findings: they would lead who is being asked. */
import type { Edition } from '../../analysis/report/edition.js';
import { formatDate } from '../../analysis/words/formatDate.js';
import { textIn } from '../../analysis/words/textIn.js';
import { reportWords } from '../../views/words/report.js';
import { dateInStockholm } from '../acts/dateInStockholm.js';
import type { LoadedEdition } from '../acts/loadEdition.js';
import type { InterfaceLanguage } from '../problems/problem.js';
import { foreignTag } from '../report/foreignTag.js';
import { layoutOf } from '../web/layout.js';
import type { Visit } from '../web/route.js';
import type { Services } from '../web/services.js';
import type { EditionShelf } from './editionShelf.js';
import { editionPath } from './paths.js';
import type { SurveysNow } from './surveysNow.js';
import { withoutExample } from './withoutExample.js';

interface Report {
  readonly newest: Edition;
  readonly earlier: readonly Pick<Edition, 'survey' | 'number' | 'date'>[];
}

async function earlierThan({ store }: Services, { edition: { survey, number } }: LoadedEdition): Promise<Report['earlier']> {
  const before = await store.editions.list(survey);
  return before.filter((each) => each.number !== number).reverse();
}

async function everyReport(services: Services, shelf: EditionShelf, surveysNow: SurveysNow): Promise<readonly Report[]> {
  const surveys = withoutExample(await surveysNow(dateInStockholm(services.clock())));
  const reports = await Promise.all(surveys.map(async ({ slug }) => {
    const current = await shelf.findCurrent(slug);
    return current === undefined ? [] : [{ newest: current.edition, earlier: await earlierThan(services, current) }];
  }));
  return reports.flat().sort((a, b) => (a.newest.date < b.newest.date ? 1 : -1));
}

function reportView({ newest, earlier }: Report, language: InterfaceLanguage) {
  const words = reportWords[language];
  return {
    href: editionPath(newest, language),
    kicker: newest.texts[language].kicker,
    kickerLang: foreignTag(newest.plan.kicker.keys(), language),
    organisation: textIn(newest.definition.organisation, language),
    edition: words.edition(newest.number, formatDate(newest.date, language)),
    earlierLabel: words.list.earlier,
    earlier: earlier.map((each) => ({ href: editionPath(each, language), text: words.list.edition(each.number, formatDate(each.date, language)) })),
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
