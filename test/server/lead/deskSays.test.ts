/** Sentences of the desk: they hold for the survey and the person that read them. */
import { expect } from 'chai';
import { accessWords } from '../../../views/words/access.js';
import { signInWords } from '../../../views/words/signIn.js';
import { aSubmission } from '../../support/submissions.js';
import { openSite, Visitor, type Site } from '../collect/openSite.js';
import { signedIn } from './signedIn.js';

describe('what the desk says', () => {
  let site: Site;
  before(async () => {
    site = await openSite({ desk: true });
    await site.store.answers.submit(aSubmission('every-kind', 'an answer'));
  });
  after(() => site.close());

  it('sends nobody to answers that they may not read: whoever trashes a survey asks an analyst', async () => {
    const lead = await signedIn(site, 'lead');
    for (const [language, asks] of [['sv', 'Be en analytiker hämta dem först.'], ['en', 'Ask an analyst to download them first.']] as const) {
      const { text } = await lead.get(`/${language}/w/every-kind/settings`);
      expect(text).to.contain(asks).and.not.contain(`href="/${language}/w/every-kind/answers"`);
    }
    expect((await site.store.audit.list(20)).map(({ act }) => act).filter((act) => act.startsWith('refuse'))).to.deep.equal([]);
  });

  it('promises no role drafts of reports or applications to review', async () => {
    for (const [language, what] of [['sv', /utkast|ansökning/i], ['en', /draft|application/i]] as const) {
      expect([...Object.values(accessWords[language].roleHints), signInWords[language].lead].join(' ')).not.to.match(what);
      expect((await new Visitor(site).get(`/${language}/login`)).text).not.to.match(what);
    }
  });
});
