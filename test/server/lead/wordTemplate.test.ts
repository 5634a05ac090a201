/** Authority: users.md 11; trust.md 6 (bad input: what, where, how to mend, the rest kept). The processes that make documents are the real ones. */
import { expect } from 'chai';
import { publishEdition } from '../../../server/acts/publishEdition.js';
import { templateMegabytes } from '../../../server/acts/houseDocument.js';
import { createDraw } from '../../../server/draw/createDraw.js';
import type { Draw } from '../../../server/draw/draw.js';
import { putSmallReport } from '../../support/smallReport.js';
import { openSite, type Answered, type Fields, type Site } from '../collect/openSite.js';
import { houseTemplate } from '../draw/documents/houseTemplate.js';
import { signedIn, type DeskVisitor } from './signedIn.js';

const path = '/sv/w/small/report/word';

function send(visitor: DeskVisitor, fields: Fields, file?: readonly [name: string, bytes: Uint8Array], language = 'sv'): Promise<Answered> {
  const [name, bytes] = file ?? ['', Buffer.alloc(0)];
  const parts = [
    ...[['_form', visitor.formToken] as const, ...fields].map(([field, value]) => Buffer.from(`--x\r\nContent-Disposition: form-data; name="${field}"\r\n\r\n${value}\r\n`)),
    Buffer.from(`--x\r\nContent-Disposition: form-data; name="template"; filename="${name}"\r\nContent-Type: application/octet-stream\r\n\r\n`), Buffer.from(bytes), Buffer.from('\r\n--x--\r\n'),
  ];
  return visitor.go('POST', path.replace('/sv/', `/${language}/`), { body: Buffer.concat(parts), headers: { 'content-type': 'multipart/form-data; boundary=x' } });
}

describe('the report in one’s own Word template, at the desk', function () {
  this.timeout(120_000);
  let site: Site;
  let draw: Draw;
  let lead: DeskVisitor;
  before(async () => {
    draw = createDraw({ workers: 1 });
    site = await openSite({ everything: true, draw });
    await putSmallReport(site.store);
    lead = await signedIn(site, 'lead', 'small');
  });
  after(async () => {
    await site.close();
    await draw.close();
  });

  it('says that there is nothing to fetch before the first edition', async () => {
    const page = await lead.get(path);
    expect(page.status).to.equal(200);
    expect(page.text).to.include('Ingen utgåva är publicerad än.').and.to.not.include('type="file"');
  });

  it('gives the edition in the template, in the language that was chosen, and stores nothing of the template', async () => {
    await publishEdition(site.store, { survey: 'small', note: '', now: new Date('2026-02-01T12:00:00Z'), who: 'test', language: 'sv' });
    const answer = await send(lead, [['edition', '1.0'], ['language', 'en']], ['mall.dotx', houseTemplate()]);
    expect(answer.status).to.equal(200);
    expect(answer.headers['content-type']).to.equal('application/vnd.openxmlformats-officedocument.wordprocessingml.document');
    expect(answer.headers['content-disposition']).to.equal('attachment; filename="small-needs_ed1.0_template_en.docx"');
    expect(answer.text.slice(0, 2)).to.equal('PK');
    expect(answer.text).to.include('word/header1.xml');
    expect(answer.headers['cache-control']).to.include('no-store');
    const kept = await site.store.editions.findFile('small', '1.0', 'report.en.docx');
    expect(kept === undefined ? 0 : kept.bytes.length).to.be.greaterThan(10_000);
    expect(kept?.bytes.includes('word/behov-')).to.equal(false);
  });

  const refused: readonly (readonly [string, readonly [string, Uint8Array] | undefined, number, string, string])[] = [
    ['no file', undefined, 422, 'Ingen mall är vald', 'No template is chosen'],
    ['another kind of file', ['x.docx', Buffer.from('%PDF-1.7')], 422, '”x.docx” är inte en Word-fil, utan en fil för PDF', '“x.docx” is not a Word file but a file for PDF'],
    ['macros', ['<b>.docm', houseTemplate({ 'word/vbaProject.bin': 'x' })], 422, 'Mallen ”&lt;b&gt;.docm” innehåller makron', 'The template “&lt;b&gt;.docm” contains macros'],
    ['more than is taken', ['stor.dotx', Buffer.alloc(templateMegabytes * 1024 * 1024 + 1)], 413, 'större än 20 MB', 'larger than 20 MB'],
  ];
  for (const [name, file, status, sv, en] of refused) {
    it(`refuses ${name} beside its field, in words, and keeps the other choices`, async () => {
      for (const [language, words] of [['sv', sv], ['en', en]] as const) {
        const other = language === 'sv' ? 'en' : 'sv';
        const page = await send(lead, [['edition', '1.0'], ['language', other]], file, language);
        expect(page.status).to.equal(status);
        expect(page.text).to.include(words);
        expect(page.text).to.match(/<title>(?:Fel|Error): /).and.to.include('href="#template"').and.to.include('aria-invalid="true"');
        expect(page.text).to.include(`name="language" value="${other}" checked`);
      }
    });
  }
});
