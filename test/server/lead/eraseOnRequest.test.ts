/** A person in a confidential survey asks the lead to have their answers erased (trust.md 3.5). */
import { expect } from 'chai';
import { aSubmission, hashOf, marksOf } from '../../support/submissions.js';
import { everyKind } from '../collect/everyKind.js';
import { openSite, putSurvey, type Site } from '../collect/openSite.js';
import { signedIn, type DeskVisitor } from './signedIn.js';

const slug = 'confidential';
const page = `/sv/w/${slug}/people/person`;

describe('erasing one: the lead, for the person who asks', () => {
  let site: Site;
  let lead: DeskVisitor;
  before(async () => {
    site = await openSite({ desk: true });
    lead = await signedIn(site, 'lead');
    await putSurvey(site.store, everyKind().replace('survey: every-kind', `survey: ${slug}`).replace('mode: anonymous', 'mode: confidential'));
    for (const survey of [slug, 'every-kind']) {
      await site.store.people.addInvited(survey, ['anna', 'bo', 'cia'].map((name) => ({
        id: `00000000-0000-4000-8000-${hashOf(`${survey} ${name}`).toString('hex').slice(0, 12)}`, tokenHash: hashOf(`${survey} ${name}`), email: `${name}@example.org`, cell: {},
      })));
    }
    for (const name of ['anna', 'bo']) {
      await site.store.answers.submit(aSubmission(slug, `answer of ${name}`, { invitationHash: hashOf(`${slug} ${name}`), keepsLink: true }));
    }
  });
  after(() => site.close());

  it('erases their answers and no others, tells neither lead nor log whether there were any, and is offered in no anonymous survey', async () => {
    const erase = (name: string) => lead.post(page, [['email', `${name}@example.org`], ['do', 'erase']]);
    const [answered, not] = [await erase('anna'), await erase('cia')];
    expect([answered.status, not.status]).to.deep.equal([200, 200]);
    expect(answered.text).to.contain('Inga svar från den här inbjudan finns kvar.');
    expect(answered.text.replaceAll('anna@', 'cia@')).to.equal(not.text);
    expect(await marksOf(site.store.answers.readAll(slug))).to.deep.equal(['answer of bo']);
    const log = (await site.store.audit.list(10)).filter(({ act }) => act === 'erase_answers_of');
    expect(log.map(({ survey, detail }) => ({ survey, detail }))).to.deep.equal([{ survey: slug, detail: {} }, { survey: slug, detail: {} }]);
    const found = await lead.post('/sv/w/every-kind/people/person', [['email', 'anna@example.org']]);
    expect(found.text).to.contain('En person på listan').and.not.contain('Radera svaren');
  });

  it('A89: whoever is looked for is found by the whole address, letter by letter: %, _ and ten thousand characters find nobody', async () => {
    const find = async (email: string): Promise<string> => (await lead.post(page, [['email', email]])).text;
    expect(await find('cia@example.org')).to.contain('En person på listan');
    for (const email of ['%', '_', '%@example.org', 'c_a@example.org', 'cia', '*', `${'a'.repeat(10_000)}@example.org`]) {
      const text = await find(email);
      expect(text.includes('En person på listan'), email.slice(0, 20)).to.equal(false);
      expect(text, email.slice(0, 20)).to.contain('role="alert"');
    }
  });
});
