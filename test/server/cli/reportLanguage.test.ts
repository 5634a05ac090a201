/** Which language a report is read in, where machine and survey have languages of their own. */
import { expect } from 'chai';
import { reportLanguage } from '../../../server/cli/reportLanguage.js';

const cases = [
  ['a Swedish survey on an English machine is reported in Swedish', undefined, 'en', ['sv'], 'sv'],
  ['an English survey on a Swedish machine is reported in English', undefined, 'sv', ['en-GB'], 'en'],
  ['a survey in both is reported in the language of the machine', undefined, 'en', ['sv', 'en'], 'en'],
  ['a survey in neither is reported in the language of the machine', undefined, 'sv', ['de', 'fi'], 'sv'],
  ['of a survey in a third language and one of the two, that one', undefined, 'en', ['fi', 'sv-FI'], 'sv'],
  ['what is told wins over all', 'en', 'en', ['sv'], 'en'],
] as const;

describe('the language of a report', () => {
  for (const [what, told, messages, survey, language] of cases) {
    it(what, () => expect(reportLanguage(told, messages, survey)).to.equal(language));
  }
});
