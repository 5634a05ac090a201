/** Numbers in picture, table, text and CSV are the same, in both languages: made of the cases of the charts, drawn here. */
import { expect } from 'chai';
import type { PublishedCapacity } from '../../../analysis/disclosure/publishedCapacity.js';
import { releasePilot } from '../../../analysis/disclosure/releasePilot.js';
import { capacityIn } from '../../../analysis/disclosure/supportIn.js';
import { supportFigures } from '../../../analysis/report/support/supportFigures.js';
import { figureSvg } from '../../../server/draw/figureSvg.js';
import { measureText } from '../../../server/draw/measureText.js';
import { supportFiles } from '../../../server/report/supportFiles.js';
import { methods } from '../../analysis/charts/tables.js';
import { context } from '../../analysis/findings/definition.js';
import { costedOptions } from '../../../analysis/support/costedOptions.js';
import { capacityOf, coverageOf, yearsOf } from '../draw/supportCases.js';

const who = { source: '=1+1', date: '2026-06-15', owner: 'Styrgruppen' };
const options = methods.slice(0, 4);
const told = capacityOf(options, (row) => [6.24, 3.4, null, 1.2][row] ?? null, () => 1, yearsOf([13.14, 15.06], [9.5, 11.5]));
const pilot = releasePilot({ name: '=Pilot', applications: { received: 47, assessed: 41, selected: 20, reserve: 6, ...who }, requests: { question: 'methods', projects: 20, rows: [{ code: 'ai', label: new Map([['sv', 'AI'], ['en', 'AI']]), met: 7, partly: 3, unmet: 5 }], ...who } }, 'public');
const whole: PublishedCapacity = { ...told, pilot, coverage: coverageOf(options, [{ name: '+Enheten', openTo: 'everyone', meets: { 0: 1, 1: 0.5 } }], (row) => [418, 298, null, 52][row] ?? null, 523, { capacity: told, grids: [] }) };
const drawn = { measure: measureText, svg: figureSvg, png: () => Promise.resolve(Buffer.from('png')), pdf: () => Promise.resolve(Buffer.from('pdf')) };

async function filesOf(capacity: PublishedCapacity): Promise<ReadonlyMap<string, string>> {
  const files = new Map<string, string>();
  for await (const { name, bytes } of supportFiles(drawn, { capacity, contexts: [context('sv'), context('en')] })) files.set(name, bytes.toString().replaceAll('\u00a0', ' '));
  return files;
}

describe('figures of a scenario as files', () => {
  it('say the same numbers everywhere, and hide the same', async () => {
    const files = await filesOf(whole);
    expect(files.size).to.equal(5 * 2 * 11);
    const text = (name: string) => files.get(name) ?? '';
    const numbers: readonly (readonly [string, readonly string[]])[] = [
      ['coverage-matrix', ['80', '57', '10']],
      ['capacity-service', ['6.2', '3.4', '1.2']],
      ['capacity-fan', ['13.1', '15.1', '9.5', '11.5']],
      ['pilot-flow', ['47', '41', '20', '15']],
      ['pilot-requests', ['7', '3', '5']],
    ];
    for (const [chart, all] of numbers) {
      for (const language of ['sv', 'en']) {
        for (const english of all) {
          const number = language === 'sv' ? english.replace('.', ',') : english;
          const places = [`${chart}.doc.${language}.svg`, `${chart}.phone.${language}.svg`, `${chart}.${language}.csv`, ...(chart === 'pilot-flow' && english === '41' ? [] : [`${chart}.${language}.txt`])];
          for (const place of places) expect(text(place), `${place} ${number}`).to.match(new RegExp(`(^|[^\\d${language === 'sv' ? ',' : '.'}])${number.replace('.', '\\.')}([^\\d]|$)`, 'm'));
        }
        expect(text(`${chart}.slide.${language}.svg`)).to.match(/<title id="[^"]+">[^<]{15}/);
        // nothing in a spreadsheet runs
        expect(text(`${chart}.${language}.csv`)).to.not.match(/(^|[,;])[=+@]/m);
      }
    }
    expect(text('coverage-matrix.sv.csv')).to.contain(';..;..;..;missing;none;unknown;');
    expect(text('coverage-matrix.en.csv')).to.contain(',80,76,83,not_enough,full,everyone,below,1,4.5,8.7,unknown,,,,,,').and.to.contain(',1.0,everyone,Verksamhetsregistret,');
    expect(text('coverage-matrix.doc.sv.svg')).to.contain('>..<');
    expect(text('capacity-service.en.csv')).to.contain('bioinformatics,Bioinformatics,..,..,..,..,..,1,,');
  });

  it('are words and numbers of what is a table, which says that it is one', async () => {
    const rate = (value: number) => ({ value, ...who });
    const named = (code: string) => ({ code, name: new Map([['sv', code], ['en', code]]) });
    const option = (code: string) => ({ ...named(code), staff: { rows: [{ method: null, category: 's', fte: [1, 2, 3] as const }], ...who }, other: null, funding: { shares: [{ party: 'p', share: 1 }], ...who } });
    const costs = costedOptions({ currency: 'SEK', firstYear: 2027, salaries: [{ ...named('s'), ...rate(50_000) }], socialFees: rate(0.5), indirect: rate(0.4), growth: rate(0), parties: [named('p')], options: [option('+a'), option('b')] }, told, yearsOf([10, 11, 12], []), { headcount: 1542, uptake: told.uptake });
    const files = await filesOf({ ...told, costs });
    expect([...files.keys()].filter((name) => name.startsWith('option-costs'))).to.deep.equal(['option-costs.sv.csv', 'option-costs.sv.txt', 'option-costs.en.csv', 'option-costs.en.txt']);
    expect(files.get('option-costs.sv.txt')).to.contain('Figuren är en tabell.').and.contain('Månadslön i kronor: s 50 000');
    // 2 × 12 × 50,000 × 1.5 × 1.4; a name runs nothing in a spreadsheet
    expect(files.get('option-costs.en.csv')).to.match(/^'\+a,'\+a,option,,,2028,2\.00,2\.00,11\.0,.*,1200000,600000,720000,0,2520000,/m);
  });

  it('say that they show everything when they do, and that there is no picture when there is none', async () => {
    const exact = await filesOf({ ...whole, fromPublic: false });
    expect(exact.get('capacity-service.sv.txt')).to.contain('inte för publicering');
    const few = await filesOf({ ...told, n: 12 });
    expect([...few.keys()]).to.deep.equal(['capacity-service.sv', 'capacity-service.en', 'capacity-fan.sv', 'capacity-fan.en'].flatMap((name) => [`${name}.csv`, `${name}.txt`]));
    expect(few.get('capacity-fan.en.txt')).to.contain('No picture: too few answers');
    expect(supportFigures(capacityIn({ ...told, methods: [] }, 'sv')).map(({ chart }) => chart)).to.deep.equal(['capacity-service', 'capacity-fan']);
  });
});
