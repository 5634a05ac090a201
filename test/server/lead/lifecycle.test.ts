import { expect } from 'chai';
import { readDefinition } from '../../../analysis/exchange/readDefinition.js';
import { loadColumns } from '../../../server/frames/loadColumns.js';
import { everyKind } from '../collect/everyKind.js';
import { answerAll, openSite, Visitor, type Answered, type Fields, type Site } from '../collect/openSite.js';
import { signedIn, type DeskVisitor } from './signedIn.js';

const named = (slug: string, text = everyKind()): string => text.replaceAll('every-kind', slug).replace(`inventory: ${slug}`, 'inventory: every-kind');

/** A form with files, as a browser sends it. */
async function upload(visitor: DeskVisitor, path: string, fields: Fields, files: readonly (readonly [name: string, text: string | Buffer])[]): Promise<Answered> {
  const parts = [...[['_form', visitor.formToken] as const, ...fields].map(([name, value]) => Buffer.from(`--x\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`)),
    ...files.flatMap(([name, text]) => [Buffer.from(`--x\r\nContent-Disposition: form-data; name="files"; filename="${name}"\r\nContent-Type: application/octet-stream\r\n\r\n`), Buffer.from(text), Buffer.from('\r\n')])];
  return visitor.go('POST', path, { body: Buffer.concat([...parts, Buffer.from('--x--\r\n')]), headers: { 'content-type': 'multipart/form-data; boundary=x' } });
}

