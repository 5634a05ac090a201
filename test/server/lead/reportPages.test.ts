/** The report at the desk: written, checked, previewed and published. Authority: ux.md 2 and 6.2, trust.md 6 P (90, 92, 94, 95, 97). */
import { expect } from 'chai';
import { withoutSummary } from '../../../server/acts/plan/withoutSummary.js';
import { publishEdition } from '../../../server/acts/publishEdition.js';
import { loadEdition } from '../../../server/acts/loadEdition.js';
import { DrawingFailed } from '../../../server/draw/drawingFailed.js';
import { ProblemError } from '../../../server/problems/problem.js';
import { answers, putSmallReport, smallAnswers, smallPlan, smallSurvey } from '../../support/smallReport.js';
import { openSite, type Answered, type Fields, type Site } from '../collect/openSite.js';
import { signedIn, type DeskVisitor } from './signedIn.js';

const both = (text: string) => ({ sv: text, en: text });

describe('the report at the desk', () => {
  let site: Site;
  let lead: DeskVisitor;
  before(async () => {
    site = await openSite({ everything: true });
    lead = await signedIn(site, 'lead', 'small');
  });
  after(() => site.close());

  async function small(survey: string, responses = smallAnswers(), plan: unknown = { ...smallPlan, survey }): Promise<string> {
    await putSmallReport(site.store, survey, responses, plan);
    await site.store.surveys.setState(survey, 'closed');
    return `/sv/w/${survey}/report`;
  }
  const seenIn = ({ text }: Answered): string => /name="seen" value="(\d+)"/.exec(text)?.[1] ?? '';
  const revision = async (survey: string): Promise<string> => String((await site.store.surveys.getPlan(survey)).revision);
  const acts = async (survey: string) => (await site.store.audit.list(50)).filter((entry) => entry.survey === survey).map(({ act }) => act);

  async function figuresOf(survey: string): Promise<readonly string[]> {
    const plan = JSON.parse((await site.store.surveys.findPlan(survey)) ?? '{}') as { readonly figures: readonly { readonly code: string }[] };
    return plan.figures.map(({ code }) => code);
  }

  it('without a stored plan shows a proposal, which is taken over once; parts are then moved, added inside the lattice and removed, each with its line in the log', async () => {
    const path = await small('proposed');
    await site.database.query(`update desk.survey set plan = null, plan_revision = 0 where slug = 'proposed'`);
    const shown = await lead.get(path);
    expect(shown.status, shown.text).to.equal(200);
    expect(shown.text).to.include('Ta över förslaget').and.not.include('/part/title');
    const asking = (await lead.get(`${path}?add=methods::demand-share`)).text;
    expect(asking, 'what comes from the results waits').to.include('staplar). Ta över förslaget först').and.include('name="add" value="methods::demand-share"');
    const taken = await lead.once('POST', `${path}/take`, { fields: [['_form', lead.formToken], ['add', 'methods::demand-share']] });
    expect(taken.headers.location).to.equal(`${path}?said=taken&add=methods%3A%3Ademand-share#add-heading`);
    expect((await lead.get(`${path}?said=taken&add=methods%3A%3Ademand-share`)).text).to.include('Förslaget är sparat').and.include('<option value="methods::demand-share" selected>');
    expect((await lead.post(`${path}/take`, [])).status, 'a second time').to.equal(409);
    expect(await figuresOf('proposed')).to.deep.equal(['answers', 'by_1']);
    await lead.post(`${path}/move`, [['seen', await revision('proposed')], ['part', 'figure-by_1'], ['to', 'up']]);
    expect(await figuresOf('proposed')).to.deep.equal(['by_1', 'answers']);
    await lead.post(`${path}/add`, [['seen', await revision('proposed')], ['figure', 'methods::demand-share']]);
    expect(await figuresOf('proposed')).to.deep.equal(['by_1', 'answers', 'methods']);
    await lead.post(`${path}/remove`, [['seen', await revision('proposed')], ['part', 'figure-answers']]);
    expect(await figuresOf('proposed')).to.deep.equal(['by_1', 'methods']);
    expect((await acts('proposed')).filter((act) => act === 'change_plan')).to.have.length(4);
    const late = await lead.post(`${path}/part/figure-answers`, [['seen', '1'], ['heading.sv', 'Egen <rubrik>'], ['title.en', 'Line one\nLine two'], ['title.claim.0.number', 'methods/statistics']]);
    expect([late.status, await figuresOf('proposed')], 'what was written for a part that is gone is given back').to.deep.equal([409, ['by_1', 'methods']]);
    expect(late.text).to.include('Delen är borttagen sedan du öppnade den').and.include('>\nEgen &lt;rubrik&gt;</textarea>').and.include('>\nLine one\nLine two</textarea>').and.include('href="#written"');
    for (let keys = 1; keys <= 6; keys += 1) {
      const { text } = await lead.get(path);
      expect([text.includes('name="key"'), text.includes('Rapporten har 6 nyckeltal, så många som får plats')], `${String(keys)} key numbers`).to.deep.equal([keys < 6, keys === 6]);
      await lead.post(`${path}/add`, [['seen', await revision('proposed')], ['key', 'share:methods/statistics']]);
    }
    const none = await lead.post(`${path}/file`, [['seen', await revision('proposed')], ['text', ' ']]);
    expect([none.status, none.text.includes('Välj en fil eller klistra in texten')]).to.deep.equal([422, true]);
  });

  it('the last change is undone, also of a file, and is there again when that is undone; not where somebody else came between or the questionnaire no longer has what it was of', async () => {
    const path = await small('undone');
    const undo = async (seen?: string): Promise<Answered> => lead.post(`${path}/undo`, [['seen', seen ?? (await revision('undone'))]]);
    const button = 'Ångra den senaste ändringen</button>';
    expect([(await lead.get(path)).text.includes(button), (await undo()).status], 'nothing has been changed').to.deep.equal([false, 400]);
    const removed = await lead.post(`${path}/remove`, [['seen', await revision('undone')], ['part', 'figure-demand']]);
    expect([removed.text.includes('Delen är borttagen. Du kan ångra det.'), removed.text.includes(button), await figuresOf('undone')]).to.deep.equal([true, true, ['departments']]);
    expect(removed.text, 'and what it was').to.include('aria-describedby="undo-last"').and.include('id="undo-last">Senast ändrat: Figur 1 (borttagen del).</p>');
    const [seen, own] = [await revision('undone'), '# vår egen kommentar\n'];
    expect([(await undo()).text.includes('Den senaste ändringen är ångrad'), await figuresOf('undone')]).to.deep.equal([true, ['demand', 'departments']]);
    expect([(await undo(seen)).status, await figuresOf('undone')], 'of two who undo the same the second is told').to.deep.equal([409, ['demand', 'departments']]);
    await undo();
    expect(await figuresOf('undone'), 'undone twice').to.deep.equal(['departments']);
    const { text: file } = await lead.get(`${path}/report.yaml`);
    await lead.post(`${path}/file`, [['seen', await revision('undone')], ['text', own + file]]);
    await lead.post(`${path}/move`, [['seen', await revision('undone')], ['part', 'figure-departments'], ['to', 'up']]);
    await lead.post(`${path}/part/about`, [['seen', await revision('undone')], ['kicker.sv', 'Ny'], ['kicker.en', 'New']]);
    expect((await lead.get(`${path}/report.yaml`)).text).not.to.include(own);
    await undo();
    expect((await lead.get(`${path}/report.yaml`)).text, 'as its author wrote it').to.include(own);
    expect((await acts('undone')).filter((act) => act === 'undo_plan')).to.have.length(3);
    await site.database.query(`update desk.survey set plan_before = replace(plan_before, '"needs_statistics"', '"gone"') where slug = 'undone'`);
    const stopped = await undo();
    expect([stopped.status, stopped.text.includes('gone')], 'held against the questionnaire of today').to.deep.equal([422, true]);
    expect((await lead.get(`${path}/report.yaml`)).text).to.include(own);
  });

  it('a claim beside a wave before that is not there says so, and not only that a number is hidden', async () => {
    const path = await small('waveless');
    await lead.post(`${path}/count`, []);
    const { text } = await lead.post(`${path}/part/title`, [['seen', await revision('waveless')], ['title.sv', 'Fler än förut'], ['title.en', 'More than before'], ['title.claim.0.of', 'share'], ['title.claim.0.number', 'methods/statistics'], ['title.claim.0.kind', 'above'], ['title.claim.0.value', 'earlier']]);
    expect(text).to.match(/Talet är 66,7\s%[^.]*\. Det finns inget tidigare tal att jämföra med: ingen tidigare omgång är vald/).and.not.include('och inte visat');
  });

  it('a key number is called by what it counts, wherever it has been moved', async () => {
    const path = await small('named');
    for (const key of ['share:methods/statistics', 'share:methods/statistics']) await lead.post(`${path}/add`, [['seen', await revision('named')], ['key', key]]);
    const phraseOf = ({ text }: Answered): string => /<textarea[^>]*name="phrase.sv"[^>]*>\n?([^<]*)/.exec(text)?.[1] ?? 'none';
    const write = async (part: string, phrase: string): Promise<Answered> => lead.post(`${path}/part/${part}`, [['seen', await revision('named')], ['share', 'methods/statistics'], ['phrase.sv', phrase], ['phrase.en', phrase]]);
    await write('key-methods.statistics', 'one');
    await write('key-methods.statistics-2', 'two');
    await lead.post(`${path}/move`, [['seen', await revision('named')], ['part', 'key-methods.statistics'], ['to', 'up']]);
    const parts = [...(await lead.get(path)).text.matchAll(/<li id="(key-[^"]*)"/g)].map(([, part = '']) => part);
    expect(parts).to.deep.equal(['key-methods.statistics', 'key-needs_statistics', 'key-methods.statistics-2']);
    expect(await Promise.all(parts.map(async (part) => phraseOf(await lead.get(`${path}/part/${part}`))))).to.deep.equal(['one', '', 'two']);
    expect((await lead.get(`${path}/part/key-1`)).status).to.equal(404);
  });

  it('a part is changed in both languages with its numbers as they print; claims are shown beside the number; of two who change it the second gets 409 with both texts', async () => {
    const path = await small('written');
    await lead.post(`${path}/count`, []);
    const overview = (await lead.get(path)).text;
    expect(overview).to.match(/stämmer<\/span> andelen ”Statistik” är mellan 50,0\s% och 90,0\s%\. Talet är 66,7\s%/);
    const form = await lead.get(`${path}/part/title`);
    expect(form.text).to.match(/67\s% av 72 svarade/).and.to.include('{share:methods/statistics}').and.include('value="50–90"');
    for (const [part, said] of [['figure-demand', 'under benchmarks i filen'], ['about', 'under bases i filen'], ['figure-departments', undefined], ['title', undefined]] as const) {
      expect(/under (?:benchmarks|bases) i filen/.exec((await lead.get(`${path}/part/${part}`)).text)?.[0], `${part}: what no field shows`).to.equal(said);
    }
    const seen = seenIn(form);
    const fields = (sv: string, low: string): Fields => [['seen', seen], ['title.sv', sv], ['title.en', 'Of {n}'], ['title.claim.0.of', 'share'], ['title.claim.0.number', 'methods/statistics'], ['title.claim.0.kind', 'between'], ['title.claim.0.value', `${low}–90`]];
    const wrong = await lead.post(`${path}/part/title`, fields('Talet {share:methods/statistik}', 'x'));
    expect(wrong.status).to.equal(422);
    expect(wrong.text).to.include('<title>Fel: Rubrik').and.include('href="#title.sv"').and.include('href="#title.claim.0.number"').and.include('Talet {share:methods/statistik}');
    expect((await lead.post(`${path}/part/title`, fields('Nu {share:methods/statistics}', '70'))).text).to.include('Rapporten är sparad').and.match(/stämmer inte<\/span> andelen ”Statistik” är mellan 70,0\s% och 90,0\s%\. Talet är 66,7\s%/);
    expect((await lead.get(path)).text, 'the check list says it in the same words').to.match(/stämmer inte: andelen ”Statistik” ska vara mellan 70,0\s% och 90,0\s% men är 66,7\s%/).and.not.include('share methods');
    expect((await lead.get(path.replace('/sv/', '/en/'))).text).to.match(/does not hold: the share “Statistics” is claimed to be between 70\.0% and 90\.0% but is 66\.7%/);
    const late = await lead.post(`${path}/part/title`, fields('Min egen mening', '50'));
    expect(late.status).to.equal(409);
    expect(late.text).to.include('Min egen mening').and.include('Nu {share:methods/statistics}').and.include('value="50–90"');
    expect(late.text, 'a claim too says what holds now').to.include('<b>Gäller nu:</b> andelen methods/statistics är mellan 70–90');
    expect(late.text.match(/Gäller nu:/g), 'and nothing else differs').to.have.length(2);
    expect(await site.store.surveys.findPlan('written')).to.include('"between":[0.7,0.9]').and.include('"emphasise":["statistics"]');
    const file = `behov: 1\n# vår egen kommentar\nsurvey: written\nfigures: []\n`;
    const faulty = await lead.post(`${path}/file`, [['seen', await revision('written')], ['text', file]]);
    expect(faulty.status).to.equal(422);
    expect(faulty.text).to.include('vår egen kommentar').and.include('Rad ');
  });

  const claimed = (of: string, number: string, kind: string, value: string): Fields => [['title.sv', 'A'], ['title.en', 'A'], ['title.claim.0.of', of], ['title.claim.0.number', number], ['title.claim.0.kind', kind], ['title.claim.0.value', value]];
  const mends: readonly (readonly [what: string, part: string, fields: Fields, field: string, says: string])[] = [
    ['an unknown answer in the English text', 'title', [['title.sv', '{share:methods/statistics}'], ['title.en', 'Of {share:methods/statistik}']], 'title.en', 'har inget svar ”statistik”. Menade du ”statistics”? Kopiera platshållaren'],
    ['an unknown answer in the Swedish text', 'title', [['title.sv', '{share:methods/statistik}'], ['title.en', 'Of {n}']], 'title.sv', 'har inget svar ”statistik”'],
    ['no English text', 'title', [['title.sv', 'Bara svenska'], ['title.en', '']], 'title.en', 'Texten saknas på engelska. Skriv den här'],
    ['no Swedish text', 'title', [['title.sv', ''], ['title.en', 'English only']], 'title.sv', 'Texten saknas på svenska. Skriv den här'],
    ['an English text that is too long', 'title', [['title.sv', 'Kort'], ['title.en', 'long '.repeat(2500)]], 'title.en', 'högst 10000 får plats. Korta texten'],
    ['a range that is none', 'title', [['title.sv', 'A'], ['title.en', 'A'], ['title.claim.0.number', 'methods/statistics'], ['title.claim.0.value', 'abc']], 'title.claim.0.number', 'Skriv till exempel 75–85'],
    ['a claim of no number', 'title', [['title.sv', 'A'], ['title.en', 'A'], ['title.claim.0.number', ''], ['title.claim.0.value', '70–80']], 'title.claim.0.number', 'saknar ett tal'],
    ['a share against no share', 'title', claimed('share', 'methods/statistics', 'above', ''), 'title.claim.0.number', 'eller det som jämförs'],
    ['a share as a fraction', 'title', claimed('share', 'methods/statistics', 'between', '0,75–0,85'), 'title.claim.0.number', '0,75–0,85 är mindre än en procent. Skriv andelen i procent: 75–85.'],
    ['an indicator', 'title', claimed('share', '{share:needs_statistics}', 'between', '70–80'), 'title.claim.0.number', '”needs_statistics” är en indikator'],
    ['a place in words', 'title', claimed('share', 'methods/statistics', 'rank', 'första'), 'title.claim.0.number', 'Värdet är inget tal. Skriv ett heltal med siffror, till exempel 2.'],
    ['a ratio of one number', 'title', claimed('ratio', 'methods/statistics', 'atLeast', '2'), 'title.claim.0.number', 'Välj kvoten, skriv A to B'],
    ['a ratio to the others of everyone', 'title', claimed('ratio', 'methods/statistics till others', 'atLeast', '2'), 'title.claim.0.number', 'i kvot mot ”others”. Skriv två tal'],
    ['a change in a group', 'title', claimed('share', 'methods/statistics by department/north', 'above', 'earlier'), 'title.claim.0.number', 'utan by, eller jämför'],
    ['a mean of a question with choices', 'title', claimed('mean', 'methods', 'between', '1–2'), 'title.claim.0.number', 'besvaras med ett tal'],
    ['a split that is almost one', 'title', claimed('share', 'methods/statistics by departments/north', 'between', '1–2'), 'title.claim.0.number', 'Menade du ”department”?'],
    ['a split that is not published', 'title', claimed('share', 'department/north by methods/statistics', 'between', '1–2'), 'title.claim.0.number', 'Välj en uppdelning som fliken Resultat erbjuder'],
    ['braces that are no number', 'title', [['title.sv', 'A'], ['title.en', 'What {we} found']], 'title.en', 'Kopiera en platshållare ur listan nedan'],
    ['no title in any language', 'title', [['title.sv', ' '], ['title.en', '\u00a0']], 'title.sv', 'En text som måste finnas saknas. Skriv den på alla språk'],
    ['a number of answers in words', 'figure-demand', [['heading.sv', 'A'], ['heading.en', 'A'], ['title.sv', 'A'], ['title.en', 'A'], ['chart', 'demand-share'], ['most', 'åtta']], 'most', 'Värdet är inget tal'],
    ['a key number of nothing', 'key-needs_statistics', [['phrase.sv', ''], ['phrase.en', ''], ['indicator', ''], ['share', '']], 'share', 'Välj en indikator'],
  ];
  it('what is wrong in a form is said beside its field, in words of the form, and all that was written is kept', async () => {
    const path = await small('formwise');
    for (const [what, part, fields, field, says] of mends) {
      const { status, text } = await lead.post(`${path}/part/${part}`, [['seen', await revision('formwise')], ...fields]);
      expect([status, ...[...text.matchAll(/href="#([\w.]+)"/g)].map(([, id]) => id).filter((id) => id !== 'main')], what).to.deep.equal([422, field]);
      expect(text.replace(/\s+/g, ' '), what).to.include(says).and.not.include('between:').and.not.include('indicator:').and.not.match(/Lägg till|atLeast:|share:, |lattice|above:|mean:|inom citattecken/);
      for (const [name, value] of fields) if (/^title\.(?:sv|en)$/.test(name)) expect(text, `${what}: ${name}`).to.include(`>\n${value.trim()}</textarea>`);
    }
  });

  it('a share that is typed and languages that say other numbers are pointed out before publishing', async () => {
    const path = await small('typed');
    await lead.post(`${path}/count`, []);
    expect((await lead.get(path)).text).not.to.match(/inskrivet för hand|Språken säger inte samma tal/);
    const { text } = await lead.post(`${path}/part/title`, [['seen', await revision('typed')], ['title.sv', '75 % behöver statistik'], ['title.en', '{share:methods/statistics} need statistics']]);
    expect(text).to.include('Inskrivet för hand: ”75 %” (rapportens rubrik).').and.include('Språken säger inte samma tal: rapportens rubrik.');
    expect((await lead.get(path.replace('/sv/', '/en/'))).text).to.include('Typed by hand: “75 %” (the title of the report).').and.include('The languages do not say the same numbers: the title of the report.');
  });

  it('a placeholder that would be printed as it is written is pointed out before publishing', async () => {
    const path = await small('braced');
    await lead.post(`${path}/count`, []);
    expect((await lead.get(path)).text).not.to.include('Trycks med klamrar');
    await lead.post(`${path}/part/title`, [['seen', await revision('braced')], ['title.sv', 'Av {n} svarade {share:methods/statistics så'], ['title.en', 'Of {n} {{answered}} {share:methods/statistics} so']]);
    await lead.post(`${path}/part/about`, [['seen', await revision('braced')], ['kicker.sv', 'Enkät till {invited}'], ['kicker.en', 'Survey of {{n}}']]);
    expect((await lead.get(path)).text).to.include('Trycks med klamrar, så som det är skrivet: ”{invited}”, ”{n}” och ”{share:methods/statistics” (raden ovanför rubriken; rapportens rubrik).');
  });

  it('the decision asked for, the next step and the licence are written in parts of their own, checked as every text, and taken away again', async () => {
    const path = await small('asking');
    await lead.post(`${path}/count`, []);
    expect((await lead.get(path)).text.match(/Inget angivet/g)).to.have.length(2);
    const seen = async (): Promise<Fields> => [['seen', await revision('asking')]];
    const decision: Fields = [['decision.sv', 'Två tjänster: {share:methods/statistics}'], ['decision.en', 'Two posts: {share:methods/statistics}'], ['decision.claim.0.of', 'share'], ['decision.claim.0.number', 'methods/statistics'], ['decision.claim.0.kind', 'between'], ['decision.claim.0.value', '90–95']];
    const half = await lead.post(`${path}/part/asked`, [...(await seen()), ...decision, ['nextStep.sv', 'Rekrytering']]);
    expect(half.status).to.equal(422);
    expect(half.text).to.include('<title>Fel: Beslut och nästa steg').and.include('href="#nextStep.en"').and.include('> Rekrytering'.replace(' ', '\n')).and.include('Två tjänster: {share:methods/statistics}');
    const saved = await lead.post(`${path}/part/asked`, [...(await seen()), ...decision]);
    expect(saved.text).to.match(/Två tjänster: 67\s%/).and.match(/stämmer inte<\/span>[^]*Talet är 66,7/).and.include('href="/sv/w/asking/report/part/asked"').and.not.include('Nästa steg');
    const stopped = await lead.post(`${path}/publish`, [...(await seen()), ['edition', '1.0'], ['note_sv', ''], ['note_en', '']]);
    expect([stopped.status, await site.store.editions.listNumbers('asking')]).to.deep.equal([422, []]);
    expect(stopped.text, 'why, in labels').to.match(/<h2 id="errors-heading">[\s\S]*stämmer inte: andelen ”Statistik” ska vara mellan 90,0\s% och 95,0\s%[\s\S]*<h1>/).and.not.include('share methods');
    for (const url of ['', 'javascript:alert(1)', 'example.org/villkor']) {
      const wrong = await lead.post(`${path}/part/licence`, [...(await seen()), ['licence', ''], ['licenceText.sv', 'Fritt <i>här</i>'], ['licenceText.en', 'Free'], ['licenceUrl', url]]);
      expect([wrong.status, wrong.text.includes('href="#licenceUrl"'), wrong.text.includes('Fritt &lt;i&gt;här')], url).to.deep.equal([422, true, true]);
    }
    const own = await lead.post(`${path}/part/licence`, [...(await seen()), ['licence', 'own'], ['licenceText.sv', 'Fritt'], ['licenceText.en', 'Free'], ['licenceUrl', 'https://example.org/villkor']]);
    expect(own.text).to.include('Fritt: https://example.org/villkor');
    expect((await lead.get(`${path}/part/licence`)).text).to.include('<option value="own" selected>').and.include('value="https://example.org/villkor"');
    await lead.post(`${path}/part/licence`, [...(await seen()), ['licence', 'CC0-1.0'], ['licenceText.sv', 'Fritt'], ['licenceText.en', 'Free'], ['licenceUrl', 'https://example.org/villkor']]);
    expect(await site.store.surveys.findPlan('asking')).to.include('"licence":"CC0-1.0"').and.include('"decision":{"claims":[{"between":[0.9,0.95]');
    await lead.post(`${path}/part/licence`, [...(await seen()), ['licence', '']]);
    await lead.post(`${path}/part/asked`, await seen());
    expect(await site.store.surveys.findPlan('asking')).to.not.include('licence').and.not.include('decision').and.not.include('nextStep');
  });

  it('P90: fewer than ten answers are refused with the count alone, also when the form is sent by hand', async () => {
    const path = await small('few', answers(9, ['statistics'], 'north'));
    const page = await lead.get(`${path}/publish`);
    expect(page.text).to.include('9 har svarat').and.include('1 till').and.not.include('67 %').and.not.include('<textarea id="note_');
    const sent = await lead.post(`${path}/publish`, [['seen', '1'], ['edition', '1.0'], ['note_sv', ''], ['note_en', '']]);
    expect(sent.status).to.equal(422);
    expect(await site.store.editions.listNumbers('few')).to.deep.equal([]);
    expect(await site.store.frozen.list('few')).to.deep.equal([]);
  });

  it('publishing: a look first, one edition for a form that is sent twice, a reason for the next, and numbers that do not follow each answer', async () => {
    const path = await small('public');
    const first: Fields = [['seen', '1'], ['edition', '1.0'], ['note_sv', ''], ['note_en', '']];
    expect((await lead.post(`${path}/publish`, first)).text, 'numbers are looked at before').to.include('Svaren har räknats om').and.include('Det här blir offentligt');
    const looked = await lead.get(`${path}/publish`);
    for (const part of ['about', 'licence']) expect(looked.text, 'each part of the registration is a press away').to.include(`href="${path}/part/${part}"`);
    const both = await Promise.all([lead.once('POST', `${path}/publish`, { fields: [['_form', lead.formToken], ...first] }), lead.once('POST', `${path}/publish`, { fields: [['_form', lead.formToken], ...first] })]);
    expect(both.map(({ headers }) => headers.location), 'who sends it again while it is being published joins that').to.deep.equal([`${path}?said=published`, `${path}?said=published`]);
    expect((await lead.once('POST', `${path}/publish`, { fields: [['_form', lead.formToken], ...first] })).headers.location).to.equal(`${path}?said=already`);
    expect((await site.store.editions.listNumbers('public')).map(({ number }) => number)).to.deep.equal(['1.0']);
    expect((await acts('public')).filter((act) => act === 'publish_edition')).to.have.length(1);
    const silent = await lead.post(`${path}/publish`, [['seen', '1'], ['edition', '1.1'], ['note_sv', 'Rättad <b>rubrik</b>'], ['note_en', ' ']]);
    expect(silent.status).to.equal(422);
    expect(silent.text).to.include('href="#note_en"').and.include('Skriv på engelska varför utgåva 1.1 ersätter 1.0').and.include('Rättad &lt;b&gt;rubrik&lt;/b&gt;</textarea>').and.not.include('href="#note_sv"');
    await lead.post(`${path}/count`, []);
    const before = (await lead.get(`${path}/preview`)).text;
    await site.store.answers.addAll('public', answers(1, ['script'], 'south'));
    expect((await lead.get(`${path}/preview`)).text, 'a new answer changes nothing that is shown').to.equal(before);
    expect((await lead.get(`${path}/publish`)).text).to.include('Minst 4 svar till behövs');
    await lead.post(`${path}/publish`, [['seen', '1'], ['edition', '1.1'], ['note_sv', 'Rättad rubrik'], ['note_en', 'Corrected title']]);
    const content = JSON.parse((await site.store.editions.find('public', '1.1'))?.content ?? '{}') as { readonly answered?: number; readonly note?: unknown };
    expect(content.note).to.deep.equal({ sv: 'Rättad rubrik', en: 'Corrected title' });
    expect(content.answered, 'a text is put right with the numbers that were seen').to.equal(72);
  });

  it('publishing without the reason, or of a report that has changed, says so before anything is counted', async () => {
    const path = await small('unready');
    await publishEdition(site.store, { survey: 'unready', note: '', now: new Date('2026-02-01T12:00:00Z'), who: 'test', language: 'sv' });
    await site.store.answers.addAll('unready', smallAnswers());
    const send = async (seen: string, en: string): Promise<Answered> => lead.post(`${path}/publish`, [['seen', seen], ['edition', '1.1'], ['note_sv', 'Fler svar'], ['note_en', en]]);
    const seen = await revision('unready');
    const [silent, stale] = [await send(seen, ' '), await send(String(Number(seen) - 1), 'More answers')];
    expect([silent.status, silent.text.includes('href="#note_en"'), silent.text.includes('Fler svar</textarea>')]).to.deep.equal([422, true, true]);
    expect([stale.status, stale.text.includes('More answers</textarea>')]).to.deep.equal([409, true]);
    expect(await site.store.frozen.list('unready')).to.deep.equal([]);
    expect((await send(seen, 'More answers')).text, 'and with both there is something to look at').to.include('Svaren har räknats om');
    expect(await site.store.frozen.list('unready')).to.have.length(1);
  });

  it('P92: after one more answer the next edition is held back, with how many lack and of no group', async () => {
    const path = await small('held');
    await publishEdition(site.store, { survey: 'held', note: '', now: new Date('2026-02-01T12:00:00Z'), who: 'test', language: 'sv' });
    await site.store.answers.addAll('held', answers(1, ['script'], 'south'));
    const held = await lead.post(`${path}/publish`, [['seen', '1'], ['edition', '1.1'], ['note_sv', 'Fler svar'], ['note_en', 'More answers']]);
    expect(held.status).to.equal(422);
    expect(held.text).to.include('Minst 4 svar till behövs').and.include('Fler svar').and.not.include('Dept south');
    expect(held.text, 'why is said at the top, with a way to the check list').to.match(/<h2 id="errors-heading">Utgåvan kan inte publiceras än<\/h2>\s*<ul>\s*<li><a href="#check-1">För få svar[^<]*<\/a>[\s\S]*<h1>[\s\S]*<li id="check-1">/);
    expect(await site.store.editions.listNumbers('held')).to.have.length(1);
    await site.store.answers.addAll('held', answers(4, ['script'], 'south'));
    expect((await lead.post(`${path}/publish`, [['seen', '1'], ['edition', '1.1'], ['note_sv', 'Fler svar'], ['note_en', 'More answers']])).text, 'five are enough, and are looked at first').to.include('Svaren har räknats om');
  });

  it('P92: what several editions hold back is said once, with what to do, and leads nowhere when it is of no field', async () => {
    const path = await small('twice');
    for (const note of ['', 'Ny text']) await publishEdition(site.store, { survey: 'twice', note, now: new Date('2026-02-01T12:00:00Z'), who: 'test', language: 'sv' });
    await site.store.answers.addAll('twice', answers(1, ['script'], 'south'));
    const { status, text } = await lead.post(`${path}/count`, []);
    const summary = /id="errors"[^]*?<\/div>/.exec(text)?.[0] ?? '';
    expect([status, summary.match(/<li>/g)?.length, summary.includes('<a ')]).to.deep.equal([409, 1, false]);
    expect(summary).to.match(/Resultaten räknas inte om\. Sedan .* Inga svar går förlorade\.<\/li>/);
    const late = await lead.post(`${path}/undo`, [['seen', '99']]);
    expect([late.status, /<li>[^<]*<\/li>/.exec(late.text)?.[0]]).to.deep.equal([409, '<li>Rapporten har ändrats sedan du öppnade sidan, av någon annan eller i en annan flik hos dig. Inget är sparat eller publicerat. Jämför det du skrev med det som gäller nu och försök igen.</li>']);
  });

  it('P92: although too few have come a title can be put right: the form offers the numbers of the edition before, keeps the wish, and page, changes and methods say whose they are', async () => {
    const path = await small('mended');
    await publishEdition(site.store, { survey: 'mended', note: '', now: new Date('2026-02-01T12:00:00Z'), who: 'test', language: 'sv' });
    expect((await lead.get(`${path}/publish`)).text, 'nobody has come since').to.not.include('name="numbers"');
    await site.store.answers.addAll('mended', answers(1, ['script'], 'south'));
    await site.store.surveys.putPlan('mended', JSON.stringify({ ...smallPlan, survey: 'mended', title: { text: both('Den rättade rubriken') } }));
    const form = async (...more: Fields): Promise<Fields> => [['seen', await revision('mended')], ['edition', '1.1'], ...more];
    const notes: Fields = [['note_sv', 'Rubriken var fel'], ['note_en', 'The title was wrong']];
    const held = await lead.post(`${path}/publish`, await form(...notes));
    expect([held.status, /id="numbers"[^>]*>/.exec(held.text)?.[0].includes('checked')]).to.deep.equal([422, false]);
    for (const [language, label] of [['sv', 'Rätta bara texter: talen förblir dem i utgåva 1.0 (72 svar)'], ['en', 'Correct texts only: numbers stay those of edition 1.0 (72 answers)']] as const) {
      const shown = await lead.get(`/${language}/w/mended/report/publish`);
      expect(shown.text, language).to.include(`<label for="numbers">${label}</label>`).and.include('name="note_en"');
    }
    const silent = await lead.post(`${path}/publish`, await form(['numbers', 'same'], ['note_sv', 'Rubriken var fel'], ['note_en', '']));
    expect([silent.status, /id="numbers"[^>]*>/.exec(silent.text)?.[0].includes('checked')]).to.deep.equal([422, true]);
    await lead.post(`${path}/publish`, await form(['numbers', 'same'], ...notes));
    expect((await site.store.editions.listNumbers('mended')).map(({ number }) => number)).to.deep.equal(['1.0', '1.1']);
    expect(await site.store.frozen.list('mended'), 'nothing was counted for it').to.deep.equal([]);
    for (const [language, says] of [['sv', 'Talen är desamma som i utgåva 1.0 (72 svar).'], ['en', 'Its numbers are those of edition 1.0 (72 answers).']] as const) {
      for (const page of ['1.1', '1.1/methods', '1.1/summary', 'changes']) {
        const { status, text } = await lead.get(`/${language}/r/mended/${page}`);
        expect([status, text.includes(says)], `${language} ${page}`).to.deep.equal([200, true]);
      }
      expect((await lead.get(`/${language}/r/mended/1.1`)).text).to.include('Den rättade rubriken');
      expect((await lead.get(`/${language}/r/mended/1.0`)).text).to.not.include(says);
    }
  });

  it('a survey that was opened again: texts alone can be put right', async () => {
    const path = await small('reopened');
    await publishEdition(site.store, { survey: 'reopened', note: '', now: new Date('2026-02-01T12:00:00Z'), who: 'test', language: 'sv' });
    await site.store.answers.addAll('reopened', answers(1, ['script'], 'south'));
    await site.store.surveys.setState('reopened', 'open');
    const form: Fields = [['seen', '1'], ['edition', '1.1'], ['note_sv', 'Rättad'], ['note_en', 'Corrected']];
    expect((await lead.post(`${path}/publish`, form)).status, 'answers are not counted while they come in').to.equal(409);
    expect((await lead.get(`${path}/publish`)).text).to.include('name="numbers"');
    await lead.post(`${path}/publish`, [...form, ['numbers', 'same']]);
    expect((await site.store.editions.listNumbers('reopened')).map(({ number }) => number)).to.deep.equal(['1.0', '1.1']);
  });

  it('a preview is a draft in both languages that nobody keeps; P97: answers that are all alike, or all missing, make sentences and no NaN', async () => {
    const path = await small('alike', answers(20, ['statistics'], 'north'), { ...smallPlan, survey: 'alike', title: both('Alla behöver statistik') });
    await lead.post(`${path}/count`, []);
    for (const [language, band] of [['sv', 'Utkast till utgåva 1.0'], ['en', 'Draft of edition 1.0']] as const) {
      const draft = await lead.get(`/${language}/w/alike/report/preview`);
      expect(draft.status).to.equal(200);
      expect(draft.headers['cache-control']).to.equal('no-store');
      expect(draft.text).to.include(band).and.not.include('NaN').and.not.include('undefined').and.not.include('href=""');
    }
    const silent = answers(20, [], 'north').map((each) => ({ ...each, answers: new Map() }));
    const empty = await small('silent', silent, { ...smallPlan, survey: 'silent', title: both('Ingen svarade på frågan') });
    await lead.post(`${empty}/count`, []);
    expect((await lead.get(`${empty}/preview`)).text).to.include('Utkast').and.not.include('NaN').and.not.include('Infinity');
    expect((await lead.get(empty)).text).to.include('inget av talen får visas').and.not.include('NaN');
  });

  it('a preview that was looked at before draws nothing again, also when a text has changed; a figure that could not be drawn is tried again', async () => {
    const path = await small('again');
    await lead.post(`${path}/count`, []);
    const { draw } = site.services;
    let [drawn, fails] = [0, true];
    Object.assign(site.services, { draw: { ...draw, svg: (...order: Parameters<typeof draw.svg>) => {
      drawn += 1;
      return fails ? Promise.reject(new DrawingFailed('no room')) : Promise.resolve(`<svg><title>${order[0].id}</title></svg>`);
    } } });
    const look = async (): Promise<number> => {
      drawn = 0;
      expect((await lead.get(`${path}/preview`)).status).to.equal(200);
      return drawn;
    };
    try {
      expect(await look(), 'words without pictures').to.equal(4);
      fails = false;
      expect(await look(), 'two figures in two sizes').to.equal(4);
      expect(await look(), 'the same').to.equal(0);
      await lead.post(`${path}/part/title`, [['seen', await revision('again')], ['title.sv', 'Nu {share:methods/statistics}'], ['title.en', 'Now {n}']]);
      expect((await lead.get(path)).text).to.include('Nu 67');
      expect(await look(), 'another title over the same').to.equal(0);
    } finally {
      Object.assign(site.services, { draw });
    }
  });

  it('P94: a figure without words for those who do not see it cannot be published, in either language', async () => {
    const path = await small('seen');
    await publishEdition(site.store, { survey: 'seen', note: '', now: new Date('2026-02-01T12:00:00Z'), who: 'test', language: 'sv' });
    const stored = await site.store.editions.find('seen', '1.0');
    if (stored === undefined) throw new Error('nothing was published');
    expect(withoutSummary(loadEdition(stored).edition)).to.deep.equal([]);
    // signs alone, beside a space of no width, a soft hyphen and a filler: a title to a computer, to a reader none
    for (const [language, title, says] of [['en', { sv: 'Olika', en: '–\u200b\u00ad\u3164' }, /Figur\S* 2 [^<]*engelska/], ['sv', { sv: '…', en: 'Different' }, /Figur\S* 2 [^<]*svenska/]] as const) {
      const [first, second] = smallPlan.figures;
      await site.store.surveys.putPlan('seen', JSON.stringify({ ...smallPlan, survey: 'seen', figures: [first, { ...second, title: { text: title } }] }));
      const form: Fields = [['seen', await revision('seen')], ['edition', '1.1'], ['note_sv', 'Ny rubrik'], ['note_en', 'New title']];
      // numbers are looked at first
      await lead.post(`${path}/publish`, form);
      const refused = await lead.post(`${path}/publish`, form);
      expect([refused.status, await site.store.editions.listNumbers('seen')].flat().length, language).to.equal(2);
      expect(refused.status).to.equal(422);
      expect(refused.text.replaceAll('\u00a0', ' '), language).to.match(says);
      const codes = await publishEdition(site.store, { survey: 'seen', note: 'Ny', now: new Date('2026-02-02T12:00:00Z'), who: 'test', language: 'sv' }).then(() => [], (error: unknown) => (error instanceof ProblemError ? error.problems.map(({ code, place }) => [code, place?.path]) : [String(error)]));
      expect(codes, language).to.deep.equal([['summary_missing', 'figures[1]']]);
    }
  });

  it('P95: free text never comes into a report: not from the results, not by hand, not by a file; a breakdown outside the lattice neither', async () => {
    const survey = smallSurvey('words') as { readonly sections: readonly { readonly questions: readonly unknown[] }[] };
    const [section] = survey.sections;
    const text = { code: 'comments', kind: 'text', text: both('Något mer?') };
    const asked = { ...survey, sections: [{ ...section, questions: [...(section?.questions ?? []), text] }] };
    const path = await small('words', smallAnswers(), { ...smallPlan, survey: 'words' });
    await site.database.query(`update desk.definition set source = $1 where survey = 'words'`, [JSON.stringify(asked)]);
    expect((await lead.get(path)).text).to.include('Fria svar finns aldrig i en rapport');
    expect((await lead.get(`${path}?add=comments`)).text).to.include('comments är en fråga med fri text').and.not.include('value="comments:');
    expect((await lead.get(`${path}?add=methods:department`)).text).to.match(/value="methods:department:[a-z-]+" selected/);
    for (const figure of ['comments::demand-share', 'department:methods:dept-method-heatmap']) {
      expect((await lead.post(`${path}/add`, [['seen', '1'], ['figure', figure]])).status, figure).to.equal(422);
    }
    const planned = { ...smallPlan, survey: 'words', figures: [{ ...smallPlan.figures[0], question: 'comments', emphasise: [] }] };
    const sent = await lead.post(`${path}/file`, [['seen', '1'], ['text', JSON.stringify(planned, null, 2)]]);
    expect(sent.status).to.equal(422);
    expect(sent.text).to.include('comments');
    expect(await figuresOf('words')).to.deep.equal(['demand', 'departments']);
  });

  it('who reads the drafts changes nothing, and who was signed out gets back what was written', async () => {
    const path = await small('roles');
    const reader = await signedIn(site, 'reader', 'small');
    const shown = await reader.get(path);
    expect(shown.status).to.equal(200);
    expect(shown.text).to.not.include('/part/').and.not.include('name="figure"').and.not.include('/report/publish');
    expect((await reader.post(`${path}/part/title`, [['title.sv', 'x']])).status).to.equal(403);
    const gone = await signedIn(site, 'lead', 'small');
    gone.cookies.clear();
    const kept = await gone.post(`${path}/part/title`, [['seen', '1'], ['title.sv', 'Allt jag skrev']]);
    expect(kept.status).to.equal(403);
    expect(kept.text).to.include('Allt jag skrev').and.include('part/title');
  });
});
