import { expect } from 'chai';
import { coverageVerdict, meetsOf } from '../../../analysis/disclosure/coverageTests.js';
import type { CoverageTests, CoveredType, PublishedCoverage } from '../../../analysis/disclosure/publishedCoverage.js';
import { supportIn } from '../../../analysis/disclosure/supportIn.js';
import { coverageFindings } from '../../../analysis/findings/coverageFindings.js';
import { textOf } from '../frame/definitionOf.js';

const untested = { result: 'unknown', question: null, base: null, share: null, low: null, high: null } as const;
const type = (code: string, more: Partial<CoveredType> = {}): CoveredType => {
  const tests: CoverageTests = { exists: meetsOf(more.best ?? 0), open: 'unknown', capacity: { result: 'unknown', staff: null, low: null, high: null }, users: untested, ...more.tests };
  return { code, label: textOf(code), share: 0.4, low: 0.3, high: 0.5, best: 0, functions: [], unmet: 0.4, partOfUnmet: 0.8, requests: 40, unmetRequests: 40, ...more, tests, verdict: coverageVerdict(tests) };
};
const nothing = { share: null, low: null, high: null, base: 0, method: null } as const;
const of = (more: Partial<PublishedCoverage> = {}): PublishedCoverage => ({
  question: 'q', level: 0.95, fromPublic: false, n: 100,
  requestsMet: { share: 0.28, low: 0.26, high: 0.3, base: 80, method: 'student_linearised' },
  fullyMet: { share: 0.01, low: 0, high: 0.02, base: 80, method: 'wilson' },
  anyMet: { share: 0.69, low: 0.64, high: 0.73, base: 80, method: 'wilson' },
  types: [type('drop_in', { best: 0.5, functions: ['Core', 'Library'], share: 0.2, unmet: 0.1, partOfUnmet: 0.2 }), type('course')],
  gaps: ['course', 'drop_in'], without: ['course'], by: null,
  functions: [{ name: 'Core', meets: new Map([['drop_in', 0.5], ['course', 0]]), openTo: 'everyone', source: 's', date: '2025-01-01', owner: 'o' }],
  notes: [], ...more,
});
function said(coverage: PublishedCoverage, language: 'sv' | 'en', waits?: (code: string) => readonly string[]): readonly string[] {
  const inLanguage = supportIn({ coverage }, language).coverage;
  return inLanguage === undefined ? [] : coverageFindings(inLanguage, language, waits).map((text) => text.replaceAll('\u00a0', ' '));
}

