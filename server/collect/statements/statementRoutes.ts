/** Personal data and accessibility, per survey and for the site: whether or not anything can be answered now. */
import { redirect, type Reply } from '../../web/reply.js';
import type { Route, Visit } from '../../web/route.js';
import type { Services } from '../../web/services.js';
import type { Surveys } from '../surveys.js';
import { accessibilityPage } from './accessibilityPage.js';
import { privacyPage, type Told } from './privacyPage.js';
import { siteAccessibilityPage, sitePrivacyPage } from './sitePages.js';

/** Milliseconds a page is served as kept bytes before it is looked at again. */
const fresh = 5_000;

/** The same for everybody, so kept as bytes; other spellings of the address lead to the one we print. */
async function kept(services: Services, visit: Visit, address: string, make: () => Promise<Reply> | Reply): Promise<Reply> {
  if (visit.path !== address) return redirect(address, { status: 302 });
  const reply = await make();
  services.buffers.put(address, reply, fresh);
  return reply;
}

export function statementRoutes(services: Services, surveys: Surveys): readonly Route[] {
  const told = async (visit: Visit): Promise<Told> => {
    const survey = await surveys.get(visit.params.get('survey') ?? '');
    return { survey, definition: await surveys.definition(survey.slug, survey.version), base: `/${visit.language}/s/${survey.slug}` };
  };
  const about = (name: string, make: (services: Services, visit: Visit, told: Told) => Reply): Route => ({
    method: 'GET', path: `/:lang/s/:survey/${name}`, who: 'anyone', rank: 'visits',
    handle: async (visit) => {
      const facts = await told(visit);
      return kept(services, visit, `${facts.base}/${name}`, () => make(services, visit, facts));
    },
  });
  const site = (name: string, make: (visit: Visit) => Promise<Reply> | Reply): Route => ({
    method: 'GET', path: `/:lang/${name}`, who: 'anyone', handle: (visit) => kept(services, visit, `/${visit.language}/${name}`, () => make(visit)),
  });
  return [
    about('privacy', privacyPage),
    about('accessibility', accessibilityPage),
    site('privacy', (visit) => sitePrivacyPage(services, surveys, visit)),
    site('accessibility', (visit) => siteAccessibilityPage(services, visit)),
  ];
}
