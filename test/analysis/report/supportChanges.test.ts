/** What two editions say differently of support, number by number. Authority: users.md on corrections; contracts.md on editions. */
import { expect } from 'chai';
import { releasePilot } from '../../../analysis/disclosure/releasePilot.js';
import { changesCsv } from '../../../analysis/report/changes/changesCsv.js';
import { changesRecord } from '../../../analysis/report/changes/changesRecord.js';
import { editionChanges } from '../../../analysis/report/changes/editionChanges.js';
import type { Edition } from '../../../analysis/report/edition.js';
import { planOfCharts, supportReport, toldOf, who } from '../../support/supportReport.js';

const first = supportReport({ told: toldOf() }).edition;
const more = supportReport({ told: { ...toldOf({ method_aa: 1 }, { staff: 12 }), headcount: { value: 1600, ...who } } }).edition;
const of = (before: Edition, after: Edition, language: 'sv' | 'en' = 'sv') => editionChanges(before, after, language);
const lines = (before: Edition, after: Edition, language: 'sv' | 'en') => of(before, after, language).numbers.map(({ where, group, option, before: was, after: is }) => [where, group, option, was, is].join(' | '));
const need = (language: 'sv' | 'en') => of(first, more, language).numbers.find(({ codes }) => codes.item === 'Enheten')?.group ?? '';

