/** Sentences of the monitor and of the people page that depend on mail, mode, and how the survey stands. */
import { expect } from 'chai';
import { collectionWords } from '../../../../views/words/collection.js';
import { everyKind } from '../../collect/everyKind.js';
import { openSite, putSurvey, type Site } from '../../collect/openSite.js';
import { signedIn } from '../signedIn.js';
import { readable } from '../uploaded.js';

const texts = { sv: { subject: 'Vad', body: '{link}' }, en: { subject: 'What', body: '{link}' } };

const person = (i: number) => ({ id: `00000000-0000-4000-8000-00000000000${i}`, tokenHash: Buffer.alloc(32, i + 1), email: `p${i}@example.org`, cell: {} });

describe('what the monitor says', () => {
  let site: Site;
  const { clock } = { clock: new Date('2025-10-20T10:00:00Z') };
  before(async () => {
    site = await openSite({ desk: true, publicUrl: 'http://behov.example.org' });
    await putSurvey(site.store, everyKind(1, 'closes: 2025-11-09').replace('survey: every-kind', 'survey: waiting').replace('mode: anonymous', 'mode: confidential'));
    await site.store.people.addInvited('waiting', Array.from({ length: 9 }, (_, i) => person(i)));
  });
  after(() => site.close());

  const page = async (path: string): Promise<string> => {
    const lead = await signedIn(site, 'lead');
    return (await lead.once('GET', path, { headers: { host: 'behov.example.org', origin: 'http://behov.example.org' } })).text;
  };
  const planLink = '/people/rounds/new?kind&#x3D;reminder';

  it('why mail waits, in what needs attention and above the rounds, until it goes again; and what a closed survey offers', async () => {
    const { people } = site.store;
    const id = await people.planRound('waiting', { kind: 'invitation', number: 1, sendFrom: clock, texts }) ?? '';
    await people.startRound(id);
    const one = await people.claimDelivery(id, clock);
    await people.closeDelivery(id, one?.invitation ?? '', { state: 'waiting', reason: 'ECONNECTION', notBefore: clock, isTry: false });
    for (const path of ['/sv/w/waiting/collection', '/sv/w/waiting/people']) expect(readable(await page(path)), path).to.contain('Mejl väntar: e-postservern svarar inte.');
    expect(readable(await page('/en/w/waiting/collection'))).to.contain('Messages are waiting: the mail server does not answer.');
    expect(await page('/sv/w/waiting/collection')).not.to.contain(planLink);
    for (let next = await people.claimDelivery(id, clock); next !== undefined; next = await people.claimDelivery(id, clock)) await people.closeDelivery(id, next.invitation, { state: 'sent' });
    await people.finishRound(id);
    for (const path of ['/sv/w/waiting/collection', '/sv/w/waiting/people']) {
      expect(readable(await page(path)), path).not.to.contain('Mejl väntar');
      expect(readable(await page(path)), `${path} of nine`).to.contain('En påminnelse kräver minst 10 inbjudna på listan som mejl når.');
      expect(await page(path), `${path} of nine`).not.to.contain(planLink);
    }
    await people.addInvited('waiting', [person(9)]);
    const second = await people.planRound('waiting', { kind: 'invitation', number: 2, sendFrom: clock, texts }) ?? '';
    await people.startRound(second);
    await people.closeDelivery(second, (await people.claimDelivery(second, clock))?.invitation ?? '', { state: 'sent' });
    await people.finishRound(second);
    for (const path of ['/sv/w/waiting/collection', '/sv/w/waiting/people']) expect(await page(path), `${path} of ten`).to.contain(planLink).and.not.contain('En påminnelse kräver');
    await site.store.surveys.setState('waiting', 'closed');
    const closed = await page('/sv/w/waiting/collection');
    expect(readable(closed)).to.contain('Stängd före sista dagen, 9 november 2025.').and.not.contain('Planera påminnelse');
    await site.store.surveys.setState('waiting', 'open');
  });

  it('that a confidential survey links answers to invitations, and an anonymous one does not', async () => {
    for (const path of ['/sv/w/waiting/collection', '/sv/w/waiting/people']) {
      expect(await page(path), path).to.contain('Enkäten är konfidentiell: på servern går ett svar att koppla').and.not.match(/inte vad som svarades|ingen annanstans/);
      expect(await page(path.replace('waiting', 'every-kind')), path).to.match(/inte vad som svarades|ingen annanstans/).and.not.contain('koppla till sin inbjudan');
    }
  });

  it('that mail is not set up, where somebody waits for it', async () => {
    const bare = await openSite({ desk: true });
    try {
      await bare.store.people.addInvited('every-kind', [{ id: '00000000-0000-4000-8000-000000000009', tokenHash: Buffer.alloc(32, 9), email: 'a@example.org', cell: {} }]);
      const lead = await signedIn(bare, 'lead');
      expect(readable((await lead.get('/sv/w/every-kind/collection')).text)).to.contain('Mejl kan inte skickas än.').and.contain('PUBLIC_URL');
    } finally {
      await bare.close();
    }
  });

  it('one day, one person', () => {
    const { sv, en } = collectionWords;
    expect(sv.curve.title({ rate: '5 %', days: '1' }) + sv.rate.titleLow({ count: 1, share: '20 %', days: '1' }) + sv.curve.titleCount({ answered: '3', days: '1' })).not.to.contain('1 dagar');
    expect(en.curve.title({ rate: '5%', days: '1' }) + en.curve.titleCount({ answered: '3', days: '1' })).not.to.contain('1 days');
    expect([sv.reminders.sent({ when: 'i dag', people: '1' }), en.reminders.sent({ when: 'today', people: '1' })]).to.deep.equal(['i dag, till 1 person', 'today, to 1 person']);
  });
});
