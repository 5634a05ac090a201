/** Sentences shown match what the system does, in every kind of survey. Authority: users.md 17, 18; README 1, 2. */
import { expect } from 'chai';
import { everyKind } from './everyKind.js';
import { invitedTo, letInOnlyInvited } from './invitedTo.js';
import { openSite, putSurvey, Visitor, type Site } from './openSite.js';

/** True in surveys of that kind and of no other. */
const sentences = {
  anonymous: ['Enkäten är anonym.', 'inte vad du svarade', 'Vi får inte veta vem som drog tillbaka', 'Utan den kan ingen ta reda på vilka svar som är dina', 'kan svaren inte hittas'],
  confidential: ['Enkäten är konfidentiell', 'kan kopplas till dina svar av dem som ansvarar', 'Kopplingen mellan din inbjudan och svaren raderas', 'Har du inte kvar koden? Kontakta oss'],
  open: ['Alla forskare vid', 'Påminn gärna dina kollegor', 'På en annan enhet: öppna enkäten,', 'Du kan svara på nytt så länge enkäten är öppen'],
  invited: ['som har fått en inbjudan', 'Din inbjudan öppnar enkäten här, men inte svaren', 'öppna länken i din inbjudan där', 'Din inbjudan är fortfarande förbrukad'],
} as const;

describe('what a visit says', () => {
  let site: Site;
  before(async () => {
    site = await openSite();
  });
  after(() => site.close());

  const codeIn = (text: string): string => />([2-9A-HJ-NP-Z]{4}(?:-[2-9A-HJ-NP-Z]{4}){3})</.exec(text)?.[1] ?? '';

  /** Every page of a visit by invitation, up to being sure about withdrawing. */
  async function pagesOf(survey: string): Promise<string> {
    const base = `/sv/s/${survey}`;
    const visitor = new Visitor(site);
    const pages = [await visitor.get(`/i/${await invitedTo(site, { survey, language: 'sv' })}`)];
    pages.push(await visitor.post(base, [['consent', 'yes']]));
    pages.push(await visitor.post(`${base}/p/you`, [['role', 'senior'], ['_do', 'later']]));
    pages.push(await visitor.post(`${base}/p/words`, [['comments', 'x']]));
    const done = await visitor.post(`${base}/check`, [['_do', 'send']]);
    expect(visitor.path).to.equal(`${base}/done`);
    pages.push(done, await visitor.get(`${base}/withdraw`), await visitor.post(`${base}/withdraw`, [['code', codeIn(done.text)], ['_do', 'withdraw']]));
    return pages.map(({ text }) => text).join('\n');
  }

  for (const mode of ['anonymous', 'confidential'] as const) for (const entry of ['open', 'invited'] as const) {
    it(`is true where the survey is ${mode} and ${entry}`, async () => {
      const survey = `${mode}-${entry}`;
      await putSurvey(site.store, everyKind().replace('survey: every-kind', `survey: ${survey}`).replace('mode: anonymous', `mode: ${mode}`));
      if (entry === 'invited') await letInOnlyInvited(site, survey);
      const text = await pagesOf(survey);
      for (const [kind, all] of Object.entries(sentences)) for (const sentence of all) {
        expect(text.includes(sentence), `${kind}: ${sentence}`).to.equal(kind === mode || kind === entry);
      }
      // what holds in all of them
      expect(text).to.include('eftersom den inte sparas hos oss').and.include('Med den kan du ändra eller dra tillbaka svaren');
      expect(text, 'no time of day on anything to be saved').to.not.match(/\bkl\.? ?\d|\b\d{1,2}[.:]\d{2}\b/);
    });
  }
});
