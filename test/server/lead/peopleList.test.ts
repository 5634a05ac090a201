import { expect } from 'chai';
import { zipSync, strToU8 } from 'fflate';
import { openSite, putSurvey, type Answered, type Site } from '../collect/openSite.js';
import { everyKind } from '../collect/everyKind.js';
import { signedIn, type DeskVisitor } from './signedIn.js';
import { fieldsOf, readable, upload } from './uploaded.js';

let site: Site;
let lead: DeskVisitor;
let number = 0;
/** A survey of its own, with an empty list. */
let slug = '';

const base = (): string => `/sv/w/${slug}/people`;

function look(content: string | Buffer, name = 'lista.csv'): Promise<Answered> {
  return upload(lead, `${base()}/list`, [['do', 'read']], { field: 'list', name, bytes: Buffer.from(content) });
}

/** What the page shows, sent back with changes. */
function again(page: Answered, act: 'read' | 'save', changes: Readonly<Record<string, string>> = {}): Promise<Answered> {
  const fields = new Map(fieldsOf(page.text));
  for (const [name, value] of Object.entries(changes)) fields.set(name, value);
  return upload(lead, `${base()}/list`, [...fields, ['do', act]]);
}

const emails = async (): Promise<readonly string[]> => (await site.store.people.listInvited(slug)).map(({ email }) => email);

function xlsx(cells: readonly (readonly string[])[], extra = ''): Buffer {
  const rows = cells.map((row, r) => `<row r="${r + 1}">${row.map((text, c) => `<c r="${String.fromCharCode(65 + c)}${r + 1}" t="inlineStr"><is><t>${text}</t></is></c>`).join('')}${r === 1 ? extra : ''}</row>`).join('');
  const ns = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
  const rel = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  return Buffer.from(zipSync({
    '[Content_Types].xml': strToU8('<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>'),
    '_rels/.rels': strToU8(`<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${rel}/officeDocument" Target="xl/workbook.xml"/></Relationships>`),
    'xl/workbook.xml': strToU8(`<workbook ${ns} xmlns:r="${rel}"><sheets><sheet name="Lista" sheetId="1" r:id="r1"/></sheets></workbook>`),
    'xl/_rels/workbook.xml.rels': strToU8(`<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${rel}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`),
    'xl/worksheets/sheet1.xml': strToU8(`<worksheet ${ns}><sheetData>${rows}</sheetData></worksheet>`),
  }));
}

