/** In place of every page and file of an edition that was withdrawn: since when, why, whom to ask, and what holds instead. */
import { formatDate } from '../../analysis/words/formatDate.js';
import { reasonIn, reasonTag } from '../../analysis/words/reason.js';
import { textIn } from '../../analysis/words/textIn.js';
import { editionWords } from '../../views/words/editions.js';
import { reportWords } from '../../views/words/report.js';
import { foreignTag } from '../../analysis/words/foreignTag.js';
import { page, type Reply } from '../web/reply.js';
import type { Visit } from '../web/route.js';
import type { Services } from '../web/services.js';
import { editionLayout } from './editionLayout.js';
import { currentOf } from '../store/currentOf.js';
import type { EditionShelf } from './editionShelf.js';
import { changesPath, editionPath, reportsPath } from './paths.js';

export async function withdrawnPage(services: Services, shelf: EditionShelf, visit: Visit, number: string): Promise<Reply> {
  const { language } = visit;
  const survey = visit.params.get('report') ?? '';
  const { edition, editions } = await shelf.getAny(survey, number);
  const words = editionWords[language].withdrawn;
  const current = currentOf(editions);
  const { date = edition.date, reason = new Map<string, string>() } = editions.find((each) => each.number === number)?.withdrawn ?? {};
  const { contact } = edition.plan;
  const asked = contact === undefined ? edition.definition.contact?.email ?? '' : textIn(contact, language);
  const html = services.views.render('pages/withdrawn', {
    layout: editionLayout(services, visit, edition, words.title(number)),
    kicker: edition.texts[language].kicker,
    kickerLang: foreignTag(edition.plan.kicker.keys(), language),
    title: words.title(number),
    lead: words.lead,
    facts: [{ term: words.date, text: formatDate(date, language) }, { term: words.reason, text: reasonIn(reason, language), lang: reasonTag(reason, language) }, ...(asked === '' ? [] : [{ term: words.contact, text: asked }])],
    none: current === undefined ? words.none : '',
    current: current === undefined ? false : { href: editionPath({ survey, number: current.number }, language), text: words.toCurrent(current.number) },
    changes: { href: changesPath(survey, language), text: editionWords[language].changes.editions },
    all: { href: reportsPath(language), text: reportWords[language].list.all },
  });
  return page(html, { status: 410, cache: 'public' });
}
