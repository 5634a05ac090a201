/** What a survey says of itself. Authority: GDPR article 13, trust.md 3.5 and 4.1, users.md 17 ("sentences shown match what the system does, in every mode"). */
import { expect } from 'chai';
import { promiseWords } from '../../../views/words/promises.js';
import { promiseCodes, promisesOf } from '../../../server/acts/promises.js';
import { everyKind } from './everyKind.js';
import { letInOnlyInvited } from './invitedTo.js';
import { ask, openSite, putSurvey, type Site } from './openSite.js';

const modes = ['anonymous', 'confidential'] as const;
const entries = ['open', 'invited'] as const;

describe('what a survey says of itself', () => {
  let site: Site;
  before(async () => {
    site = await openSite();
    for (const mode of modes) for (const entry of entries) {
      const slug = `${mode}-${entry}`;
      await putSurvey(site.store, everyKind().replace('survey: every-kind', `survey: ${slug}`).replace('mode: anonymous', `mode: ${mode}`));
      if (entry === 'invited') await letInOnlyInvited(site, slug);
    }
  });
  after(() => site.close());

  const read = async (path: string): Promise<string> => {
    const { status, text } = await ask(site.port, 'GET', path);
    expect(status, path).to.equal(200);
    return text;
  };

  for (const mode of modes) for (const entry of entries) {
    it(`a survey that is ${mode} and ${entry} prints the promises that tests hold there, and no others`, async () => {
      for (const language of ['sv', 'en'] as const) {
        const text = await read(`/${language}/s/${mode}-${entry}/privacy`);
        const made = promisesOf(mode, entry);
        expect(made.length).to.be.greaterThan(2);
        for (const code of promiseCodes) {
          expect(text.includes(promiseWords[language][code]), `${code} in ${language}`).to.equal(made.includes(code));
        }
      }
    });
  }

  it('speaks of invitations only where there are any, and of what cannot be linked only where it cannot', async () => {
    const page = (name: string): Promise<string> => read(`/sv/s/${name}/privacy`);
    expect(await page('anonymous-open')).to.not.include('behov-i-').and.not.include('Listan över inbjudna').and.not.include('stryks din inbjudan');
    expect(await page('anonymous-invited')).to.include('behov-i-anonymous-invited').and.include('stryks din inbjudan').and.include('Utan namn, e-postadress, inbjudan');
    expect(await page('confidential-open')).to.not.include('De kan kopplas till din inbjudan');
    expect(await page('confidential-invited')).to.include('kan kopplas till din inbjudan').and.not.include('Utan koden kan ingen').and.not.include('Utan namn');
  });

  it('tells all that article 13 asks for, how long, and how to withdraw, also when it is closed', async () => {
    await site.store.surveys.setState('anonymous-open', 'closed');
    for (const language of ['sv', 'en'] as const) {
      const text = await read(`/${language}/s/anonymous-open/privacy`);
      const own = { sv: ['Personuppgiftsansvarig är vi', 'Ombudet', 'Ändamålet', 'Grunden', 'Mottagarna', 'Rättigheterna', 'Klagomålen', 'Handlingarna', '31\u00a0december\u00a02030'], en: ['The controller is us', 'The officer', 'The purpose', 'The basis', 'The recipients', 'The rights', 'The complaints', 'The records', '31\u00a0December\u00a02030'] }[language];
      for (const words of [...own, 'we@example.org', `href="/${language}/s/anonymous-open/withdraw"`]) expect(text, words).to.include(words);
    }
  });

  it('has an accessibility statement that says whom to write to, who supervises, and what nobody has tried', async () => {
    const text = await read('/sv/s/every-kind/accessibility');
    for (const words of ['delvis förenlig', 'mailto:we@example.org', 'https://www.digg.se/tdosanmalan', 'NVDA', 'Provuniversitetet står bakom Alla slag', 'WCAG 2.2']) expect(text, words).to.include(words);
  });

  it('is linked from every page of it, and the site has both pages too', async () => {
    for (const path of ['/sv/s/every-kind', '/sv/s/every-kind/resume', '/sv/s/every-kind/withdraw', '/sv/s/anonymous-open', '/sv/s/every-kind/accessibility']) {
      const { text } = await ask(site.port, 'GET', path);
      const slug = path.split('/')[3] ?? '';
      expect(text, path).to.include(`href="/sv/s/${slug}/privacy"`).and.include(`href="/sv/s/${slug}/accessibility"`);
    }
    expect((await ask(site.port, 'GET', '/en/s/no-such')).text).to.include('href="/en/privacy"').and.include('href="/en/accessibility"');
    const { text } = await ask(site.port, 'GET', '/en/privacy');
    expect(text).to.include('href="/en/s/every-kind/privacy"').and.not.include('href="/en/s/anonymous-open/privacy"');
    await read('/sv/accessibility');
  });

  it('is not there for a survey that is only drafted', async () => {
    await putSurvey(site.store, everyKind().replace('survey: every-kind', 'survey: drafted'), 'draft');
    for (const name of ['privacy', 'accessibility']) expect((await ask(site.port, 'GET', `/sv/s/drafted/${name}`)).status).to.equal(404);
    expect(await read('/sv/privacy')).to.not.include('drafted');
  });
});
