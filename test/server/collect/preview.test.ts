/** The desk's preview: the very pages of a visit, with nothing stored. Authority: ux.md 2; the "preview as respondent in both languages". */
import { expect } from 'chai';
import { signedIn } from '../lead/signedIn.js';
import { everyKind } from './everyKind.js';
import { ask, openSite, putSurvey, type Site } from './openSite.js';

const base = '/sv/w/every-kind/preview';

describe('a preview', () => {
  let site: Site;
  before(async () => {
    site = await openSite({ desk: true });
  });
  after(() => site.close());

  /** Rows of everything an answer or a draft could leave behind. */
  async function rows(): Promise<readonly unknown[]> {
    return site.database.query(`select (select count(*) from drafts.draft) as drafts, (select count(*) from answers.inbox) as inbox, (select count(*) from answers.response) as responses,
      (select count(*) from people.day_count) as days, (select count(*) from people.invitation) as invitations`);
  }

  it('walks from start to receipt in both languages on the same pages as a visit, and stores nothing', async () => {
    const before = await rows();
    for (const [language, band] of [['sv', 'Förhandsgranskning: inget sparas'], ['en', 'Preview: nothing is stored']] as const) {
      const lead = await signedIn(site, 'lead');
      const here = `/${language}/w/every-kind/preview`;
      const start = await lead.get(here);
      expect(start.text).to.include(band).and.include(`action="${here}"`).and.include(`href="/${language === 'sv' ? 'en' : 'sv'}/w/every-kind/preview"`);
      expect((await lead.post(here, [])).status, 'consent is asked for as in a visit').to.equal(422);
      await lead.post(here, [['consent', 'yes']]);
      expect(lead.path).to.equal(`${here}/p/need?begun=1`);
      const sameAsReal = await lead.post(`${here}/p/need`, [['methods', 'statistics'], ['methods', 'nothing']]);
      expect([sameAsReal.status, sameAsReal.text.includes(band)]).to.deep.equal([422, true]);
      await lead.post(`${here}/p/need`, [['methods', 'nothing']]);
      expect(lead.path).to.equal(`${here}/p/you`);
      await lead.post(`${here}/p/you`, [['role', 'senior']]);
      const missing = await lead.post(`${here}/check`, [['_do', 'send']]);
      expect(missing.status).to.equal(422);
      await lead.post(`${here}/p/words`, [['comments', 'Bara på prov']]);
      expect((await lead.get(`${here}/check`)).text).to.include('Bara på prov').and.include(band);
      const saved = await lead.post(`${here}/check`, [['_do', 'later']]);
      expect(saved.text).to.match(/>[2-9A-Z]{4}(?:-[2-9A-Z]{4}){3}</).and.not.include('type="email"');
      const done = await lead.post(`${here}/check`, [['_do', 'send']]);
      expect(lead.path).to.equal(`${here}/done`);
      expect(done.text).to.match(/>[2-9A-Z]{4}(?:-[2-9A-Z]{4}){3}</).and.include(band);
      for (const elsewhere of ['no', 'withdraw']) expect((await lead.get(`${here}/${elsewhere}`)).status).to.equal(200);
      await lead.post(here, [['_do', 'anew']]);
      expect(lead.path).to.equal(here);
    }
    expect(await rows()).to.deep.equal(before);
  });

  it('shows a definition that is only drafted, as it stands now', async () => {
    const text = everyKind().replace('survey: every-kind', 'survey: drafted');
    await putSurvey(site.store, text, 'draft');
    const lead = await signedIn(site, 'lead');
    expect((await lead.get('/sv/w/drafted/preview')).text).to.include('Vad behöver du?');
    await putSurvey(site.store, text.replace('version: 1', 'version: 2').replace('Vad behöver du?', 'Vad saknar du?'), 'draft');
    expect((await lead.get('/sv/w/drafted/preview')).text).to.include('Vad saknar du?');
    expect((await ask(site.port, 'GET', '/sv/s/drafted')).status, 'nobody else sees it').to.equal(404);
  });

  it('is for those who may see the definition, each their own, and for nobody else', async () => {
    expect((await ask(site.port, 'GET', base)).headers.location).to.match(/^\/sv\/login/);
    const contact = await signedIn(site, 'contact');
    expect((await contact.get(base)).status).to.equal(403);
    const stranger = await signedIn(site, 'lead', 'somewhere-else');
    expect((await stranger.get(base)).status).to.equal(404);
    const [one, two] = [await signedIn(site, 'analyst'), await signedIn(site, 'reviewer')];
    await one.post(base, [['consent', 'yes']]);
    await one.post(`${base}/p/you`, [['role', 'student'], ['hours', '77']]);
    expect((await one.get(`${base}/p/you`)).text).to.include('value="77"');
    await two.get(`${base}/check`);
    expect(two.path, 'the other has not begun').to.equal(base);
    const forged = await one.go('POST', `${base}/p/you`, { fields: [['role', 'senior']] });
    expect(forged.status, 'a form without the session’s token is not taken').to.equal(403);
    expect((await one.get(`${base}/p/you`)).text).to.match(/value="student"[^>]* checked/);
  });

  it('does not meet a real visit of the same person in the same browser', async () => {
    const lead = await signedIn(site, 'lead');
    await lead.begin();
    const real = new Map(lead.cookies);
    await lead.post(base, [['consent', 'yes']]);
    expect(lead.path).to.equal(`${base}/p/need?begun=1`);
    expect(lead.cookies).to.deep.equal(real);
  });
});
