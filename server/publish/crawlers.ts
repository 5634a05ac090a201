/** What machines that read the whole site are told: which pages there are, and which are nobody's to list. */
import { dateInStockholm } from '../acts/dateInStockholm.js';
import { ProblemError } from '../problems/problem.js';
import { file, type Reply } from '../web/reply.js';
import type { Services } from '../web/services.js';
import type { EditionShelf, ShelvedEdition } from './editionShelf.js';
import { changesPath, editionPath, figurePath, reportsPath, summaryPath } from './paths.js';
import type { SurveysNow } from './surveysNow.js';
import { withoutExample } from './withoutExample.js';

const languages = ['sv', 'en'] as const;
type Language = (typeof languages)[number];

/** The desk, personal links, pages of a visit, and of files that are being made. */
const unlisted = ['/i/', '/oidc/', ...languages.flatMap((language) => ['w', 'login', 's/*/p/', 's/*/check', 's/*/done', 's/*/resume', 's/*/withdraw', 's/*/no', 'r/*/*/making/'].map((part) => `/${language}/${part}`))];

export function robots({ config: { publicUrl } }: Pick<Services, 'config'>): Reply {
  const map = publicUrl === undefined ? [] : ['', `Sitemap: ${new URL('/sitemap.xml', publicUrl).href}`];
  return file(Buffer.from(`${['User-agent: *', ...unlisted.map((path) => `Disallow: ${path}`), ...map].join('\n')}\n`), 'text/plain; charset=utf-8', { cache: 'public' });
}

type Place = (language: Language) => string;

function placesOf({ edition, editions }: ShelvedEdition): readonly Place[] {
  const figures = edition.plan.figures.map((_, i): Place => (language) => figurePath(edition, language, i + 1));
  const changes: readonly Place[] = editions.length > 1 ? [(language) => changesPath(edition.survey, language)] : [];
  return [(language) => editionPath(edition, language), (language) => summaryPath(edition, language), (language) => `${editionPath(edition, language)}/methods`, ...figures, ...changes];
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

function entries(place: Place, changed: string | undefined, publicUrl: string): string {
  const whole = (language: Language): string => escaped(new URL(place(language), publicUrl).href);
  const others = languages.map((language) => `<xhtml:link rel="alternate" hreflang="${language}" href="${whole(language)}"/>`).join('');
  const when = changed === undefined ? '' : `<lastmod>${changed}</lastmod>`;
  return languages.map((language) => `<url><loc>${whole(language)}</loc>${when}${others}</url>`).join('\n');
}

/** The start, the list of reports, and the current edition of each; a site that does not know its address has none. Errors ProblemError web_not_found. */
export async function sitemap(services: Services, shelf: EditionShelf, surveysNow: SurveysNow): Promise<Reply> {
  const { publicUrl } = services.config;
  if (publicUrl === undefined) throw new ProblemError({ code: 'web_not_found', params: {} });
  const surveys = withoutExample(await surveysNow(dateInStockholm(services.clock())));
  const current = (await Promise.all(surveys.map(({ slug }) => shelf.findCurrent(slug)))).filter((each) => each !== undefined);
  const open: readonly Place[] = surveys.filter((survey) => survey.open && !survey.isForInvited).map(({ slug }): Place => (language) => `/${language}/s/${slug}`);
  const always: readonly Place[] = [(language) => `/${language}/`, reportsPath, ...open];
  const urls = [...always.map((place) => entries(place, undefined, publicUrl)), ...current.flatMap((shelved) => placesOf(shelved).map((place) => entries(place, shelved.edition.date, publicUrl)))];
  const text = `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n${urls.join('\n')}\n</urlset>\n`;
  return file(Buffer.from(text), 'application/xml; charset=utf-8', { cache: 'public' });
}