describe('support that is covered, in words', () => {
  it('says how much with interval and base, that a function is no capacity, what is unmet in order, and of each need whether it is enough', () => {
    expect(said(of(), 'en')).to.deep.equal([
      '28% of the support asked for is met by a function that exists (95% confidence interval 26–30, Student’s t, linearised standard error; 80 asked for something).',
      '1% of those who ask for something have all of it met in full (95% confidence interval 0–2, Wilson; 80 asked for something).',
      '69% have some of it met, at least in part (95% confidence interval 64–73, Wilson; 80 asked for something).',
      'The share that is met says that a function exists, not that it has capacity, is open to everyone or reaches people.',
      'What is met in part counts as half.',
      'No function is stated for “course”: it counts as not met.',
      'Unmet, most first:',
      '1. Course: 40% of those who answered go without (40% ask for it; no function); 80% of all that is unmet.',
      '2. Drop_in: 10% of those who answered go without (20% ask for it; in part by Core and Library); 20% of all that is unmet.',
      'Is it enough? Each need by four tests: whether anything exists, whether it is open to everyone, its capacity against the need in 9 in 10 outcomes, and whether those who have the need get it. What is not known does not count as met.',
      'Drop_in: exists but not enough. Met in part only. Not known to whom it is open. Capacity: not known. Get it: not known.',
      'Course: missing.',
      'Assumption: “Core” meets “drop_in” (in part); open to everyone (s, 2025-01-01, o).',
    ]);
    expect(said(of(), 'sv')[0]).to.equal('28 % av det stöd som efterfrågas möts av en funktion som finns (95 % konfidensintervall 26–30, Students t, lineariserat medelfel; 80 har efterfrågat något).');
  });

  it('of public shares has neither interval nor what people get, and says why', () => {
    const open = of({ fromPublic: true, requestsMet: { ...nothing, share: 0.28, base: null }, fullyMet: null, anyMet: null, notes: ['together', 'by_public'] });
    const text = said(open, 'sv').join('\n');
    expect(text).to.match(/^28 % av det stöd som efterfrågas möts av en funktion som finns \(100 har svarat\)\./);
    expect(text).to.contain('kräver att man vet vem som valt vad tillsammans').and.to.contain('Uppdelningen räknas bara på egna filer.').and.not.to.contain('konfidensintervall');
    const hidden = said({ ...open, n: null, requestsMet: { ...nothing, base: null }, types: [type('course', { share: null, unmet: null, partOfUnmet: null })], gaps: [], notes: ['hidden'] }, 'en');
    expect(hidden[0]).to.equal('How much of the support asked for is met cannot be said.');
    expect(hidden.join(' ')).to.contain('Some share is hidden').and.not.to.contain('Nothing that is asked for');
  });

  it('of nobody says that, and of everything met that nothing is missing', () => {
    const empty = of({ n: 0, requestsMet: nothing, fullyMet: nothing, anyMet: nothing, types: [], gaps: [], without: [], functions: [], notes: ['nobody'], by: { question: 'role', groups: [] } });
    expect(said(empty, 'sv')).to.deep.equal(['Hur mycket av det efterfrågade stödet som möts går inte att säga (0 har efterfrågat något).', 'Andelen som möts säger att en funktion finns, inte att den har kapacitet, är öppen för alla eller når fram.', 'Ingen har svarat på frågan.', 'Ingen har efterfrågat något i någon grupp.']);
    expect(said(empty, 'en')[0]).to.equal('How much of the support asked for is met cannot be said (0 asked for something).');
    const full = said(of({ types: [type('course', { best: 1, unmet: 0, partOfUnmet: null, functions: ['Core'] })], gaps: [], without: [] }), 'en');
    expect(full).to.contain('Nothing that is asked for is without a function.').and.not.to.contain('What is met in part counts as half.');
  });

  it('tells the queue beside the function, and groups with how much their own answers weigh', () => {
    const group = { group: { question: 'role', code: 'junior', label: textOf('junior') }, n: 7, fully: 0, share: 0.014, low: 0, high: 0.09, ownPart: 0.38 };
    const text = said(of({ by: { question: 'role', groups: [group] } }), 'en', (code) => (code === 'drop_in' ? ['with 2 people the queue grows without limit in 90% of the cases'] : []));
    expect(text).to.contain('Drop_in: with 2 people the queue grows without limit in 90% of the cases.');
    expect(text).to.contain('Junior: 1% have all of it met (95% probability 0–9; 7 asked for something, own answers weigh 38%).');
  });

  it('tells each test with the numbers it rests on, in both languages, and of what is hidden that it is', () => {
    const users = { result: 'lack', question: 'met', base: 150, share: 0.4, low: 0.325, high: 0.48 } as const;
    const tests: CoverageTests = { exists: 'full', open: 'some_in_full', capacity: { result: 'within', staff: 3, low: 1.24, high: 5 }, users };
    const last = (more: Partial<CoverageTests>, language: 'sv' | 'en') => said(of({ types: [type('course', { best: 1, tests: { ...tests, ...more } })], gaps: [], without: [], functions: [] }), language).at(-1);
    expect(last({}, 'sv')).to.equal('Course: finns men räcker inte. Helt bara för vissa. Kapacitet: 3 i dag mot 1,2–5,0 årsarbetskrafter: inom intervallet. Får det: 40 % (33–48, n = 150): säkert färre än hälften.');
    expect(said(of({ types: [type('course', { best: 1, tests })] }), 'en')).to.include('After the share who get it stand its 95% confidence interval and how many answered that.');
    expect(last({}, 'en')).to.equal('Course: exists but not enough. In full for some only. Capacity: 3 today against 1.2–5.0 full-time equivalents: within the interval. Get it: 40% (33–48, n = 150): surely less than half.');
    expect(last({ open: 'everyone', users: { ...untested, question: 'met' } }, 'sv')).to.equal('Course: finns, okänt om det räcker. Öppet för alla. Kapacitet: 3 i dag mot 1,2–5,0 årsarbetskrafter: inom intervallet. Får det: visas inte.');
    expect(last({ open: 'limited', capacity: { result: 'unknown', staff: 0, low: null, high: null } }, 'en')).to.match(/^Course: only for some\. No function is open to everyone\. Capacity: 0 today, but the need has no number\./);
    expect(last({ exists: 'none' }, 'sv')).to.equal('Course: saknas. Får det: 40 % (33–48, n = 150): säkert färre än hälften.');
  });
});
