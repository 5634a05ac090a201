import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { openSite, Visitor, type Site } from '../collect/openSite.js';
import { signedIn, type DeskVisitor } from './signedIn.js';
import { uploadAll } from './uploadAll.js';

const folder = new URL('../../../data/needs-inventory/', import.meta.url);
const file = (name: string): readonly [string, string] => [name, readFileSync(new URL(name, folder), 'utf8')];
const [, seed] = file('survey.yaml');
/** Under another name. */
const mine = seed.replace(/^survey: .*$/m, 'survey: own-needs').replace(/^inventory: .*$/m, 'inventory: own-needs');

describe('a word of the questionnaire that comes with the program', () => {
  let site: Site;
  let lead: DeskVisitor;
  before(async () => {
    site = await openSite({ desk: true });
    lead = await signedIn(site, 'lead');
  });
  after(() => site.close());

  it('S58: is corrected in place while answers come in, though its maps are stored in another order than they were written', async () => {
    const added = await uploadAll(lead, '/sv/w/new', [], [['survey.yaml', mine], file('departments.csv'), file('providers.csv')]);
    expect(added.text).to.contain('Enkäten är tillagd som utkast.');
    expect((await lead.post('/sv/w/own-needs/settings/state', [['move', 'open']])).text).to.contain('Enkäten är öppen.');
    expect((await new Visitor(site).get('/sv/s/own-needs')).status).to.equal(200);
    const seen = String((await site.store.surveys.find('own-needs'))?.revision);
    const corrected = mine.replace('Börja skriva. Om inget passar', 'Börja att skriva. Om inget passar');
    expect(corrected).not.to.equal(mine);
    const saved = await lead.post('/sv/w/own-needs/definition/edit', [['seen', seen], ['text', corrected], ['beside', JSON.stringify([file('departments.csv'), file('providers.csv')])]]);
    expect(saved.text).to.contain('En text är rättad och loggad.').and.not.contain('kan inte ändras i en öppnad enkät');
  });
});
