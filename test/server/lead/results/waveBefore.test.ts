/**
 * The wave before beside the results of now, and exact values weighted to the list of invited.
 * Authority: statistics.md 10.1 (Newcombe), 10.4 (what may be compared), 16.7; 4.4 (raking) by hand: one margin is a division.
 */
import { expect } from 'chai';
import type { Response } from '../../../../analysis/survey/answers.js';
import { freezeResults } from '../../../../server/acts/results/freezeResults.js';
import { moverInterval } from '../../../../analysis/stats/waves/moverInterval.js';
import { wilsonInterval } from '../../../../analysis/stats/wilsonInterval.js';
import { openSite, putSurvey, type Site } from '../../collect/openSite.js';
import { signedIn, type DeskVisitor } from '../signedIn.js';
import { answerOf, answersTo, exploredSurvey } from './explored.js';

const text = (html: string): string => html.replace(/<[^>]*>/g, ' ').replace(/&nbsp;|\u00a0/g, ' ').replaceAll('&lt;', '<').replaceAll('&#x3D;', '=').replace(/\u00ad/g, '').replace(/\s+/g, ' ');

/** Of everybody one in four wants statistics, and hours were fewer. */
const fewer = (number: number): Response => ({ ...answerOf(number), answers: new Map([...answerOf(number).answers, ['methods', { kind: 'multiple' as const, codes: number % 4 === 0 ? ['statistics'] : ['script'] }], ['hours', { kind: 'number' as const, value: 2 + (number % 5) }]]) });

const has = ({ answers }: Response, question: string, code: string): boolean => JSON.stringify(answers.get(question)).includes(`"${code}"`);

/** As the column has it, of those in a group or of all. */
function changeOf(role?: string): string {
  const [now, then] = [answersTo(200), answersTo(160, fewer)].map((all) => {
    const own = all.filter((one) => role === undefined || has(one, 'role', role));
    const count = own.filter((one) => has(one, 'methods', 'statistics')).length;
    return { share: count / own.length, ...wilsonInterval({ count, n: own.length }, 0.95) };
  });
  if (now === undefined || then === undefined) throw new Error('there are two waves');
  const sign = (share: number): string => `${share < 0 ? '−' : '+'}${String(Math.abs(Math.round(100 * share)))}`;
  const { low, high } = moverInterval(now, then);
  return `${sign(now.share - then.share)} percentage points ${sign(low)} to ${sign(high)}`;
}

const escaped = (words: string): string => words.replaceAll('+', '\\+');