describe('changes of support between two editions', () => {
  it('are told once each, in both languages, with the words of figures, and nothing where nothing is new', () => {
    expect(lines(first, supportReport({ told: toldOf() }).edition, 'sv')).to.deep.equal([]);
    const expected = {
      sv: [`Figur\u00a01 | ${need('sv')} | Enheten: Möter behovet (1, 0,5, 0) | 0,5 | 1,0`, `Figur\u00a02 | ${need('sv')} | Personal i dag | 9 | 12`, 'Figur\u00a02 | Alla svarande | Personer | 1\u00a0542 | 1\u00a0600'],
      en: [`Figure\u00a01 | ${need('en')} | Enheten: Meets the need (1, 0.5, 0) | 0.5 | 1.0`, `Figure\u00a02 | ${need('en')} | Staff today | 9 | 12`, 'Figure\u00a02 | All respondents | People | 1,542 | 1,600'],
    } as const;
    for (const language of ['sv', 'en'] as const) {
      const said = lines(first, more, language);
      expect(said).to.include.members([...expected[language]]);
      expect(new Set(said).size).to.equal(said.length);
    }
    expect(of(first, more).texts.map(({ where }) => where)).to.include('Figur\u00a02, antaganden och uppgifter');
  });

  it('call a function what the reader calls it, and know it by one name for programs, also where its name in a language is new', () => {
    const [before, after] = [['Enheten', 'The unit', 0.5], ['Enheten', 'The core unit', 1]].map(([sv, en, meets]) => supportReport({ told: toldOf({ method_aa: Number(meets) }, { first: { name: { sv, en } } }) }).edition);
    if (before === undefined || after === undefined) throw new Error('two editions');
    for (const [language, option] of [['sv', 'Enheten: Möter behovet (1, 0,5, 0)'], ['en', 'The core unit: Meets the need (1, 0.5, 0)']] as const) {
      expect(of(before, after, language).numbers.filter(({ codes }) => codes.item !== null).map((number) => [number.option, number.codes.item, number.before !== number.after])).to.deep.equal([[option, 'Enheten', true]]);
    }
  });

  it('have numbers for programs, and a column of the CSV where they are counts', () => {
    const changes = of(first, more, 'en');
    const { numbers } = changesRecord(changes, { survey: 'supported', reasons: [] }, 'en') as { readonly numbers: readonly { readonly codes: { readonly code: string; readonly chart: string }; readonly before: object | null; readonly after: object | null }[] };
    const found = (code: string) => numbers.find(({ codes }) => codes.code === code && codes.chart === (code === 'meets' ? 'coverage-matrix' : 'capacity-service'));
    const nothing = { count: null, base: null, share: null, low: null, high: null, release: 'show' };
    expect(found('staff_today')).to.deep.include({ codes: { question: 'methods', by: null, group: 'method_aa', item: null, code: 'staff_today', chart: 'capacity-service' }, before: { ...nothing, count: 9 }, after: { ...nothing, count: 12 } });
    expect(found('meets')).to.deep.include({ before: { ...nothing, value: 0.5 }, after: { ...nothing, value: 1 } });
    const csv = changesCsv(changes, {}, 'en').split('\n').map((line) => line.split(','));
    const at = (name: string) => csv[0]?.findIndex((cell) => cell.includes(name)) ?? -1;
    expect(csv.filter((cells) => cells[at('code')] === 'staff_today').map((cells) => [cells[at('before_count')], cells[at('after_count')]])).to.deep.equal([['9', '12'], ['9', '12']]);
  });

  it('are figures that came or went; of a pilot, what is not told any more', () => {
    const without = supportReport({ told: toldOf(), plan: planOfCharts(['capacity-service']) }).edition;
    const gone = of(first, without).numbers.filter(({ codes }) => codes.code === 'count' || codes.code === 'met');
    expect([...new Set(gone.map(({ where, after }) => `${where}, ${after}`))]).to.deep.equal(['Tabell, finns inte']);
    const pilot = first.support?.pilot;
    if (pilot?.applications === null || pilot === undefined) throw new Error('no pilot');
    const { received, source, date, owner } = pilot.applications;
    const late = releasePilot({ name: pilot.name, applications: { received: received + 1, assessed: 44, selected: 21, reserve: 22, source, date, owner } }, 'public', [pilot]);
    const held = { ...first, support: { ...first.support, pilot: { ...pilot, applications: late.applications } } };
    expect(lines(first, held, 'sv').map((line) => line.split(' | ').slice(1).join(' | '))).to.deep.equal(['Ansökningar | Antal | 47 | 48', 'Utvalda | Antal | 20 | visas inte', 'Reserver | Antal | 22 | visas inte', 'Inte utvalda eller uppfyllde inte kraven | Antal | 5 | visas inte']);
  });

  it('have one row of a figure that is new and one of a figure that is gone, and every number of either', () => {
    const whole = planOfCharts(['capacity-service', 'pilot-flow']) as { readonly figures: readonly object[] };
    const [both, one] = [whole, { ...whole, figures: whole.figures.slice(1) }].map((plan) => supportReport({ told: toldOf(), plan }).edition);
    if (both === undefined || one === undefined) throw new Error('two editions');
    for (const [language, where] of [['sv', ['ny figur', 'borttagen figur']], ['en', ['new figure', 'removed figure']]] as const) {
      const title = both.texts[language].figures[0]?.title ?? '';
      const figure = `${language === 'sv' ? 'Figur' : 'Figure'}\u00a0`;
      const [added, gone] = [of(one, both, language), of(both, one, language)];
      expect(added.texts).to.deep.equal([
        { where: `${figure}1, ${where[0]}`, before: '', after: title, figure: 'new' },
        { where: `${figure}2, ${language === 'sv' ? 'plats i rapporten' : 'place in the report'}`, before: `${figure}1`, after: `${figure}2` },
      ]);
      expect(gone.texts.map((text) => [text.where, text.before, text.after, text.figure])).to.deep.include([`${figure}1, ${where[1]}`, title, '', 'gone']);
      expect(gone.texts).to.have.length(2);
      expect(added.numbers.length).to.equal(gone.numbers.length).and.be.greaterThan(8);
      expect(added.numbers.every(({ beforeValue, afterValue }) => beforeValue === null && afterValue !== null)).to.equal(true);
      const record = changesRecord(added, { survey: 'supported', reasons: [] }, language) as { readonly texts: readonly object[] };
      expect(record.texts[0]).to.deep.equal(added.texts[0]);
      expect(changesCsv(added, {}, language).split('\r\n').filter((line) => line.startsWith('text'))).to.have.length(2);
    }
  });
});
