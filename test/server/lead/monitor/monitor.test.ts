/** The collection page against the counters it was given, and against who wants to know more than it tells. */
import { expect } from 'chai';
import { createDraw } from '../../../../server/draw/createDraw.js';
import type { Draw } from '../../../../server/draw/draw.js';
import { aSubmission, hashOf } from '../../../support/submissions.js';
import { openSite, Visitor, type Site } from '../../collect/openSite.js';
import { signedIn, type DeskVisitor } from '../signedIn.js';
import { departments, names, outside, putMonitored, slug } from './monitoredSurvey.js';

const page = (language = 'sv'): string => `/${language}/w/${slug}/collection`;
const sumOf = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);
const answered = new Map(departments.map(({ code, days }) => [code, sumOf(days)]));
const total = sumOf([...answered.values()]) + outside.answers;
const invited = sumOf(departments.map((department) => department.invited)) + outside.invited;

/** Text of the page, without its markup. */
function textOf(html: string): string {
  return html.replace(/<[^>]*>/g, ' ').replace(/[ \n]+/g, ' ');
}

/** A row of the table of units: name -> cells. */
function tableRows(html: string): ReadonlyMap<string, readonly string[]> {
  const table = /<details id="rate-table">.*?<tbody[^>]*>(.*?)<\/tbody>/s.exec(html)?.[1] ?? '';
  const rows = [...table.matchAll(/<tr[^>]*><th[^>]*>(.*?)<\/th>(.*?)<\/tr>/gs)];
  return new Map(rows.map(([, name = '', cells = '']) => [name, [...cells.matchAll(/<td[^>]*>(.*?)<\/td>/gs)].map(([, cell = '']) => cell)]));
}