describe('a survey from draft to trash, at the desk', () => {
  let site: Site;
  let lead: DeskVisitor;
  before(async () => {
    site = await openSite({ desk: true });
    lead = await signedIn(site, 'lead');
  });
  after(() => site.close());

  const seen = async (slug: string): Promise<string> => String((await site.store.surveys.find(slug))?.revision);
  const edit = async (slug: string, text: string, more: Fields = [], who: DeskVisitor = lead): Promise<Answered> => who.post(`/sv/w/${slug}/definition/edit`, [['seen', await seen(slug)], ['text', text], ...more]);
  const move = (slug: string, to: string, more: Fields = []): Promise<Answered> => lead.post(`/sv/w/${slug}/settings/state`, [['move', to], ...more]);
  const add = async (slug: string, text = named(slug)): Promise<void> => {
    expect((await lead.post('/sv/w/new', [['text', text]])).status).to.equal(200);
    expect((await site.store.surveys.find(slug))?.state).to.equal('draft');
  };
  const acts = async (slug: string): Promise<readonly string[]> => (await site.store.audit.list(100, { surveys: [slug] })).map(({ act }) => act);

  const refused: readonly (readonly [title: string, from: string | RegExp, to: string, ...says: string[]])[] = [
    ['S42: a syntax error', 'version: 1', 'version: [1', 'Rad 6', 'tecken'],
    ['S43: an unknown kind of question', 'kind: ranking', 'kind: rankning', 'ranking', 'sections[1].questions[0].kind'],
    ['S44: a code twice', 'code: quotes', 'code: script', 'script', 'sections[0].questions[0].options'],
    ['S45: a reserved code', 'code: quotes', 'code: constructor', 'constructor'],
    ['S46: codes too alike', 'code: quotes', 'code: Script', 'Script'],
    ['S47: a condition on a later question', 'showIf: role = student', 'showIf: comments answered', 'comments'],
    ['S49: a text compared with a number', 'showIf: role = student', 'showIf: role >= 3', 'role'],
    ['S50: a least that is more than the most', 'min: -10', 'min: 3000', '3000'],
    ['S51: more options than the limit', /( +)- \{ code: quotes.*\n/, Array.from({ length: 501 }, (_, i) => `          - { code: q${i}, label: { sv: x${i}, en: x${i} } }\n`).join(''), '500'],
    ['S52: a missing translation', '{ sv: Statistik, en: Statistics }', '{ sv: Statistik }', 'en'],
    ['S53: no information under article 13', /information:\n( {2}.*\n)+/, '', 'information'],
    ['S53: no retention and disposal rule', /retention: .*\n/, '', 'retention'],
    ['S53: no contact', /contact: \{ name.*\n/, '', 'contact'],
    ['S56: validation by a pattern', 'maxLength: 40', 'maxLength: 40\n        pattern: "^(a+)+$"', 'pattern'],
    ['S64: a newer format', 'behov: 1', 'behov: 2', '2'],
    ['A83: no questions', /sections:\n[\s\S]*(?=background:)/, 'sections: []\n', 'sections'],
  ];
  for (const [title, from, to, ...says] of refused) {
    it(`${title} is refused at its place, and what was written is kept`, async () => {
      const text = named('refused').replace(from, () => to);
      expect(text).not.to.equal(named('refused'));
      const answer = await lead.post('/sv/w/new', [['text', text]]);
      expect(answer.status).to.equal(422);
      const said = answer.text.replaceAll('&quot;', '"').replaceAll('&gt;', '>').replaceAll('&lt;', '<').replaceAll('&#x3D;', '=').replaceAll('&amp;', '&').replaceAll('&#x27;', "'");
      expect(said).to.match(/<title>Fel: /);
      for (const words of says) expect(said.slice(said.indexOf('class="summary"'), said.indexOf('<h1'))).to.contain(words);
      expect(said).to.match(/href="#L\d+">Rad \d+/);
      expect(said).to.contain(text.slice(0, 400));
      expect(await site.store.surveys.find('refused')).to.equal(undefined);
    });
  }

  it('takes a survey and the lists it names in one upload, says of which list a fault is, and keeps the lists', async () => {
    const text = named('with-lists').replace(/ {4}items:\n( {6}- .*\n)+/, '    file: lists/places.csv\n');
    const list = 'code,name_sv,name_en\nharbour,Hamn,Harbour\nharbour,Hamn,Harbour\n';
    const wrong = await upload(lead, '/sv/w/new', [], [['survey.yaml', `# mine\r\n${text}`], ['places.csv', list]]);
    expect(wrong.status).to.equal(422);
    expect(wrong.text).to.contain('places.csv');
    const kept = /name="beside" value="([^"]*)"/.exec(wrong.text)?.[1]?.replaceAll('&quot;', '"') ?? '';
    expect(kept).to.contain('harbour');
    const right = await upload(lead, '/sv/w/new', [['text', `# mine\n${text}`], ['beside', kept]], [['places.csv', list.replace('\nharbour,Hamn,Harbour\n', '\nnorth,Norr,North\n')]]);
    expect(right.text).to.contain('Enkäten är tillagd som utkast.').and.contain('north');
    expect((await lead.get('/sv/w/with-lists/definition/survey.yaml')).text).to.equal(`# mine\n${text}`);
    const json: unknown = JSON.parse((await lead.get('/sv/w/with-lists/definition/survey.json')).text);
    expect(readDefinition(JSON.stringify(json), 'alone').definition?.survey).to.equal('with-lists');
    expect((await lead.get('/sv/w/with-lists/definition/list/1')).text).to.contain('north');
    expect((await lead.get('/sv/w/with-lists/definition/list/2')).status).to.equal(404);
  });

  it('refuses files that are no text, two surveys at once, no survey, a name that is taken, and somebody else’s inventory', async () => {
    const tries: readonly (readonly [string, readonly (readonly [string, string | Buffer])[], string])[] = [
      ['', [['survey.yaml', Buffer.from([0xff, 0xfe, 0x00])]], 'UTF-8'],
      ['', [['a.yaml', 'x'], ['b.json', '{}']], 'två enkäter'],
      ['', [], 'Välj en fil'],
      [everyKind(), [], 'Det finns redan en enkät som heter every-kind'],
    ];
    for (const [text, files, says] of tries) {
      const answer = await upload(lead, '/sv/w/new', [['text', text]], files);
      expect([answer.status, answer.text.includes(says)]).to.deep.equal([422, true]);
    }
    const other = await signedIn(site, 'lead', 'another');
    expect((await other.post('/sv/w/new', [['text', named('taken')]])).text).to.contain('leds av någon annan');
    expect((await other.post('/en/w/new', [['text', everyKind().replaceAll('every-kind', 'brand-new')]])).text).to.contain('added as a draft');
    expect(await site.store.accounts.membershipsOf(other.account)).to.deep.include({ account: other.account, inventory: 'brand-new', role: 'lead', units: [] });
  });

  it('A80: a survey of another inventory does not exist, on any of these pages', async () => {
    const stranger = await signedIn(site, 'lead', 'another');
    for (const page of ['definition', 'definition/edit', 'definition/survey.yaml', 'definition/survey.json', 'definition/list/1', 'settings']) {
      expect((await stranger.once('GET', `/sv/w/every-kind/${page}`)).status).to.equal(404);
    }
    for (const page of ['definition/edit', 'definition/version', 'settings', 'settings/state', 'settings/trash', 'settings/restore']) {
      expect((await stranger.post(`/sv/w/every-kind/${page}`, [['text', 'x'], ['move', 'close'], ['name', 'every-kind']])).status).to.equal(404);
    }
    expect(await site.store.surveys.find('every-kind')).to.include({ state: 'open' });
  });

  it('A81: of two who edit, the second is shown what the first saved and by whom, and nothing is overwritten', async () => {
    await add('shared');
    const before = await seen('shared');
    const analyst = await signedIn(site, 'analyst');
    const mine = named('shared').replace('Vilket stöd behöver du?', 'Vad behöver du stöd med?');
    expect((await edit('shared', mine)).text).to.contain('Formuläret är sparat.');
    const theirs = named('shared').replace('en: How many hours?', 'en: How many hours a week?');
    const conflict = await analyst.post('/sv/w/shared/definition/edit', [['seen', before], ['text', theirs]]);
    expect(conflict.status).to.equal(409);
    for (const said of ['Anna lead', 'Vad behöver du stöd med?', 'How many hours a week?', 'rader lika']) expect(conflict.text).to.contain(said);
    expect((await site.store.surveys.getDefinition('shared', 1)).source).to.contain('Vad behöver du stöd med?').and.not.contain('hours a week');
    const now = /name="seen" value="(\d+)"/.exec(conflict.text)?.[1] ?? '';
    await analyst.post('/sv/w/shared/definition/edit', [['seen', now], ['text', mine.replace('en: How many hours?', 'en: How many hours a week?')]]);
    expect((await site.store.surveys.getDefinition('shared', 1)).source).to.contain('Vad behöver du stöd med?').and.contain('hours a week');
    const settings = await lead.post('/sv/w/shared/settings', [['seen', before], ['entry', 'invited'], ['target', '70'], ['earlier', '']]);
    expect([settings.status, settings.text.includes('Nu gäller: Alla som har adressen'), settings.text.includes('value="70"')]).to.deep.equal([409, true, true]);
    expect((await site.store.surveys.find('shared'))?.entry).to.equal('open');
  });

  it('S48, S57: an unreachable question and HTML are warned of in the draft; the first stops the opening', async () => {
    const text = named('unreachable').replace('showIf: role = student', 'showIf: role = student and role = senior').replace('Vad vill du säga?', 'Vad vill du <b>säga</b>?');
    await add('unreachable', text);
    const page = await lead.get('/sv/w/unreachable/definition');
    expect(page.text).to.contain('Inga svar leder till frågan supervisor').and.contain('HTML').and.contain('&lt;b&gt;');
    const answer = await move('unreachable', 'open');
    expect([answer.status, answer.text.includes('Något i kontrollistan måste rättas')]).to.deep.equal([422, true]);
    expect((await site.store.surveys.find('unreachable'))?.state).to.equal('draft');
    await edit('unreachable', text.replace('role = student and role = senior', 'role = student'));
    expect((await move('unreachable', 'open')).text).to.contain('Enkäten är öppen.');
  });

  it('S54: background variables too fine for the list are told with numbers before opening', async () => {
    await add('too-fine');
    const people = [...Array<string>(60).fill('harbour'), ...Array<string>(9).fill('clinical_north')].map((department, i) => ({ department, role: i % 2 === 0 ? 'student' : 'senior' }));
    await site.store.people.putFrame('too-fine', people);
    const { text } = await lead.get('/sv/w/too-fine/settings');
    expect(text).to.contain('1 av 2 grupper i ”Vilken institution?”').and.contain('Klinisk forskning, Norr: 9 inbjudna, omkring 3 svar').and.contain('Alla 2 grupper i ”Vilken roll har du?” väntas ge minst 10 svar').and.contain('En lista över inbjudna är inläst, men enkäten är öppen för alla');
    expect(text).to.contain('2 av 4 kombinationer av ”Vilken roll har du?” × ”Vilken institution?”').and.contain('(9 inbjudna finns i dem)');
  });

  it('S55: an anonymous survey that asks who somebody is opens only with a reason, which is logged', async () => {
    await add('naming', named('naming').replace('sv: Vad vill du säga?', 'sv: Vilken e-postadress har du?'));
    const refusedOpening = await move('naming', 'open', [['reason.comments', '  ']]);
    expect(refusedOpening.status).to.equal(422);
    expect(refusedOpening.text).to.contain('frågar vem någon är').and.contain('id="reason.comments"');
    expect((await move('naming', 'open', [['reason.comments', 'Svaren lottas ut']])).text).to.contain('Enkäten är öppen.');
    const [entry] = await site.store.audit.list(1, { surveys: ['naming'] });
    expect(entry).to.deep.include({ who: lead.account, act: 'open_survey', detail: { from: 'draft', reasons: 'comments: Svaren lottas ut' } });
    await move('naming', 'close');
    expect((await move('naming', 'open')).text).to.contain('Enkäten är öppen.');
  });

  it('A83: twice is said and is no act; a closed one opens again; what cannot be is told', async () => {
    await add('moving');
    expect((await move('moving', 'pause')).text).to.contain('är ett utkast och har inte öppnats');
    for (const [to, said] of [['open', 'Enkäten är öppen.'], ['open', 'var redan öppen'], ['pause', 'är pausad'], ['pause', 'var redan pausad'], ['open', 'är öppen'], ['close', 'är stängd'], ['close', 'var redan stängd']] as const) {
      expect((await move('moving', to)).text, to).to.contain(said);
    }
    expect((await move('moving', 'pause')).text).to.contain('Enkäten är stängd');
    expect((await move('moving', 'open')).text).to.contain('Enkäten är öppen.');
    expect(await acts('moving')).to.deep.equal(['open_survey', 'close_survey', 'open_survey', 'pause_survey', 'open_survey', 'add_survey']);
    const kinds = await site.database.query<{ kind: string }>(`select kind from desk.job where kind = 'mix'`);
    expect(kinds).to.have.length(1);
    const two = await Promise.all([move('moving', 'close'), move('moving', 'close')]);
    expect(two.map(({ status }) => status)).to.deep.equal([200, 200]);
    expect((await acts('moving')).filter((act) => act === 'close_survey')).to.have.length(2);
  });

  it('A83: a survey whose last day is over does not open until the day is changed', async () => {
    await add('over', named('over', everyKind(1, 'closes: 2025-01-31')));
    expect((await move('over', 'open')).text).to.contain('Sista dagen 31\u00a0januari\u00a02025 har passerat');
    await edit('over', named('over', everyKind(1, 'closes: 2026-01-31')));
    expect((await move('over', 'open')).text).to.contain('Enkäten är öppen.');
  });

  it('S58: a spelling is corrected in place, shows in the open survey within two seconds, and is logged with both texts', async () => {
    const before = await new Visitor(site).get('/sv/s/every-kind');
    expect(before.text).to.contain('Vad behöver du?');
    const answer = await edit('every-kind', everyKind().replace('sv: Vad behöver du?', 'sv: Vad behöver din forskning?'));
    expect(answer.text).to.contain('En text är rättad och loggad.');
    site.setNow(new Date('2025-10-20T10:00:02.5Z'));
    expect((await new Visitor(site).get('/sv/s/every-kind')).text).to.contain('Vad behöver din forskning?');
    const [entry] = await site.store.audit.list(1, { surveys: ['every-kind'] });
    expect(entry?.detail).to.deep.equal({ version: 1, path: 'collection.information.headline', language: 'sv', before: 'Vad behöver du?', after: 'Vad behöver din forskning?' });
    expect(await site.store.surveys.getDefinition('every-kind', 1)).to.include({ version: 1, revision: 2 });
    for (const [from, to] of [['mode: anonymous', 'mode: confidential'], ['until: 2030-12-31', 'until: 2040-12-31']] as const) {
      expect((await edit('every-kind', everyKind().replace(from, to))).text).to.contain('har fått löfte om det');
    }
    expect((await edit('every-kind', everyKind().replace('sv: Vad vill du säga?', 'sv: Vad heter du?'))).text).to.contain('skulle fråga vem någon är');
  });

  it('H11, S58: other questions become a new version with a stated mapping; older answers count by it and keep their version', async () => {
    const current = everyKind().replace('sv: Vad behöver du?', 'sv: Vad behöver din forskning?');
    for (let i = 0; i < 6; i += 1) {
      const visitor = new Visitor(site);
      await answerAll(visitor);
      await visitor.post('/sv/s/every-kind/check', [['_do', 'send']]);
    }
    const sent = await site.store.answers.count('every-kind');
    expect(sent).to.equal(6);
    const begun = new Visitor(site);
    await answerAll(begun);
    const next = current.replace('code: script,', 'code: coding,').replace('        lines: 5', '        lines: 4').replace(/ +- \{ code: quotes.*\n/, '');
    const offered = await edit('every-kind', next);
    expect(offered.status).to.equal(409);
    expect(offered.text).to.contain('Fortsätt till ny version').and.contain('sections.need.questions.methods.options');
    const at = await seen('every-kind');
    const version = (more: Fields, who = lead): Promise<Answered> => who.post('/sv/w/every-kind/definition/version', [['seen', at], ['text', next], ...more]);
    const shown = await version([]);
    expect(shown.text).to.contain('Ny version 2').and.contain('id="option.methods.script"').and.contain('id="option.methods.quotes"');
    expect(shown.text.replace(/\s+/g, ' ')).to.match(/methods\.script<\/code>.*?Sparade svar: antal visas när det finns minst 10 svar<.*methods\.quotes<\/code>.*?Sparade svar: antal visas när det finns minst 10 svar</);
    expect((await version([], await signedIn(site, 'analyst'))).text).to.contain('visas för projektledaren').and.not.contain('Sparade svar: 6');
    const open = await version([['_do', 'save'], ['option.methods.quotes', '-']]);
    expect([open.status, open.text.includes('Ange vad som händer med svaren på methods: script')]).to.deep.equal([422, true]);
    expect(open.text).to.match(/<option value="-" selected>/);
    const saved = await version([['_do', 'save'], ['option.methods.quotes', '-'], ['option.methods.script', 'coding']]);
    expect(saved.text).to.contain('Den nya versionen är sparad');
    expect(await site.store.surveys.find('every-kind')).to.include({ version: 2, state: 'open' });
    const columns = await loadColumns(site.store, 'every-kind');
    const methods = columns.questions.get('methods');
    const coding = methods?.kind === 'multiple' ? methods.categories.findIndex(({ code }) => code === 'coding') : -1;
    expect(methods?.kind === 'multiple' ? methods.chosen[coding]?.has(0) : false).to.equal(true);
    const done = await begun.post('/sv/s/every-kind/check', [['_do', 'send']]);
    expect(done.text).to.contain('Tack').and.not.contain('class="summary"');
    const versions = [];
    for await (const response of site.store.answers.readAll('every-kind')) versions.push(response.definitionVersion);
    expect(versions).to.deep.equal(Array<number>(7).fill(1));
    const stale = await version([['_do', 'save']]);
    expect(stale.status).to.equal(409);
  });

  it('A84: the trash asks for the name, tells the counts, hides the survey at once, and can be taken back for 30 days', async () => {
    await add('going');
    await move('going', 'open');
    const page = await lead.get('/sv/w/going/settings');
    expect(page.text).to.contain('0 svar och 0 inbjudna');
    expect((await lead.get('/sv/w/every-kind/settings')).text).to.contain('7 svar').and.contain('Be en analytiker hämta dem först').and.not.contain('/sv/w/every-kind/answers"');
    const wrong = await lead.post('/sv/w/going/settings/trash', [['name', 'gone']]);
    expect([wrong.status, wrong.text.includes('value="gone"')]).to.deep.equal([422, true]);
    site.setNow(new Date('2025-10-20T10:00:05Z'));
    expect((await new Visitor(site).get('/sv/s/going')).status).to.equal(200);
    const done = await lead.post('/sv/w/going/settings/trash', [['name', 'going']]);
    expect(done.text).to.contain('Ta tillbaka enkäten').and.contain('19\u00a0november\u00a02025');
    site.setNow(new Date('2025-10-20T10:00:08Z'));
    expect((await new Visitor(site).get('/sv/s/going')).status).to.equal(404);
    const analyst = await signedIn(site, 'analyst');
    expect((await analyst.get('/sv/w')).text).not.to.contain('/w/going/');
    expect((await lead.get('/sv/w')).text).to.contain('/w/going/').and.contain('I papperskorgen');
    expect((await edit('going', named('going').replace('sv: Tell', 'sv: Say'))).text).to.contain('ligger i papperskorgen');
    expect((await lead.post('/sv/w/going/settings/restore', [])).text).to.contain('Enkäten är tillbaka');
    expect(await site.store.surveys.find('going')).to.include({ state: 'closed' }).and.not.have.property('trashed');
    expect(await acts('going')).to.deep.equal(['restore_survey', 'trash_survey', 'open_survey', 'add_survey']);
    await lead.post('/sv/w/going/settings/trash', [['name', 'going']]);
    await site.database.query(`update desk.survey set erased = '2025-11-20' where slug = 'going'`);
    expect((await lead.post('/sv/w/going/settings/restore', [])).text, 'and no longer').to.contain('raderades 20\u00a0november\u00a02025');
  });
});
