import { expect } from 'chai';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { jsonPlace } from './jsonPlace.js';
import { Accounts } from './ledger.js';
import { openReferences } from './referenceFolder.js';
import { countsOf, setsWithout, type Walked, walkReference } from './walk.js';

const pair = [0.02, 0.03];

/** Two p-values, 0.01 and 0.03, and what each adjustment makes of them, by hand. */
const adjusted = (second: number) => ({
  meta: { suggested_relative_tolerance: 1e-9 },
  results: { two: { p: [0.01, 0.03], bonferroni: [0.02, 0.06], holm: [0.02, second], hochberg: pair, hommel: pair, BH: pair, BY: [0.03, 0.045] } },
});

describe('the walker over a folder of reference values', () => {
  let folder = '';
  const write = (name: string, text: string) => writeFileSync(join(folder, 'expected', name), text);
  const walked = async (): Promise<readonly Walked[]> => Promise.all(openReferences(folder).map(walkReference));

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'reference-'));
    mkdirSync(join(folder, 'expected'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('matches what is ours and tells what is not, by its place', async () => {
    write('08_multiplicity.json', JSON.stringify(adjusted(0.03)));
    expect(countsOf(await walked())).to.deep.equal({ matched: 12, of: 12, differed: 0, notCovered: 0 });
    write('08_multiplicity.json', JSON.stringify(adjusted(0.0300001)));
    const [tampered] = await walked();
    expect(tampered?.differences).to.deep.equal(['$.results.two.holm[1]: 0.03 instead of 0.0300001']);
    expect(tampered?.matched).to.equal(11);
  });

  it('counts all of a file of a number it does not know as not covered, and names the sets without a file', async () => {
    write('77_other.json', JSON.stringify(adjusted(0.03)));
    expect(countsOf(await walked())).to.deep.equal({ matched: 0, of: 14, differed: 0, notCovered: 14 });
    expect(setsWithout(openReferences(folder))).to.have.lengthOf(24).and.to.include('21_public_surveys');
  });

  it('says which table is missing, and covers nothing of published tables that are not there', async () => {
    write('03_demand_shares.json', JSON.stringify({ meta: { set: 'other' }, results: { overall: { base: 5 } } }));
    write('22_public_tables.json', JSON.stringify({ meta: {}, results: { hair_by_eye: { n: 592 }, job_satisfaction: { observed: [[1, 2], [3, 4]], rows: 2, cols: 2, n: 10 } } }));
    const [shares] = await walked();
    expect(shares?.differences).to.deep.equal([`broken off: ${join(folder, 'data', 'clinicum_other.csv')} is not there`]);
    const [, tables] = await walked();
    expect(tables?.notCovered).to.include('$.results.hair_by_eye.n');
  });

  it('says what is wrong with a folder or a file', () => {
    expect(() => openReferences(folder)).to.throw(`${folder} is no folder of reference values`);
    write('01_special_functions.json', '{');
    expect(() => openReferences(folder)).to.throw('01_special_functions.json cannot be read');
    write('01_special_functions.json', '{ "meta": {} }');
    expect(() => openReferences(folder)).to.throw('has no results');
  });

  it('counts a number that is compared twice once, and does not let a later match hide a difference', () => {
    const place = jsonPlace({ share: 0.5 });
    const accounts = new Accounts(place, 1e-9);
    for (const ours of [0.4, 0.5, 0.4]) accounts.equal(place, { share: ours });
    accounts.judged(place, true, 'fine');
    expect(accounts.account()).to.deep.include({ matched: 0, differences: ['$.share: 0.4 instead of 0.5'], notCovered: [] });
  });
});
