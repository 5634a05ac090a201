import { expect } from 'chai';
import type { PublishedCapacity, PublishedMethodCapacity } from '../../../analysis/disclosure/publishedCapacity.js';
import { capacityIn } from '../../../analysis/disclosure/supportIn.js';
import { capacityFindings } from '../../../analysis/findings/capacityFindings.js';
import { textOf } from '../frame/definitionOf.js';

const nothing: PublishedMethodCapacity = { code: 'm', label: textOf('method'), fte: null, uptake: [], tornado: [], wait: null, why: 'share_unknown' };
const some: PublishedMethodCapacity = {
  ...nothing,
  why: null,
  fte: { point: 10, median: 9.9, interval80: { low: 8, high: 12 }, interval90: { low: 7.5, high: 12.5 }, interval95: { low: 7, high: 13 } },
  uptake: [{ uptake: 0.3, median: 5.9 }, { uptake: 0.5, median: 9.9 }, { uptake: 0.7, median: 13.9 }],
  tornado: [{ input: 'uptake', low: 6, high: 14, variancePart: null }],
};
const of = (method: PublishedMethodCapacity | undefined, more: Partial<PublishedCapacity> = {}): PublishedCapacity => ({
  kind: 'scenario', question: 'q', n: 100, headcount: 1000, hoursPerFte: 1600, uptake: { low: 0.3, high: 0.7 }, defaults: [], waiting: null, fromPublic: false, seed: 1,
  assumptions: [{ what: 'staff', method: 'm', value: 2.5, source: 's', date: '2025-01-01', owner: 'o' }, { what: 'uptake', method: null, value: { low: 0.3, high: 0.7 }, source: 's', date: '2025-01-01', owner: 'o' }],
  methods: method === undefined ? [] : [method], ...more,
});
const said = (capacity: PublishedCapacity, language: 'sv' | 'en') => capacityFindings(capacityIn(capacity, language), language).map((text) => text.replaceAll('\u00a0', ' '));

describe('a scenario of capacity, in words', () => {
  it('says that it is none but a scenario, its intervals, and who answers for what', () => {
    expect(said(of(some), 'en')).to.deep.equal([
      'A scenario, not an estimate: 1,000 people, 1,600 hours a full-time year, and 30%–70% of needs become requests.',
      'Method: 9.9 full-time equivalents (80%: 8.0–12.0; 95%: 7.0–13.0); 5.9 if few needs become requests and 13.9 if many do; most uncertain by how many of the needs become requests.',
      'Assumption: staff, method 2.5 (s, 2025-01-01, o).',
      'Assumption: share of needs that become requests 30%–70% (s, 2025-01-01, o).',
    ]);
    expect(said(of(some, { defaults: ['uptake'], fromPublic: true }), 'sv').slice(1, 3)).to.deep.equal(['Hur stor del av behoven som blir uppdrag är inte angivet: 30–70 % används, utan belägg.', 'Räknat på publicerade andelar och medelvärden: projekten är delade med medelantalet metoder, inte person för person.']);
  });

  it('says why there is no number, for every reason there is', () => {
    for (const why of ['share_unknown', 'projects_unknown', 'hours_unknown', 'nobody_or_everybody'] as const) {
      expect(said(of({ ...nothing, why }), 'sv')[1]).to.match(/^Method: inget tal, för /);
      expect(said(of({ ...nothing, why }), 'en')[1]).to.match(/^Method: no number, for /);
    }
    expect(said(of(undefined, { assumptions: [] }), 'en')).to.have.length(1);
  });

  it('prints what waits are reckoned by, stated or not', () => {
    const waiting = { weeks: 40.5, longerThan: 2, share: 0.025 };
    expect(said(of(undefined, { assumptions: [], waiting, defaults: ['longerThan'] }), 'en').slice(1)).to.deep.equal(['How long anybody should wait is not stated: 4 weeks are used.', 'Waits are reckoned with 40.5 weeks worked a year; the aim is that at most 2.5% wait more than 2 weeks.']);
    expect(said(of(undefined, { assumptions: [], waiting, defaults: ['weeks', 'share'] }), 'sv').slice(1)).to.deep.equal(['Arbetsveckor per år är inte angivet: 44 används.', 'Hur stor del som får vänta längre är inte angivet: 10 % används.', 'Väntan är räknad på 40,5 arbetsveckor per år; målet är att högst 2,5 % väntar mer än 2 veckor.']);
  });

  it('tells no wait of a queue without limit', () => {
    const wait = { servers: 2, unstable: 1, median: null, ninetieth: null, needed: { servers: 12, weeks: 4, share: 0.1 } };
    expect(said(of({ ...some, wait }), 'en')[1]).to.contain('with 2 people the queue grows without limit in 100% of the cases; 12 people are needed for at most 10% to wait more than 4 weeks.').and.not.to.contain('mean wait');
    expect(said(of({ ...some, wait: { ...wait, unstable: 0, median: 0.5, ninetieth: 1.5 } }), 'sv')[1]).to.contain('väntan i medel 0,5 veckor').and.not.to.contain('utan gräns');
  });
});
