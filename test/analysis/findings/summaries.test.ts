import { expect } from 'chai';
import type { PublishedSummary } from '../../../analysis/disclosure/publishedSummary.js';
import { summaryFindings } from '../../../analysis/findings/summaries/summaryFindings.js';
import { summariseTable } from '../../../server/acts/summariseTable.js';
import { analyseAnswers } from '../../../server/acts/analyseAnswers.js';
import type { Columns } from '../../../analysis/frame/columns.js';
import { peopleWho, times, type Person } from '../tables/askedPeople.js';

const rated = (counts: readonly number[]): readonly Person[] => counts.flatMap((count, k) => times(count, { rated: `s${k + 1}` }));

function summaryOf(columns: Columns, question: string, profile: 'public' | 'exact'): PublishedSummary {
  const request = { question, by: [], level: 0.95, target: 'process', rake: [], profile, restsOn: new Map() } as const;
  const [table] = analyseAnswers(columns, request);
  const summary = table === undefined ? undefined : summariseTable(columns, table, request);
  if (summary === undefined) throw new Error('it can be summed up');
  return summary;
}

/** The last sentence in both languages, with ordinary spaces. */
function said(people: readonly Person[], question: string, profile: 'public' | 'exact' = 'exact', weights?: readonly number[]): { readonly sv: readonly string[]; readonly en: readonly string[] } {
  const summary = summaryOf(peopleWho(people, weights), question, profile);
  const plain = (language: 'sv' | 'en') => summaryFindings(summary, language).map((text) => text.replaceAll('\u00a0', ' '));
  return { sv: plain('sv'), en: plain('en') };
}

const last = (texts: readonly string[]): string => texts.at(-1) ?? '';

describe('what sums up a scale, in words', () => {
  it('says base, both ends, net, median, mean and what was left out, in both languages', () => {
    const { sv, en } = said([...rated([3, 5, 8, 2, 2]), ...times(4, { rated: 'dont_know' }), {}], 'rated');
    expect(last(sv)).to.equal('Row: 20 % (8–42) svarar 4–5 och 40 % (22–61) svarar 1–2; netto −20 procentenheter (−55 till 15), ingen säker övervikt åt något håll; median 3 (interpolerad 2,8); medelvärde 2,8 (2,2–3,3) om stegen är lika stora; n = 20, 4 vet inte, 1 hoppade över.');
    expect(last(en)).to.equal('Row: 20% (8–42) answer 4–5 and 40% (22–61) answer 1–2; net −20 percentage points (−55 to 15), no sure lean either way; median 3 (interpolated 2.8); mean 2.8 (2.2–3.3) if steps are equally large; n = 20, 4 don’t know, 1 skipped it.');
    expect(en[0]).to.equal('Scale 1–5, 95% confidence interval in brackets. Don’t know and not applicable are no steps and left out.');
  });

  it('is sure only where the interval of the net lies off 0, on either side', () => {
    expect(last(said(rated([2, 2, 2, 20, 4]), 'rated').en)).to.contain('surely more high than low');
    expect(last(said(rated([4, 20, 2, 2, 2]), 'rated').sv)).to.contain('säkert fler lågt än högt');
    expect(last(said(rated([5, 5, 0, 5, 5]), 'rated').en)).to.contain('net 0 percentage points').and.to.contain('no sure lean either way');
  });

  it('says what cannot be said of nobody, of one, and of people who are all alike', () => {
    expect(last(said(times(3, { rated: 'na' }), 'rated').sv)).to.equal('Row: ingen har svarat på skalan; n = 0, 3 ej tillämpligt.');
    expect(last(said(times(3, {}), 'rated').en)).to.equal('Row: nobody answered on the scale; n = 0, 3 skipped it.');
    expect(last(said(rated([0, 0, 0, 0, 1]), 'rated').en)).to.contain('how sure cannot be said').and.to.contain('no mean, for fewer than 10 answered').and.to.contain('n = 1.');
    expect(last(said(rated([0, 0, 12, 0, 0]), 'rated').sv)).to.contain('inget medelvärde, för alla har svarat lika');
  });

  it('says why it says nothing, where all is hidden, and weights where there are any', () => {
    expect(said(rated([0, 0, 0, 0, 9]), 'rated', 'public')).to.deep.equal({ sv: ['Ingen rad sammanfattas: visas inte, för att skydda en liten grupp.'], en: ['No row is summed up: not shown, to protect a small group.'] });
    expect(said(rated([3, 5, 8, 2, 2]), 'rated', 'exact', Array.from({ length: 20 }, (_, i) => 1 + (i % 2))).en[1]).to.match(/^Shares and means are weighted \(design effect 1\.11\)/);
  });
});

