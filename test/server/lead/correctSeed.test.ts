import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { openSite, Visitor, type Site } from '../collect/openSite.js';
import { signedIn, type DeskVisitor } from './signedIn.js';
import { fieldsOf, readable, unescaped } from './uploaded.js';
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

  it('is what a survey of one’s own begins from: under a free name, with the texts that are to be written told', async () => {
    expect((await lead.get('/sv/w/new')).text).to.contain('/sv/w/new?from&#x3D;example').and.contain('docs/survey-definition.md');
    const begun = await lead.get('/sv/w/new?from=example');
    expect(begun.text).to.contain('survey: our-needs-2025\n').and.not.match(/^(example|opens): /m);
    const text = unescaped(/<textarea[^>]*id="text"[^>]*>\n([\s\S]*?)<\/textarea>/.exec(begun.text)?.[1] ?? '');
    const added = await lead.post('/sv/w/new', [['text', text], ...fieldsOf(begun.text).filter(([name]) => name === 'beside')]);
    expect(added.text).to.contain('Enkäten är tillagd som utkast.').and.match(/\d+ texter är kvar från exemplet/);
    expect((await lead.get('/sv/w/new?from=example')).text).to.contain('survey: our-needs-2025-2');
  });

  it('says of a list that was not chosen that it is to be chosen, and whether those that were have to be chosen again', async () => {
    const other = mine.replaceAll('own-needs', 'other-needs');
    const none = readable((await uploadAll(lead, '/sv/w/new', [], [['survey.yaml', other]])).text);
    expect(none).to.contain('Enkäten nämner filen ”departments.csv”, men den är inte vald').and.contain('Nämner den listor (.csv) väljer du dem här.').and.not.contain('mapp');
    const one = readable((await uploadAll(lead, '/sv/w/new', [], [['survey.yaml', other], file('departments.csv')])).text);
    expect(one).to.contain('”providers.csv”, men den är inte vald').and.contain('Listorna nedan finns kvar. Du behöver inte välja dem igen.');
  });

  it('tells what came into a list and what went out of it by name', async () => {
    const seen = String((await site.store.surveys.find('own-needs'))?.revision);
    const other = mine.replaceAll('code: difference', 'code: most_needed');
    const offered = readable((await lead.post('/sv/w/own-needs/definition/edit', [['seen', seen], ['text', other], ['beside', JSON.stringify([file('departments.csv'), file('providers.csv')])]])).text);
    expect(offered).to.contain('Vad som skulle göra störst skillnad (difference) Vad som skulle göra störst skillnad (most_needed)');
  });

  it('says of a closed survey where its report is written', async () => {
    const link = '<a href="/sv/w/own-needs/report">Ingen rapport är publicerad. Skriv och publicera den</a>';
    expect((await lead.get('/sv/w/own-needs/settings')).text).not.to.contain(link);
    await lead.post('/sv/w/own-needs/settings/state', [['move', 'close']]);
    expect((await lead.get('/sv/w/own-needs/settings')).text).to.contain(link);
  });
});
