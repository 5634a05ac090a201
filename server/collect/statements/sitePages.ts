/** The same two pages for the site as a whole, for those who read or work here. */
import { opennessOf } from '../../../analysis/survey/openness.js';
import { textIn } from '../../../analysis/words/textIn.js';
import { statementWords } from '../../../views/words/statements.js';
import { dateInStockholm } from '../../acts/dateInStockholm.js';
import type { Reply } from '../../web/reply.js';
import type { Visit } from '../../web/route.js';
import type { Services } from '../../web/services.js';
import { privacyPath } from '../paths.js';
import { surveyLayout } from '../surveyLayout.js';
import type { Surveys } from '../surveys.js';
import { accessibilitySections } from './accessibilitySections.js';
import { inPageLanguage, section, statementPage } from './statementPage.js';

/** Surveys that take answers today: only these have anything to tell somebody who might answer. */
async function linksToSurveys(services: Services, surveys: Surveys, visit: Visit) {
  const today = dateInStockholm(services.clock());
  const found = await Promise.all((await services.store.surveys.list()).map(async ({ slug, state, version, trashed }) => {
    if (state === 'draft' || trashed !== undefined) return [];
    const definition = await surveys.definition(slug, version);
    if (definition.collection === null || opennessOf(state, definition, today) !== 'open') return [];
    return [{ href: privacyPath(`/${visit.language}/s/${slug}`), text: textIn(definition.title, visit.language) }];
  }));
  return found.flat();
}

export async function sitePrivacyPage(services: Services, surveys: Surveys, visit: Visit): Promise<Reply> {
  const { site } = statementWords[visit.language].privacy;
  const links = await linksToSurveys(services, surveys, visit);
  return statementPage(services, {
    layout: surveyLayout(services, visit, undefined, { title: site.heading }),
    kicker: '',
    lang: '',
    heading: site.heading,
    lead: site.lead,
    sections: [
      section(site.surveysHeading, { paragraphs: [links.length === 0 ? site.noSurveys : site.surveysLead], links }),
      section(site.readersHeading, { paragraphs: [site.readers] }),
      section(site.accountsHeading, { facts: inPageLanguage(site.accounts) }),
      section(site.contactHeading, { paragraphs: [site.contact] }),
    ],
  });
}

export function siteAccessibilityPage(services: Services, visit: Visit): Reply {
  const words = statementWords[visit.language].accessibility;
  return statementPage(services, {
    layout: surveyLayout(services, visit, undefined, { title: words.heading }),
    kicker: '',
    lang: '',
    heading: words.heading,
    lead: words.lead,
    sections: accessibilitySections(visit.language, undefined),
  });
}
