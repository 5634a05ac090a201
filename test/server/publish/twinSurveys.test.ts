/** Two surveys that differ only in what is hidden: whatever can be read or fetched of one is, byte for byte, that of the other. Authority: statistics.md 16.5, decision 18. */
import { expect } from 'chai';
import type { Response } from '../../../analysis/survey/answers.js';
import { publishEdition } from '../../../server/acts/publishEdition.js';
import { answers, putSmallReport } from '../../support/smallReport.js';
import { openReports, sha256, type Fetched, type Reports } from './openReports.js';

const now = new Date('2026-02-01T12:00:00Z');

interface Hidden {
  /** Of two departments that are too small to show: how many each has, and how many of them need nothing. */
  readonly small: readonly [people: number, nothing: number];
  readonly tiny: readonly [people: number, nothing: number];
  /** Who chose what few chose in the north, and its partner in the south. */
  readonly north: number;
  readonly south: number;
}

function people({ small, tiny, north, south }: Hidden): readonly Response[] {
  return [
    ...answers(25, ['statistics', 'script'], 'north'), ...answers(12 - north, ['formula'], 'north'), ...answers(north, ['formula', 'quotes'], 'north'),
    ...answers(22 - south, ['statistics'], 'south'), ...answers(south, ['statistics', 'quotes'], 'south'), ...answers(12, ['nothing'], 'south'),
    ...[['small', small] as const, ['tiny', tiny] as const].flatMap(([code, [all, nothing]]) => [...answers(all - nothing, ['statistics'], code), ...answers(nothing, ['nothing'], code)]),
  ];
}

const twins: readonly Hidden[] = [
  { small: [8, 3], tiny: [3, 0], north: 2, south: 14 },
  { small: [7, 0], tiny: [4, 3], north: 3, south: 13 },
];

/** Everything in one archive is each file of each format; then what is told outside it. */
const addresses = ['/sv/r/small/1.0/report.zip', '/en/r/small/1.0', '/en/r/small/1.0/fig/2', '/en/r/small/1.0/methods', '/en/r/small/1.0/summary', '/en/r/small/1.0/edition.json', '/en/r/small/1.0/report.data.zip', '/en/r/small/1.0/report.xlsx', '/en/r/small/1.0/report.docx', '/en/r/small/1.0/fig/2.vl.json', '/en/r/small/1.0/share.png', '/en/r/small/changes.json?from=1.0&to=1.1', '/sv/r/small/changes', '/en/r/small/1.1', '/en/r'];

describe('two surveys that differ only in what is hidden', function () {
  this.timeout(120_000);
  const sites: Reports[] = [];
  before(async () => {
    for (const hidden of twins) {
      const site = await openReports(now);
      sites.push(site);
      await putSmallReport(site.store, 'small', people(hidden));
      const publish = (note: string) => publishEdition(site.store, { survey: 'small', note, now, who: 'test', language: 'sv' });
      await publish('');
      await site.store.answers.addAll('small', answers(20, ['statistics'], 'north'));
      await publish('Fler svar');
    }
  });
  after(() => Promise.all(sites.map((site) => site.close())));

  it('T5 T7: are the same in every file, format and language, and in what changed between editions', async () => {
    for (const address of addresses) {
      const [one, other] = await Promise.all(sites.map((site) => site.get(address)));
      const headersOf = (fetched: Fetched | undefined) => Object.fromEntries([...(fetched?.headers ?? [])].filter(([name]) => name !== 'date'));
      expect([other?.status, headersOf(other)], address).to.deep.equal([one?.status, headersOf(one)]);
      expect(sha256(other?.bytes ?? ''), address).to.equal(sha256(one?.bytes ?? '-'));
      expect(one?.status, address).to.equal(200);
    }
  });

  it('differ where what is shown does', async () => {
    const [site] = sites;
    const texts = await Promise.all(['1.0', '1.1'].map(async (number) => (await site?.get(`/en/r/small/${number}/edition.json`))?.text));
    expect(texts[0]).to.be.a('string').and.not.equal(texts[1]);
  });
});
