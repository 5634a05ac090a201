/** The page of a figure says how many its numbers are of, whatever they are. Authority: README (no number without its base), users.md 1. */
import { expect } from 'chai';
import { canonicalJson } from '../../../analysis/exchange/canonicalJson.js';
import { readDefinition } from '../../../analysis/exchange/readDefinition.js';
import { publishEdition } from '../../../server/acts/publishEdition.js';
import { everyChart, plainNames } from '../../support/everyChart.js';
import { openReports, type Reports } from './openReports.js';

interface Row { readonly group: unknown; readonly base: number | null }

describe('the base on the page of a figure', function () {
  this.timeout(60_000);
  let site: Reports;
  const made = everyChart({ survey: 'every', name: plainNames(), size: 4, people: 120 });
  const { figures, ...plan } = made.plan as { readonly figures: readonly { readonly chart: string }[] }; // as everyChart writes it
  const own = figures.filter(({ chart }) => chart !== 'wave-change');
  before(async () => {
    site = await openReports();
    const reading = readDefinition(JSON.stringify(made.survey), 'survey.yaml');
    if (reading.definition === undefined) throw new Error(JSON.stringify(reading.faults));
    await site.store.surveys.put({ slug: 'every', inventory: 'small', state: 'closed', version: 1 }, canonicalJson(reading.source));
    await site.store.surveys.putPlan('every', JSON.stringify({ ...plan, figures: own }));
    await site.store.answers.addAll('every', made.responses);
    await publishEdition(site.store, { survey: 'every', note: '', now: new Date('2026-02-01T12:00:00Z'), who: 'test', language: 'en' });
  });
  after(() => site.close());

  for (const [language, word] of [['sv', 'Bas'], ['en', 'Base']] as const) {
    it(`is that of its JSON, of a mean as of a share (${language})`, async () => {
      for (const [index, { chart }] of own.entries()) {
        const at = `/${language}/r/every/1.0/fig/${String(index + 1)}`;
        const { rows } = JSON.parse((await site.get(`${at}.json`)).text) as { readonly rows: readonly Row[] }; // our own file
        const bases = rows.flatMap(({ group, base }) => (group === null && base !== null ? [base] : []));
        const [least, most] = [String(Math.min(...bases)), String(Math.max(...bases))];
        const said = new RegExp(`${word}: n\u00a0(?:=|&#x3D;)\u00a0([\\d–]+), ([^.<]*)\\.`).exec((await site.get(at)).text);
        expect(said?.[1], `${chart}, ${at}`).to.equal(least === most ? least : `${least}–${most}`);
        expect(/medelvärde|mean/.test(said?.[2] ?? ''), `${chart}: ${said?.[2] ?? ''}`).to.equal(chart === 'number-summary');
      }
    });
  }
});
