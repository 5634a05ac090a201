import { textIn } from '../../../analysis/words/textIn.js';
import { statementWords } from '../../../views/words/statements.js';
import type { Reply } from '../../web/reply.js';
import type { Visit } from '../../web/route.js';
import type { Services } from '../../web/services.js';
import { foreignLanguage, surveyLayout } from '../surveyLayout.js';
import { accessibilitySections } from './accessibilitySections.js';
import type { Told } from './privacyPage.js';
import { statementPage } from './statementPage.js';

/** The accessibility statement of one survey. */
export function accessibilityPage(services: Services, visit: Visit, { definition }: Told): Reply {
  const { language } = visit;
  const words = statementWords[language].accessibility;
  const title = textIn(definition.title, language);
  return statementPage(services, {
    layout: surveyLayout(services, visit, definition, { title: words.heading }),
    kicker: title,
    lang: foreignLanguage(definition, language),
    heading: words.heading,
    lead: words.leadSurvey(title, textIn(definition.organisation, language)),
    sections: accessibilitySections(language, definition.contact?.email),
  });
}
