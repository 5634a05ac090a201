import { collectionOf } from '../../analysis/survey/collectionOf.js';
import type { Definition, Text } from '../../analysis/survey/definition.js';
import { formatDate } from '../../analysis/words/formatDate.js';
import { textIn } from '../../analysis/words/textIn.js';
import { surveyWords } from '../../views/words/survey.js';
import type { InterfaceLanguage } from '../problems/problem.js';
import type { StoredSurvey } from '../store/store.js';

export interface Fact {
  readonly term: string;
  readonly detail: string;
}

/** What article 13 of the GDPR asks for, in its order. */
export function informationOf(definition: Definition, entry: StoredSurvey['entry'], language: InterfaceLanguage): readonly Fact[] {
  const { information: words } = surveyWords[language];
  const { information, retention, contact, mode } = collectionOf(definition);
  const say = (text: Text): string => textIn(text, language);
  return [
    { term: words.controller, detail: say(information.controller) },
    { term: words.dataProtectionOfficer, detail: say(information.dataProtectionOfficer) },
    { term: words.purpose, detail: say(information.purpose) },
    { term: words.legalBasis, detail: say(information.legalBasis) },
    { term: words.recipients, detail: say(information.recipients) },
    { term: words.retention, detail: `${words.retentionUntil(formatDate(retention.until, language))} ${say(retention.rule)}` },
    { term: words.rights, detail: say(information.rights) },
    { term: words.complaint, detail: say(information.complaint) },
    { term: words.publicRecords, detail: say(information.publicRecords) },
    { term: words.mode, detail: mode === 'anonymous' ? words.anonymous : entry === 'invited' ? words.confidential : words.confidentialOpen },
    { term: words.cookie, detail: words.cookieDetail },
    { term: words.contact, detail: `${say(contact.name)}, ${contact.email}` },
  ];
}
