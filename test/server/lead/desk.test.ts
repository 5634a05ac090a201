import { expect } from 'chai';
import { openSite, Visitor, type Site } from '../collect/openSite.js';
import { signedIn } from './signedIn.js';

describe('the desk', () => {
  let site: Site;
  before(async () => {
    site = await openSite({ desk: true });
  });
  after(() => site.close());

  it('asks who has not signed in to do so, and to come back', async () => {
    const answer = await new Visitor(site).once('GET', '/sv/w');
    expect(answer.status).to.equal(302);
    expect(answer.headers.location).to.equal('/sv/login?next=%2Fsv%2Fw');
  });

  it('lists the surveys of inventories one has a role in, and no others', async () => {
    const lead = await signedIn(site, 'lead');
    expect((await lead.get('/sv/w')).text).to.contain('/sv/w/every-kind/collection');
    const stranger = await signedIn(site, 'lead', 'another');
    expect((await stranger.get('/sv/w')).text).not.to.contain('every-kind');
  });
});
