/** The shipped questionnaire, made one's own by hand: its legal texts are nobody's until they are replaced. */
import { mkdtempSync, readFileSync, rmSync, cpSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { readSurveyFile } from '../../../server/acts/readSurveyFile.js';
import { openSite, type Site } from '../collect/openSite.js';
import { behovHere } from '../../support/behovHere.js';
import { projectRoot } from '../../support/projectRoot.js';
import { signedIn } from './signedIn.js';

const shipped = join(projectRoot, 'data', 'needs-inventory');

describe('the texts of the shipped questionnaire that only those responsible can write', () => {
  let site: Site;
  let folder: string;
  let file: string;
  before(async () => {
    site = await openSite({ desk: true });
    folder = mkdtempSync(join(tmpdir(), 'behov-example-'));
    for (const list of ['departments.csv', 'providers.csv']) cpSync(join(shipped, list), join(folder, list));
    file = join(folder, 'survey.yaml');
    writeFileSync(file, readFileSync(join(shipped, 'survey.yaml'), 'utf8').replace(/^example: true\n/m, '').replace('inventory: needs-inventory', 'inventory: every-kind').replace('survey: needs-inventory-2025', 'survey: our-own'));
  });
  after(async () => {
    rmSync(folder, { recursive: true });
    await site.close();
  });

  it('S53: keep the survey from being opened, each named with its place, until they are replaced', async () => {
    const lead = await signedIn(site, 'lead');
    const { source } = readSurveyFile(file) as { source: unknown }; // it reads without faults, or the next lines fail
    const text = JSON.stringify(source);
    expect((await lead.post('/sv/w/new', [['text', text]])).status).to.equal(200);
    const open = () => lead.post('/sv/w/our-own/settings/state', [['move', 'open']]);
    const refused = await open();
    expect([refused.status, (await site.store.surveys.find('our-own'))?.state]).to.deep.equal([422, 'draft']);
    const checked = (await lead.get('/sv/w/our-own/definition')).text;
    expect(checked).to.include('6 texter är kvar från exemplet').and.not.include('Information enligt artikel 13, kontakt');
    for (const named of ['Personuppgiftsansvarig (information.controller)', 'Dataskyddsombud (information.dataProtectionOfficer)', 'Rättslig grund (information.legalBasis)', 'Vem som får del av uppgifterna (information.recipients)', 'Allmän handling (information.publicRecords)', 'Hur länge svaren sparas (retention.rule)']) expect(checked).to.include(named);
    expect((await lead.get('/en/w/our-own/definition')).text).to.include('6 texts are left from the example').and.include('Legal basis (information.legalBasis)');
    // when things are shown is said in words, and nowhere as it is written
    expect(checked).to.match(/En rad för varje svar i fråga 1 \(/).and.match(/Visas om fråga 1 \([^)]+\) är besvarad utan att ”[^”]+” har valts\./).and.match(/Visas om svaret på fråga \d+ \([^)]+\) är ”[^”]+” eller ”[^”]+”\./).and.not.match(/Visas om [^<]*\b(?:includes|answered|in \()/);
    const own = text.replace(/Exempel, byt ut: |Example, replace: /g, '');
    await lead.post('/sv/w/our-own/definition/edit', [['seen', String((await site.store.surveys.find('our-own'))?.revision)], ['text', own]]);
    expect((await lead.get('/sv/w/our-own/definition')).text).to.include('Information enligt artikel 13, kontakt').and.not.include('kvar från exemplet');
    await open();
    expect((await site.store.surveys.find('our-own'))?.state).to.equal('open');
  });

  it('are warned of by behov check with their lines, and are no fault in an example', async () => {
    const { exit, out, err } = await behovHere(['check', '--survey', file, '--lang', 'sv']);
    expect(exit).to.equal(0);
    const line = readFileSync(file, 'utf8').split('\n').findIndex((each) => each.includes('"Exempel, byt ut: dataskyddsombudet')) + 1;
    expect(out + err).to.include(`survey.yaml:${line}`).and.include('Texten börjar ”Exempel, byt ut”');
    expect(readSurveyFile(file).warnings.filter(({ code }) => code === 'EXAMPLE_TEXT')).to.have.length(12);
    expect(readSurveyFile(join(shipped, 'survey.yaml')).warnings).to.deep.equal([]);
  });
});