describe('the collection monitor', () => {
  let site: Site;
  let draw: Draw;
  let lead: DeskVisitor;
  before(async () => {
    draw = createDraw({ workers: 1 });
    site = await openSite({ desk: true, draw });
    // Wednesday of the second week, 10:30 in Stockholm: the tenth day
    site.setNow(new Date('2025-10-22T08:30:00Z'));
    await putMonitored(site, { earlier: true });
    lead = await signedIn(site, 'lead');
  });
  after(async () => {
    await site.close();
    await draw.close();
  });

  it('says which day it is, when it closes, and as of when', async () => {
    const text = textOf((await lead.get(page())).text);
    expect(text).to.contain('Dag 10 av 35. Stänger 16\u00a0november\u00a02025 kl. 23.59.');
    expect(text).to.contain('Läget 22\u00a0oktober\u00a02025 kl.\u00a010.30.');
    expect(textOf((await lead.get(page('en'))).text)).to.contain('Day 10 of 35. Closes 16\u00a0November\u00a02025 at 23:59.');
  });

  it('counts those who answered and were invited as the counters do', async () => {
    const { text } = await lead.get(page());
    expect(text).to.contain(`<span class="value">${total}</span>`);
    expect(textOf(text)).to.contain(`${Math.round((total / invited) * 100)}\u00a0% av ${invited} inbjudna`);
    const rows = tableRows(text);
    for (const code of ['harbour', 'north', 'south']) {
      const [department, some] = [departments.find((one) => one.code === code), answered.get(code) ?? 0];
      expect(rows.get(names.get(code) ?? '')?.slice(0, 3), code).to.deep.equal([String(some), String(department?.invited), `${Math.round((some / (department?.invited ?? 1)) * 100)}\u00a0%`]);
    }
  });

  it('says the same of every hidden unit, whether few were invited, few have answered or nearly all', async () => {
    const rows = tableRows((await lead.get(page())).text);
    expect(rows.get('Enhet islands')).to.deep.equal(['..', '60', '..', '..', 'visas inte']);
    expect(rows.get('Enhet rivers')?.[4]).to.equal('visas inte');
    // nearly all have answered: neither the rate nor that it is high is told
    expect(rows.get('Enhet plains')).to.deep.equal(['..', '25', '..', '..', 'visas inte']);
  });

  it('has no hidden number in page, figures, descriptions or files, nor one that follows from the others', async () => {
    const bodies = await Promise.all([page(), page('en'), `${page()}.csv`, `${page('en')}.csv`, `${page()}/rate.csv`, `${page()}/rate.svg`, `${page()}/rate.svg?size=web&frame=plot`, `${page()}/curve.svg`].map(async (path) => {
      const answer = await lead.get(path);
      expect(answer.status, path).to.equal(200);
      return answer.text;
    }));
    const rows = tableRows(bodies[0] ?? '');
    const hidden = [...rows].filter(([, [count]]) => count === '..').map(([name]) => name);
    expect(hidden).to.include.members(['Enhet islands', 'Enhet rivers', 'Enhet plains', 'Enhet empty']);
    for (const name of hidden) {
      const count = answered.get([...names].find(([, known]) => known === name)?.[0] ?? '') ?? 0;
      const size = departments.find(({ code }) => names.get(code) === name)?.invited ?? 0;
      for (const body of bodies) {
        const near = [...body.matchAll(new RegExp(`${name.replace('Enhet', '(?:Enhet|Unit)')}[^%]{0,60}`, 'g'))].map(([found]) => found);
        for (const found of near) expect(found).not.to.match(new RegExp(`\\b${count} (?:av|of) ${size}\\b`));
      }
    }
    // what is left when everything shown is taken from the total spreads over the hidden: none is alone
    const shown = sumOf([...rows.values()].flatMap(([count = '..']) => (count === '..' ? [] : [Number(count)])));
    expect(total - shown).to.equal(sumOf(hidden.map((name) => answered.get([...names].find(([, known]) => known === name)?.[0] ?? '') ?? 0)) + (rows.has('Ingen enhet angiven') ? 0 : outside.answers));
    expect(hidden.length).to.be.at.least(4);
  });

  it('compares with the same week of the wave before, and says what may be expected', async () => {
    const { text } = await lead.get(page());
    // both weeks of harbour then: 0.8 of each day, rounded down, to the end of the second week
    const then = departments[1]?.days.map((count) => Math.floor(count * 0.8)) ?? [];
    expect(tableRows(text).get('Enhet north')?.[3]).to.equal(`${Math.round((sumOf(then) / 90) * 100)}\u00a0%`);
    expect(textOf(text)).to.contain('80 % prediktionsintervall');
    const lines = (await lead.get(`${page()}/curve.csv`)).text.split('\r\n').map((line) => line.split(';'));
    const last = lines.find(([day]) => day === '35') ?? [];
    const low = Number((last[5] ?? '').replace(',', '.'));
    expect(low).to.be.greaterThan((total / invited) * 100);
    expect(Number((last[6] ?? '').replace(',', '.'))).to.be.greaterThan(low);
    expect(lines.find(([day]) => day === '10')?.[2]).to.equal(String(total));
  });

  it('has no forecast and no grey line in a first wave', async () => {
    const survey = await site.store.surveys.find(slug);
    await site.store.surveys.change(slug, survey?.revision ?? 1, { earlier: null });
    const { text } = await lead.get(page());
    expect(textOf(text)).to.contain('Första omgången').and.not.to.contain('prediktionsintervall');
    expect(text).not.to.contain('samma vecka');
    const after = await site.store.surveys.find(slug);
    await site.store.surveys.change(slug, after?.revision ?? 1, { earlier: 'monitored-2022' });
  });

  it('lists at most five things that need attention, each with its reason, and what to do for those who may', async () => {
    const items = (html: string): readonly string[] => [...(/<ul class="todo">(.*?)<\/ul>/s.exec(html)?.[1] ?? '').matchAll(/<li>.*?<\/li>/gs)].map(([item]) => item);
    const found = items((await lead.get(page())).text);
    expect(found.length).to.be.within(2, 5);
    for (const item of found) expect(item).to.match(/<strong>[^<]+<\/strong> [^<]+/).and.to.contain('<a class="button quiet" href="');
    const low = found.find((item) => item.includes('ligger under 20'));
    // harbour by its rate; of the hidden ones nothing is said
    expect(low).to.contain('En enhet ligger under 20');
    const analyst = await signedIn(site, 'analyst');
    expect(items((await analyst.get(page())).text).join('')).not.to.contain('/people');
    await site.store.surveys.setState(slug, 'closed');
    const [closed = '', byAnalyst = ''] = await Promise.all([lead, analyst].map(async (one) => items((await one.get(page())).text).join('')));
    for (const offered of [closed, byAnalyst]) expect(offered).to.contain('Ingen rapport är publicerad.').and.to.contain(`<a class="button quiet" href="/sv/w/${slug}/report">Till rapporten</a>`);
    await site.store.surveys.setState(slug, 'open');
  });

  it('shows a contact their own units and nothing of the others, in page, figure and file', async () => {
    const contact = await signedIn(site, 'contact', undefined, ['north', 'islands']);
    for (const path of [page(), `${page()}.csv`, `${page()}/rate.svg`]) {
      const { text, status } = await contact.get(path);
      expect(status, path).to.equal(200);
      expect(text, path).to.contain('Enhet north').and.to.contain('Enhet islands');
      for (const { code } of departments.filter((one) => one.code !== 'north' && one.code !== 'islands')) expect(text, `${path} ${code}`).not.to.contain(`Enhet ${code}`);
      expect(text, path).not.to.match(new RegExp(`\\b(?:${total}|${invited})\\b`));
    }
    expect((await contact.get(`${page()}/curve.svg`)).status).to.equal(404);
    expect((await contact.get(`${page()}/curve.csv`)).status).to.equal(404);
    const alone = await signedIn(site, 'contact', undefined, ['north']);
    expect(textOf((await alone.get(page())).text)).to.contain(`${answered.get('north') ?? 0} av 90 (43\u00a0%)`);
  });

  it('is right as soon as another answer is counted', async () => {
    await site.store.people.addCounts(slug, [{ day: '2025-10-22', department: 'north', answers: 1 }]);
    const { text } = await lead.get(page());
    expect(text).to.contain(`<span class="value">${total + 1}</span>`);
    expect(tableRows(text).get('Enhet north')?.[0]).to.equal(String((answered.get('north') ?? 0) + 1));
  });

  it('counts those who have begun and not sent, at once and not when drafts are next swept, and nobody who is changing what was sent', async () => {
    const started = async (): Promise<string> => /Påbörjade, inte skickade<\/dt><dd><span class="value">(\d+)</.exec((await lead.get(page())).text)?.[1] ?? '';
    const draft = { survey: slug, version: 1, language: 'sv', reached: [], answers: new Map(), consented: true } as const;
    expect(await started()).to.equal('0');
    for (const mark of ['begun one', 'begun two']) await site.store.drafts.save(hashOf(`key ${mark}`), draft);
    expect(await started()).to.equal('2');
    const sent = aSubmission(slug, 'begun one');
    await site.store.answers.submit(sent);
    expect(await started(), 'sent, though its draft is there until the sweep').to.equal('1');
    await site.store.drafts.save(hashOf('changing'), { ...draft, amends: sent.receiptHash });
    expect(await started(), 'whoever changes an answer has sent it').to.equal('1');
  });

  it('says how many have taken their answers back', async () => {
    expect(textOf((await lead.get(page())).text)).not.to.contain('dragit tillbaka');
    const submission = aSubmission(slug, 'taken back');
    await site.store.answers.submit(submission);
    expect(await site.store.answers.withdraw(slug, submission.receiptHash)).to.equal(true);
    expect(textOf((await lead.get(page())).text)).to.contain('1 av dem har dragit tillbaka sina svar');
  });

  it('has a file that Swedish and English spreadsheets open, each with its own marks', async () => {
    const [sv, en] = await Promise.all([lead.get(`${page()}.csv`), lead.get(`${page('en')}.csv`)]);
    expect(sv.headers['content-type']).to.equal('text/csv; charset=utf-8');
    expect(sv.headers['content-disposition']).to.equal('attachment; filename="monitored-2025_status_sv_2025-10-22.csv"');
    expect(sv.text.startsWith('\ufeffrow;unit;label;answered;invited;rate;')).to.equal(true);
    expect(sv.text).to.match(/;\d+,\d;/);
    expect(en.text).to.match(/,\d+\.\d,/);
    expect(sv.text).to.contain('islands;Enhet islands;..;60;..;');
  });

  it('draws its figures as files, and knows no others', async () => {
    const png = await lead.get(`${page()}/curve.png`);
    expect(png.headers['content-type']).to.equal('image/png');
    expect((await lead.get(`${page()}/rate.svg`)).text).to.contain('EXEMPEL').and.to.contain('monitored-2025-collection-rate');
    for (const name of ['rate.pdf', 'people.csv', 'constructor.svg', 'rate']) expect((await lead.get(`${page()}/${name}`)).status, name).to.equal(404);
  });

  it('is for those who may see the collection', async () => {
    for (const path of [page(), `${page()}.csv`, `${page()}/rate.csv`]) {
      expect((await new Visitor(site).once('GET', path)).status, path).to.equal(302);
      expect((await (await signedIn(site, 'reader')).get(path)).status, path).to.equal(403);
      expect((await (await signedIn(site, 'lead', 'another')).get(path)).status, path).to.equal(404);
    }
  });

  it('names units that the newest questionnaire no longer has, and those of a contact from which nobody is invited', async () => {
    const later = await openSite({ desk: true, draw });
    try {
      later.setNow(new Date('2025-10-22T08:30:00Z'));
      await putMonitored(later);
      const text = (await later.store.surveys.getDefinition(slug, 1)).source;
      const without = text.replace('"version":1', '"version":2').replace(/\{"code":"south",.*?\}\},/, '').replace('"code":"empty"', '"code":"uninvited"').replaceAll(' empty"', ' uninvited"');
      expect(without).not.to.contain('south');
      await later.store.surveys.put({ slug, inventory: 'every-kind', state: 'open', version: 2 }, without);
      const rows = tableRows((await (await signedIn(later, 'lead')).get(page('en'))).text);
      expect(rows.get('Unit south')?.[0]).to.equal(String(answered.get('south')));
      expect([...rows.keys()].filter((name) => names.has(name))).to.deep.equal([]);
      const contact = await signedIn(later, 'contact', undefined, ['uninvited', 'nowhere']);
      expect(textOf((await contact.get(page())).text)).to.contain('hör till dina enheter (Enhet uninvited och nowhere)');
    } finally {
      await later.close();
    }
  });

  it('stands whole in words and numbers when no picture can be drawn', async () => {
    const bare = await openSite({ desk: true });
    try {
      bare.setNow(new Date('2025-10-22T08:30:00Z'));
      await putMonitored(bare);
      const { status, text } = await (await signedIn(bare, 'lead')).get(page());
      expect(status).to.equal(200);
      expect(textOf(text)).to.contain('Bilden kunde inte ritas just nu.');
      expect(tableRows(text).get('Enhet north')?.[0]).to.equal(String(answered.get('north')));
    } finally {
      await bare.close();
    }
  });
});