describe('what sums up a ranking, in words', () => {
  const all = ['a', 'b', 'c'];
  it('is sure of the first only where every rank of its interval is 1', () => {
    const sure = said([...times(60, { chosen: all, ranked: ['a', 'b'] }), ...times(6, { chosen: all, ranked: ['b', 'c'] }), ...times(6, { chosen: all, ranked: ['c', 'a'] })], 'ranked');
    expect(sure.sv).to.include('Alla svarande, n = 72: säkert först är a.');
    expect(sure.en.some((text) => text.startsWith('Rank 1 (95%: 1): a; 1.8 of 2 points (standard error 0.1); worth'))).to.equal(true);
    const unsure = said([...times(6, { chosen: all, ranked: ['a', 'b'] }), ...times(5, { chosen: all, ranked: ['b', 'c'] }), ...times(5, { chosen: all, ranked: ['c', 'a'] })], 'ranked');
    expect(unsure.en).to.include('All respondents, n = 16: first is a, but not surely.');
    const tied = said([...times(5, { chosen: all, ranked: ['a', 'b'] }), ...times(5, { chosen: all, ranked: ['b', 'a'] })], 'ranked');
    expect(tied.en).to.include('All respondents, n = 10: no option is first alone.');
  });

  it('says what cannot be said of nobody and of one, and hides all alike', () => {
    expect(said(times(3, { chosen: all }), 'ranked').en).to.include('All respondents, n = 0: nobody ranked anything.');
    expect(said([{ chosen: all, ranked: ['a'] }], 'ranked').sv.some((text) => text.endsWith('hur säkert kan inte sägas av en person.'))).to.equal(true);
    expect(said(times(6, { chosen: all, ranked: ['a', 'b'] }), 'ranked', 'public')).to.deep.equal({ sv: ['Alla svarande: visas inte, eftersom något som det bygger på inte visas.'], en: ['All respondents: not shown, because something that it rests on is hidden.'] });
  });
});

describe('what is chosen together, in words', () => {
  it('names pairs only where the interval lies off 1 and the test agrees over all pairs', () => {
    const linked = said([...times(40, { chosen: ['a', 'b'] }), ...times(20, { chosen: ['c'] }), ...times(20, { chosen: ['none'] })], 'chosen');
    expect(linked.en).to.include('Surely more often together than by chance (lift with 95% confidence interval):');
    expect(linked.en).to.include('A and b: lift 2.00 (1.61–2.49); phi 1.00; Jaccard 1.00; 40 people; 100% of those with the first have the second, 100% the reverse.');
    expect(linked.sv.some((text) => text.startsWith('Exakt dessa valdes tillsammans: a + b 40; inget 20; c 20; alla andra mönster 0.'))).to.equal(true);
    const even = said([...times(10, { chosen: ['a', 'b'] }), ...times(10, { chosen: ['a'] }), ...times(10, { chosen: ['b'] }), ...times(10, { chosen: ['none'] })], 'chosen');
    expect(even.en).to.include('No pair is surely chosen together more often or more seldom than by chance.');
    const apart = said([...times(30, { chosen: ['a'] }), ...times(30, { chosen: ['b'] }), ...times(2, { chosen: ['a', 'b'] }), ...times(2, { chosen: ['none'] })], 'chosen');
    expect(apart.sv).to.include('Säkert mer sällan tillsammans än av en slump (lyft med 95 % konfidensintervall):');
  });

  it('says of nobody, of one and of what is hidden what there is to say', () => {
    expect(said(times(2, {}), 'chosen')).to.deep.equal({ sv: ['Ingen har svarat (n = 0).'], en: ['Nobody answered (n = 0).'] });
    expect(said([{ chosen: ['a'] }], 'chosen').en[0]).to.equal('Those who answered chose 1.0 options on average, n = 1.');
    expect(said(times(6, { chosen: ['a'] }), 'chosen', 'public').en).to.deep.equal(['What is chosen together is not shown, because something that it rests on is hidden.']);
  });
});