describe('the list of those invited', () => {
  before(async () => {
    site = await openSite({ desk: true });
    lead = await signedIn(site, 'lead');
  });
  after(() => site.close());
  beforeEach(async () => {
    number += 1;
    slug = `list-${number}`;
    await putSurvey(site.store, everyKind().replace('survey: every-kind', `survey: ${slug}`));
  });

  it('is shown before it is stored: columns found by their headings, codes by their names, counts by group; then counted for response rates', async () => {
    await site.store.people.putFrame(slug, [{ role: 'senior' }, { role: 'senior' }, { role: 'student' }]);
    const page = await look('E-post;Namn;Institution;Roll;Språk\nAnna@Example.org;Anna Åkesson;Hamnforskning;doktorand;svenska\nbo@example.org;Bo;Varvslära;senior;en\n');
    expect(page.status).to.equal(200);
    const text = readable(page.text);
    expect(text).to.contain('lista utan adresser, 3 personer');
    expect(text).to.contain('lista.csv: 2 rader, läst som CSV med teckenkodningen UTF-8 och avgränsaren semikolon.');
    expect(text).to.contain('Anna Åkesson').and.match(/Nya 2/).and.match(/Inbjudna: institution.*Hamnforskning 2/);
    expect(await emails(), 'nothing is stored yet').to.deep.equal([]);
    const saved = await again(page, 'save');
    expect(saved.status).to.equal(200);
    expect(readable(saved.text)).to.contain('Listan är sparad.').and.match(/På listan 2/).and.match(/Inte inbjudna än 2/);
    expect((await site.store.people.listInvited(slug)).map((person) => ({ ...person, id: '' }))).to.deep.equal([
      { id: '', email: 'anna@example.org', name: 'Anna Åkesson', language: 'sv', department: 'harbour', cell: { role: 'student', department: 'harbour' }, revoked: false, bounced: false },
      { id: '', email: 'bo@example.org', name: 'Bo', language: 'en', department: 'harbour', cell: { role: 'senior', department: 'harbour' }, revoked: false, bounced: false },
    ]);
    expect(await site.store.people.countFrame(slug, ['department'])).to.deep.equal([{ group: { department: 'harbour' }, invited: 2 }]);
    const [entry] = await site.store.audit.list(1);
    expect(entry).to.deep.include({ act: 'put_people', survey: slug, who: lead.account, detail: { added: 2, changed: 0, removed: 0 } });
  });

  it('C66: a file without people has 0 rows, an empty field is no file', async () => {
    for (const content of ['', 'e-post;namn\n', '\n\n']) expect(readable((await look(content)).text), JSON.stringify(content)).to.contain('0 rader');
    expect(readable((await upload(lead, `${base()}/list`, [['do', 'read']])).text)).to.contain('Ingen fil är vald');
  });

  it('C67: finds semicolon, tab and comma, says which, and reads otherwise when told', async () => {
    for (const [mark, name] of [[';', 'semikolon'], ['\t', 'tabb'], [',', 'komma']] as const) {
      const page = await look(['e-post', 'namn'].join(mark) + '\n' + ['a@example.org', 'A'].join(mark) + '\n');
      expect(readable(page.text)).to.contain(`avgränsaren ${name}`).and.match(/Nya 1/);
    }
    const page = await look('e-post;namn\na@example.org;A, B\n');
    expect(readable((await again(page, 'read', { delimiter: ',' })).text)).to.contain('avgränsaren komma').and.contain('Ingen kolumn är vald för e-post');
  });

  it('C68: reads UTF-16 and UTF-8 with a mark; where only a person can see it, shows how a line reads in each encoding', async () => {
    const text = 'e-post;namn\na@example.org;Åsa Öberg\n';
    const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]);
    expect(readable((await look(utf16)).text)).to.contain('UTF-16').and.contain('Åsa Öberg');
    expect(readable((await look(`\ufeff${text}`)).text)).to.contain('UTF-8').and.contain('Åsa Öberg');
    const page = await look(Buffer.from(text, 'latin1'));
    expect(page.status).to.equal(422);
    expect(readable(page.text)).to.contain('Välj den teckenkodning där namnen ser rätt ut').and.contain('Windows-1252: rad 2 blir ”').and.contain('Åsa Öberg').and.contain('Mac Roman: rad 2 blir ”');
    const chosen = await again(page, 'read', { encoding: 'windows-1252' });
    expect(readable(chosen.text)).to.contain('Windows-1252').and.match(/Nya 1/);
    await again(chosen, 'save');
    expect((await site.store.people.findInvited(slug, 'a@example.org'))?.name).to.equal('Åsa Öberg');
  });

  it('C69 C70: a quote that is not closed and rows of another length are told with their lines, all at once and at most 100', async () => {
    expect(readable((await look('e-post;namn\na@example.org;"Anna\nb@example.org;Bo\n')).text)).to.match(/2 Citattecknet före ”Anna/);
    const rows = Array.from({ length: 130 }, (_, i) => (i % 2 === 0 ? `a${i}@example.org` : `b${i}@example.org;B;extra`));
    const page = await look(`e-post;namn\n${rows.join('\n')}\n`);
    const text = readable(page.text);
    expect(page.status).to.equal(422);
    expect(text).to.contain('130 fel i filen').and.contain('2 Raden har 1 celler, men rubriken 2').and.contain('3 Raden har 3 celler, men rubriken 2').and.contain('De 100 första visas. 30 till finns.');
    expect(text).to.contain('101 Raden har').and.not.contain('102 Raden har');
  });

  it('C71: names the columns that share a name, and those there are where none is the address', async () => {
    expect(readable((await look('E-post;Namn;namn\na@example.org;A;B\n')).text)).to.contain('Flera kolumner heter ”Namn” (kolumn 2, 3)');
    const page = await look('Adress;Namn;Roll\na@example.org;A;senior\n');
    expect(readable(page.text)).to.contain('Ingen kolumn är vald för e-post. Filens kolumner är: Adress, Namn, Roll');
    expect(readable((await again(page, 'read', { 'col.email': '0' })).text), 'one is chosen').to.match(/Nya 1/);
  });

  it('C72: one person for an address in other letters, with a dot at its end or in IDN, listed for review', async () => {
    const page = await look('e-post;namn;roll\nAnna@Räksmörgås.example;Anna;senior\nanna@xn--rksmrgs-5wao1o.example.;Anna A;\nANNA@räksmörgås.example;;student\nbo@example.org;Bo;senior\n');
    const text = readable(page.text);
    expect(text).to.match(/Nya 2/).and.contain('1 adress står på flera rader och blir en person').and.contain('anna@xn--rksmrgs-5wao1o.example: rad 2, 3, 4. Raderna säger olika om namn, ').and.contain('rad 2 gäller');
    await again(page, 'save');
    expect(await site.store.people.findInvited(slug, 'anna@xn--rksmrgs-5wao1o.example')).to.deep.include({ name: 'Anna', cell: { role: 'senior' } });
  });

  it('C73: refuses rows whose address is none or begins a line of its own; the rest can be stored without them', async () => {
    const bad = ['anna', 'anna@', '@example.org', 'a b@example.org', 'Anna <a@example.org>', 'a@example.org,b@example.org', '"a@example.org\nBcc: spion@example.org"', '"a@example.org\r\nRCPT TO:<x@y.se>"', 'a@exa%0ample.org', 'a..b@example.org', 'a@localhost', ''];
    const page = await look(`e-post;namn\n${bad.map((email) => `${email};X`).join('\n')}\nbo@example.org;Bo\n`);
    const text = readable(page.text);
    expect(page.status).to.equal(422);
    expect(text).to.contain(`${bad.length} fel i filen`).and.contain('”anna” är inte en e-postadress').and.contain('det finns en radbrytning i adressen').and.contain('e-postadressen saknas');
    expect((await again(page, 'save')).status, 'not without being asked').to.equal(422);
    expect(await emails()).to.deep.equal([]);
    await again(page, 'save', { leave_out: 'yes' });
    expect(await emails()).to.deep.equal(['bo@example.org']);
  });

  it('C74, T28: names the limit of rows, columns, cells and bytes, and stores nothing', async () => {
    const row = (i: number): string => `p${i}@example.org`;
    const many = `e-post\n${Array.from({ length: 20_001 }, (_, i) => row(i)).join('\n')}\n`;
    for (const [content, limit] of [
      [many, 'Gränsen är 20 000 poster'],
      [`e-post;${Array.from({ length: 200 }, (_, i) => `k${i}`).join(';')}\na@example.org\n`, 'Gränsen är 200 kolumner'],
      [`e-post;namn\na@example.org;${'x'.repeat(33_000)}\n`, 'Gränsen är 32 768 tecken i en cell'],
      [`e-post;namn\n${`a@example.org;${'y'.repeat(5_000)}\n`.repeat(1_100)}`, 'Gränsen är 5 000 000 byte i en fil'],
    ] as const) {
      const page = await look(content);
      expect(readable(page.text).replaceAll('\u00a0', ' ')).to.contain(limit);
      await again(page, 'save', { leave_out: 'yes' });
    }
    expect(await emails()).to.deep.equal([]);
  });

  it('C75: tells a renamed XLSX and reads it; binary content is no list', async () => {
    const page = await look(xlsx([['E-post', 'Namn'], ['anna@example.org', 'Anna']]), 'lista.csv');
    expect(readable(page.text)).to.contain('Detta är en XLSX').and.contain('bladet ”Lista”').and.match(/Nya 1/);
    await again(page, 'save');
    expect(await emails()).to.deep.equal(['anna@example.org']);
    for (const bytes of [Buffer.from('e-post\0;namn\na@example.org;A\n'), Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 1, 2, 3]), Buffer.from('%PDF-1.7 x')]) {
      expect(readable((await look(bytes)).text)).to.contain('spara den som CSV eller .xlsx');
    }
  });

  it('C76: a formula is text, in the page and in the list', async () => {
    const page = await look('e-post;namn\na@example.org;"=HYPERLINK(""http://evil.example"",""x"")"\n');
    expect(readable(page.text)).to.contain('=HYPERLINK("http://evil.example","x")');
    expect(page.text).not.to.contain('href="http://evil.example');
    await again(page, 'save');
    expect((await site.store.people.findInvited(slug, 'a@example.org'))?.name).to.equal('=HYPERLINK("http://evil.example","x")');
  });

  it('C77: the same file again is 0 new and changes nothing; another changes what it tells, and takes away only when asked to', async () => {
    const first = 'e-post;namn;roll\na@example.org;A;senior\nb@example.org;B;senior\n';
    await again(await look(first), 'save');
    const before = await site.database.query('select id, token_hash, email, cell from people.invitation where survey = $1 order by id', [slug]);
    const page = await look(first);
    expect(readable(page.text)).to.contain('0 nya, och inget ändras').and.match(/Kända, oförändrade 2/);
    await again(page, 'save');
    expect(await site.database.query('select id, token_hash, email, cell from people.invitation where survey = $1 order by id', [slug])).to.deep.equal(before);

    const other = await look('e-post;namn;roll\nA@example.org;A;student\nc@example.org;C;senior\n');
    expect(readable(other.text)).to.match(/Nya 1/).and.match(/ändrade uppgifter 1/).and.contain('1 person finns på listan men inte i filen');
    await again(other, 'save', { gone: 'revoke' });
    expect((await site.store.people.listInvited(slug)).map(({ email, revoked, cell }) => [email, revoked, cell])).to.deep.equal([
      ['a@example.org', false, { role: 'student' }], ['b@example.org', true, { role: 'senior' }], ['c@example.org', false, { role: 'senior' }]]);
    expect(await site.store.people.countFrame(slug, [])).to.deep.equal([{ group: {}, invited: 2 }]);
    expect(readable((await look(first)).text), 'who was taken off stays off').to.contain('1 person i filen är borttagna från listan sedan tidigare');
  });

  it('C78: a failure at row 5,000 leaves nothing behind', async () => {
    await again(await look('e-post\nbefore@example.org\n'), 'save');
    await site.database.query(`create function people.stop() returns trigger language plpgsql as $$ begin if new.email = 'p5000@example.org' then raise exception 'stop'; end if; return new; end $$`);
    await site.database.query('create trigger stop before insert on people.invitation for each row execute function people.stop()');
    const page = await look(`e-post\n${Array.from({ length: 6_000 }, (_, i) => `p${i}@example.org`).join('\n')}\n`);
    const failed = await again(page, 'save', { gone: 'revoke' });
    expect(failed.status).to.equal(500);
    expect(failed.text).not.to.contain('p5000');
    expect(JSON.stringify(site.log)).not.to.contain('@');
    expect((await site.store.people.listInvited(slug)).map(({ email, revoked }) => [email, revoked])).to.deep.equal([['before@example.org', false]]);
    expect(await site.store.people.countFrame(slug, [])).to.deep.equal([{ group: {}, invited: 1 }]);
    await site.database.query('drop trigger stop on people.invitation');
    await again(page, 'save');
    expect(await emails()).to.have.length(6_001);
  });

  it('C79: a value the questionnaire does not have is told with the nearest one, never dropped', async () => {
    const page = await look('e-post;institution;språk\na@example.org;Hamnforsknin;sv\nb@example.org;Rymdforskning;klingon\n');
    expect(readable(page.text)).to.contain('2 institution: ”Hamnforsknin” finns inte i formuläret. Menade du ”hamnforskning”?').and.contain('”Rymdforskning” finns inte').and.contain('”klingon” finns inte');
  });

  it('stores what was shown and nothing else: a file that changed on its way, or a list that somebody else changed meanwhile, is shown again', async () => {
    const page = await look('e-post;namn\na@example.org;A\n');
    expect(readable((await again(page, 'save', { hash: '0'.repeat(64) })).text)).to.contain('Filen kom inte fram hel');
    await again(await look('e-post\nother@example.org\n'), 'save');
    const outdated = await again(page, 'save');
    expect(outdated.status).to.equal(422);
    expect(readable(outdated.text)).to.contain('Listan har ändrats sedan du såg den');
    expect(await emails()).to.deep.equal(['other@example.org']);
    await again(outdated, 'save');
    expect(await emails()).to.deep.equal(['a@example.org', 'other@example.org']);
  });

  it('finds one person by the whole address to mend it or take it off the list, and never tells whether they have answered', async () => {
    await again(await look('e-post;namn;institution\na@example.org;Anna;Hamn\nb@example.org;Bo;Hamn\n'), 'save');
    await site.database.query(`update people.invitation set used = true, declined = false where survey = $1 and email = 'a@example.org'`, [slug]);
    const find = (fields: readonly (readonly [string, string])[]): Promise<Answered> => lead.post(`${base()}/person`, fields);
    expect(readable((await find([['email', 'example.org']])).text)).to.contain('Det är inte en e-postadress');
    expect(readable((await find([['email', 'c@example.org']])).text)).to.contain('Ingen på listan har den adressen');
    const [answered, not] = [await find([['email', 'A@example.org']]), await find([['email', 'b@example.org']])];
    const same = (text: string): string => readable(text).replaceAll(/[ab]@example\.org|Anna|Bo\b/g, 'X');
    expect(same(answered.text), 'who has answered looks as who has not').to.equal(same(not.text));
    expect(readable((await find([['email', 'a@example.org'], ['do', 'correct'], ['address', 'b@example.org']])).text)).to.contain('Adressen tillhör redan en annan person');
    expect(readable((await find([['email', 'a@example.org'], ['do', 'correct'], ['address', 'Ny@example.org']])).text)).to.contain('Adressen är rättad').and.contain('ny@example.org');
    expect(readable((await find([['email', 'b@example.org'], ['do', 'revoke']])).text)).to.contain('Personen är borttagen från listan.');
    expect(await site.store.people.countFrame(slug, [])).to.deep.equal([{ group: {}, invited: 1 }]);
    await find([['email', 'b@example.org'], ['do', 'restore']]);
    expect(await site.store.people.countState(slug)).to.include({ invited: 2 });
    expect(JSON.stringify(await site.store.audit.list(50))).not.to.contain('@');
  });

  it('marks addresses that came back, from a list or a whole returned message, and erases the list when the survey is closed', async () => {
    await again(await look('e-post\na@example.org\nb@example.org\n'), 'save');
    expect(readable((await lead.post(`${base()}/bounces`, [['bounces', 'inget']])).text)).to.contain('Det finns ingen e-postadress i texten');
    const page = await lead.post(`${base()}/bounces`, [['bounces', 'Final-Recipient: rfc822; A@example.org\nFrom: <postmaster@mail.example>\n']]);
    expect(readable(page.text)).to.contain('1 adress är märkt. 1 annan adress i texten finns inte på listan.').and.match(/Mejl i retur 1/);
    expect(readable((await lead.post(`${base()}/erase`, [['confirm', 'yes']])).text)).to.contain('Listan kan inte raderas medan enkäten kan besvaras');
    await site.store.surveys.setState(slug, 'closed');
    expect(readable((await lead.post(`${base()}/erase`, [])).text)).to.contain('Markera rutan');
    expect(readable((await lead.post(`${base()}/erase`, [['confirm', 'yes']])).text)).to.contain('Listan är raderad.');
    expect(await emails()).to.deep.equal([]);
    expect(await site.store.people.countFrame(slug, [])).to.deep.equal([{ group: {}, invited: 2 }]);
  });

  it('C74: reads a list of 20,000 people, shows and stores it in seconds', async function () {
    this.timeout(60_000);
    const began = Date.now();
    const page = await look(`e-post;namn;institution;roll\n${Array.from({ length: 20_000 }, (_, i) => `person${i}@example.org;Person Nummer ${i};Hamnforskning;senior`).join('\n')}\n`);
    await again(page, 'save');
    expect(await emails()).to.have.length(20_000);
    expect(Date.now() - began).to.be.lessThan(30_000);
  });
});