describe('the wave before in the results', () => {
  let site: Site;
  let lead: DeskVisitor;
  let analyst: DeskVisitor;
  before(async () => {
    site = await openSite({ desk: true });
    [lead, analyst] = [await signedIn(site, 'lead'), await signedIn(site, 'analyst')];
    await put('then', exploredSurvey('then').replace('title: { sv: Alla slag', 'title: { sv: Förra omgången'), answersTo(160, fewer));
    await put('now', exploredSurvey('now'), answersTo(200));
    await freeze('now');
    await nameEarlier('now', 'then');
  });
  after(() => site.close());

  async function put(slug: string, survey: string, answers: readonly Response[]): Promise<void> {
    await putSurvey(site.store, survey, 'closed');
    await site.store.answers.addAll(slug, answers);
  }
  const freeze = (slug: string) => freezeResults(site.store, { survey: slug, who: lead.account, now: site.services.clock() });
  async function nameEarlier(slug: string, earlier: string): Promise<void> {
    const survey = await site.store.surveys.find(slug);
    await site.store.surveys.change(slug, survey?.revision ?? 0, { earlier });
  }
  const page = async (slug: string, query: string, language = 'sv') => text((await lead.once('GET', `/${language}/w/${slug}/results?${query}`)).text);

  it('is told of when something of it was shown, and not before', async () => {
    expect(await page('now', 'question=methods&wave=yes')).to.contain('Inget är publicerat av').and.not.to.contain('Förändring sedan');
    await freeze('then');
    expect(await page('now', 'question=methods&wave=yes')).to.contain('Förändring sedan');
    expect(await page('now', 'question=methods'), 'only when asked').not.to.contain('Förändring sedan');
  });

  it('10.1: is subtracted option by option, with Newcombe\u2019s interval', async () => {
    const [now, then] = [answersTo(200), answersTo(160, fewer)].map((all) => ({ n: all.length, count: all.filter(({ answers }) => JSON.stringify(answers.get('methods')).includes('statistics')).length }));
    if (now === undefined || then === undefined) throw new Error('there are two waves');
    const limits = ({ count, n }: typeof now) => ({ share: count / n, ...wilsonInterval({ count, n }, 0.95) });
    const { low, high } = moverInterval(limits(now), limits(then));
    const sign = (share: number): string => `+${String(Math.round(100 * share))}`;
    const shown = await page('now', 'question=methods&wave=yes', 'en');
    expect(shown).to.match(new RegExp(`Statistics ${String(now.count)} ${String(now.n)} .*?\\${sign(now.count / now.n - then.count / then.n)}[^+−]*\\${sign(low)} to \\${sign(high)}`));
  });

  it('is subtracted group by group, of one group alone as of that group, and of means', async () => {
    const split = await page('now', 'question=methods&by=role&answer=statistics&wave=yes', 'en');
    expect(changeOf('student')).to.not.equal(changeOf());
    expect(split).to.contain('Compared with').and.match(new RegExp(`Doctoral student \\d+ 100 .{0,120}?${escaped(changeOf('student'))}`)).and.contain(changeOf());
    const alone = await page('now', 'question=methods&only=role:student&wave=yes', 'en');
    expect(alone).to.contain('Compared with').and.contain(changeOf('student')).and.not.contain(changeOf());
    const meanOf = (all: readonly Response[]): number => all.reduce((sum, { answers }) => { const hours = answers.get('hours'); return sum + (hours?.kind === 'number' ? hours.value : 0); }, 0) / all.length;
    const difference = meanOf(answersTo(200)) - meanOf(answersTo(160, fewer));
    for (const query of ['question=hours&wave=yes', 'question=hours&by=role&wave=yes']) expect(await page('now', query, 'en')).to.contain('Change since').and.contain(`+${difference.toFixed(1)} `);
  });

  it('is told of a grid a row at a time; until a row is chosen a note says so, and nothing is called compared', async () => {
    for (const [language, note, chip, head] of [['sv', 'Välj en rad i taget för att se förändringen sedan Förra omgången.', 'Jämfört med', 'Förändring sedan'], ['en', 'Choose one row at a time to see the change since', 'Compared with', 'Change since']] as const) {
      expect(await page('now', 'question=met&wave=yes', language)).to.contain(note).and.not.contain(chip).and.not.contain(head);
      expect(await page('now', 'question=met&item=statistics&wave=yes', language)).to.contain(chip).and.contain(head).and.not.contain(note);
    }
  });

  it('16.7: hides what a few more answers would tell', async () => {
    await put('nearly', exploredSurvey('nearly'), answersTo(163, fewer));
    await freeze('nearly');
    await nameEarlier('nearly', 'then');
    expect(await page('nearly', 'question=methods&wave=yes', 'en')).to.contain('Change since').and.contain('A dash means that the change is not shown').and.not.match(/points/);
    expect(await page('now', 'question=hours&wave=yes', 'en'), 'where there is none').to.contain('Change since').and.not.contain('A dash means');
  });

  it('has no group that was not there, or had another name', async () => {
    await put('renamed', exploredSurvey('renamed').replace('sv: Doktorand, en: Doctoral student', 'sv: Forskarstuderande, en: Research student'), answersTo(200));
    await freeze('renamed');
    await nameEarlier('renamed', 'then');
    expect(await page('renamed', 'question=methods&only=role:student&wave=yes')).to.contain('Jämförs inte med Förra omgången: gruppen fanns inte då').and.not.contain('Jämfört med');
    expect(await page('renamed', 'question=methods&only=role:senior&wave=yes')).to.contain('Jämfört med');
    expect(await page('renamed', 'question=methods&by=role&answer=statistics&wave=yes')).to.contain('bara grupper som finns i båda enkäterna');
  });

  it('10.4: an option with other words is not compared, and a question put to others says why', async () => {
    await put('reworded', exploredSurvey('reworded').replace('Statistik', 'Statistisk rådgivning'), answersTo(160));
    await freeze('reworded');
    await nameEarlier('reworded', 'then');
    const shown = await page('reworded', 'question=methods&wave=yes');
    expect(shown).to.match(/Statistisk rådgivning \d+ 160 \d+[^–]*–\d+,?\d* – /).and.contain('alternativ har kommit till, försvunnit eller fått ny text');
    expect(await page('now', 'question=methods&wave=yes'), 'asked alike').to.not.match(/ny text|på ett annat sätt nu|bara grupper/);
    await put('routed', exploredSurvey('routed').replace('showIf: methods answered and not methods includes nothing', 'showIf: methods answered'), answersTo(160));
    await freeze('routed');
    await nameEarlier('routed', 'then');
    expect(await page('routed', 'question=met&wave=yes')).to.contain('Jämförs inte med Förra omgången: frågan ställs till andra än då.');
    expect(await page('routed', 'question=met&wave=yes', 'en')).to.contain('the question is put to others than it was.');
  });

  describe('exact values weighted to the list of invited', () => {
    const invited = { student: 200, senior: 700, other: 100 } as const;
    const all = answersTo(100);
    const exact = async (more: readonly (readonly [string, string])[]) => analyst.once('POST', '/en/w/weighted/results/exact', { fields: [['_form', analyst.formToken], ['purpose', 'Weights'], ['question', 'methods'], ...more] as [string, string][] });
    const isOf = ({ answers }: Response, question: string, code: string) => JSON.stringify(answers.get(question)).includes(`"${code}"`);
    before(async () => {
      await put('weighted', exploredSurvey('weighted').replace('frame: { columns: {} }', 'frame: { columns: { role: role } }'), all);
      await site.store.people.putFrame('weighted', Object.entries(invited).flatMap(([role, count]) => Array<Record<string, string>>(count).fill({ role })));
    });

    it('4.4: with one margin, a share is that of each group times its part of the list', async () => {
      const shareIn = (role: string): number => {
        const own = all.filter((one) => isOf(one, 'role', role));
        return own.filter((one) => isOf(one, 'methods', 'statistics')).length / own.length;
      };
      const weighted = Object.entries(invited).reduce((sum, [role, count]) => sum + (count / 1000) * shareIn(role), 0);
      const plain = all.filter((one) => isOf(one, 'methods', 'statistics')).length / all.length;
      expect(Math.abs(weighted - plain), 'weights matter here').to.be.greaterThan(0.1);
      const written = (share: number): string => `${String(Math.round(100 * share))}%`;
      const [raked, counted] = [await exact([['rake', 'role']]), await exact([])].map(({ text: html }) => text(html));
      expect(raked).to.match(new RegExp(`Statistics [^A-Z]*\\b${written(weighted)}`)).and.to.contain('Shares and means are weighted');
      expect(counted).to.match(new RegExp(`Statistics [^A-Z]*\\b${written(plain)}`)).and.not.to.contain('are weighted');
      const looks = (await site.store.audit.list(20, { surveys: ['weighted'] })).filter(({ act }) => act === 'see_exact');
      expect(looks.map(({ detail }) => detail['tables']).sort()).to.deep.equal(['methods', 'methods raked by role']);
    });

    it('are refused with what would mend it where the list has no such question', async () => {
      const { status, text: html } = await exact([['rake', 'department']]);
      expect(status).to.be.within(400, 422);
      expect(text(html)).to.contain('department').and.not.to.contain('Statistics 5');
    });
  });
});
