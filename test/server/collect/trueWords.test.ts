/** What pages of a visit say where the invitation is gone, the survey was closed early or paused, or answers may be connected. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { readSurveyFile } from '../../../server/acts/readSurveyFile.js';
import { projectRoot } from '../../support/projectRoot.js';
import { everyKind } from './everyKind.js';
import { invitedTo, letInOnlyInvited } from './invitedTo.js';
import { ask, openSite, putSurvey, Visitor, type Site } from './openSite.js';

const circle = '/sv/s/circle';
const cookie = 'behov-i-circle';

describe('the words of a visit that does not go as planned', () => {
  let site: Site;
  before(async () => {
    site = await openSite();
    for (const [name, mode] of [['circle', 'anonymous'], ['linked', 'confidential'], ['linked-open', 'confidential']] as const) await putSurvey(site.store, everyKind().replace('survey: every-kind', `survey: ${name}`).replace('mode: anonymous', `mode: ${mode}`));
    for (const name of ['circle', 'linked']) await letInOnlyInvited(site, name);
    const { source } = readSurveyFile(join(projectRoot, 'data', 'needs-inventory', 'survey.yaml')) as { source: unknown }; // a reading with faults has none, and is not stored
    await putSurvey(site.store, JSON.stringify(source));
  });
  after(() => site.close());

  const begun = async (): Promise<{ visitor: Visitor; token: string }> => {
    const token = await invitedTo(site, { survey: 'circle', cell: { role: 'senior' } });
    const visitor = new Visitor(site);
    await visitor.get(`/i/${token}`);
    await visitor.post(circle, [['consent', 'yes']]);
    return { visitor, token };
  };

  it('H37 neither draft nor invitation: the link comes first, nothing is begun, and what was typed goes on once it is opened', async () => {
    const visitor = new Visitor(site);
    const posted: [string, string][] = [['comments', 'Skrivet länge'], ['_do', 'continue']];
    const before = (await site.database.query('select 1 from drafts.draft')).length;
    for (const fields of [posted, [...posted, ['_renew', 'yes'] as [string, string]]]) {
      const told = await visitor.post(`${circle}/p/words`, fields);
      expect(told.status).to.equal(403);
      expect(told.text).to.include('Öppna din länk igen').and.include('Inget är skickat').and.include('name="comments" value="Skrivet länge"').and.include('Fortsätt med det jag skrev');
      expect(told.text.match(/name="_renew"/g)).to.have.length(1);
    }
    expect((await site.database.query('select 1 from drafts.draft')).length).to.equal(before);
    visitor.cookies.set(cookie, await invitedTo(site, { survey: 'circle' }));
    await visitor.post(`${circle}/p/words`, [...posted, ['_renew', 'yes']]);
    expect((await visitor.get(`${circle}/p/words`)).text).to.include('Skrivet länge');
  });

  it('sent without the invitation: nothing is sent, everything is kept, and the way back leads to Send', async () => {
    const { visitor, token } = await begun();
    await visitor.post(`${circle}/p/you`, [['role', 'senior']]);
    await visitor.post(`${circle}/p/words`, [['comments', 'Hej']]);
    visitor.cookies.delete(cookie);
    const told = await visitor.post(`${circle}/check`, [['_do', 'send']]);
    expect([told.status, await site.store.answers.count('circle')]).to.deep.equal([403, 0]);
    expect(told.text).to.include('Inget är skickat. Allt du har sparat finns kvar.').and.include('Öppna din länk igen').and.include(`href="${circle}/check"`);
    expect((await visitor.post('/en/s/circle/check', [['_do', 'send']])).text).to.include('Nothing has been sent. Everything you have saved is kept.').and.include('Open your link again');
    await visitor.get(`/i/${token}`);
    await visitor.post(`${circle}/check`, [['_do', 'send']]);
    expect([visitor.path, await site.store.answers.count('circle')]).to.deep.equal([`${circle}/done`, 1]);
  });

  it('what the invitation filled in is pointed out until the page has been answered', async () => {
    const { visitor } = await begun();
    expect((await visitor.get(`${circle}/p/you`)).text).to.include('Ifyllt från din inbjudan');
    await visitor.post(`${circle}/p/you`, [['role', 'senior'], ['hours', '12'], ['_do', 'back']]);
    expect((await visitor.get(`${circle}/p/you`)).text).to.not.include('Ifyllt från din inbjudan');
  });

  it('closed by hand, no day that is still to come is said to have been the last', async () => {
    await putSurvey(site.store, everyKind(1, 'closes: 2025-12-20').replace('survey: every-kind', 'survey: shut'), 'closed');
    const pages = async () => [(await ask(site.port, 'GET', '/sv/s/shut')).text, (await ask(site.port, 'GET', '/sv/s/shut/withdraw')).text];
    const [start = '', withdraw = ''] = await pages();
    expect(start).to.include('Det går inte längre att svara.').and.not.include('Sista dag');
    expect(withdraw).to.include('Enkäten är stängd.').and.not.include('Sista dag');
    site.setNow(new Date('2025-12-21T10:00:00Z'));
    for (const text of await pages()) expect(text).to.match(/Sista dag (?:att svara )?var 20\u00a0december\u00a02025/);
    site.setNow(new Date('2025-10-20T10:00:00Z'));
  });

  it('a pause speaks of your saved answers to those who have any', async () => {
    await putSurvey(site.store, everyKind().replace('survey: every-kind', 'survey: resting'));
    const visitor = new Visitor(site);
    await visitor.post('/sv/s/resting', [['consent', 'yes']]);
    await site.store.surveys.setState('resting', 'paused');
    site.setNow(new Date('2025-10-20T10:01:00Z'));
    expect((await ask(site.port, 'GET', '/sv/s/resting/resume')).text).to.include('Svar som är sparade finns kvar').and.not.include('Dina sparade svar');
    expect((await visitor.get('/sv/s/resting/resume')).text).to.include('Dina sparade svar finns kvar');
  });

  it('what can be connected is said as it is, on the start page and the privacy page alike', async () => {
    const invited = new Visitor(site);
    await invited.get(`/i/${await invitedTo(site, { survey: 'linked' })}`);
    const said = async (path: string): Promise<string> => (await invited.get(path)).text;
    for (const end of ['', '/privacy']) {
      expect(await said(`/sv/s/linked${end}`)).to.include('Din inbjudan kan kopplas till ditt svar').and.not.include('Utan inbjudan finns inget att koppla');
      expect(await said(`/sv/s/linked-open${end}`)).to.include('Kommer du hit med en inbjudan kan den kopplas').and.include('Utan inbjudan finns inget att koppla').and.not.include('Din inbjudan kan kopplas');
      expect(await said(`/sv/s/every-kind${end}`)).to.not.include('kan kopplas');
    }
    const privacy = await said('/sv/s/linked-open/privacy');
    expect(privacy).to.include('Kom du hit med en inbjudan kan de kopplas till den').and.not.include('Utan koden kan ingen ta reda på');
  });

  it('how much fits is said once, also where the survey says it in its own hint, with an ordinary space in the number', async () => {
    const hint = 'hint: { sv: Skriv fritt., en: "At most 10,000 characters." }';
    for (const [slug, own] of [['says-nothing', hint], ['says-most', hint.replace('fritt.', 'högst 10 000 tecken.')]] as const) {
      await putSurvey(site.store, everyKind().replace('survey: every-kind', `survey: ${slug}`).replace('text: { sv: Vad vill du säga?', `${own}\n        text: { sv: Vad vill du säga?`));
      const visitor = new Visitor(site);
      await visitor.post(`/sv/s/${slug}`, [['consent', 'yes']]);
      for (const language of ['sv', 'en']) expect((await visitor.get(`/${language}/s/${slug}/p/words`)).text.match(/10[\s,]000 (?:tecken|characters)\./g), `${slug} ${language}`).to.have.length(1);
    }
  });

  it('docs/one-post.md: its request is taken as it stands, and a field there is not is named to a program', async () => {
    const page = readFileSync(join(projectRoot, 'docs', 'one-post.md'), 'utf8');
    const [, path = '', body = ''] = /127\.0\.0\.1:3000(\S+) [\s\S]*?-d '([\s\S]*?)'\n```/.exec(page) ?? [];
    const post = (text: string) => ask(site.port, 'POST', path, { body: text, headers: { 'content-type': 'application/json' } });
    const taken = await post(body);
    expect([taken.status, taken.text.slice(0, 20)]).to.deep.equal([201, '{"outcome":"stored",']);
    const wrong = await post(body.replace('5f0c2a8e', '5f0c2a8f').replace('"difference"', '"bogus"'));
    expect(wrong.status).to.equal(422);
    expect(wrong.text).to.include('"code":"UNKNOWN_FIELD"').and.include('The survey has no field “bogus”').and.not.include('Open the page again');
  });
});
