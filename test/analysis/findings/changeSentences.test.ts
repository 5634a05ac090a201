/** Authority: users.md (plain words), contracts.md (no decimals in figures and sentences, one in tables from base 200), design 7.4 (judged as printed). */
import { expect } from 'chai';
import { changeSentences } from '../../../analysis/findings/changeSentences.js';
import { figureTable } from '../../../analysis/findings/figureTable.js';
import { figureWords } from '../../../analysis/findings/figureWords.js';
import { sinceCells } from '../../../analysis/report/sinceCells.js';
import { changeVerdict } from '../../../analysis/words/printedChange.js';
import { waveNames } from '../../../analysis/words/waveNames.js';
import { usualWaves, wavesOf } from '../charts/waves.js';
import { methods } from '../charts/tables.js';
import { context } from './definition.js';

const plain = (text: string): string => text.replaceAll('\u00a0', ' ');
const twoMethods = methods.slice(0, 2);

describe('words of what changed since the wave before', () => {
  it('say each sure change with its size, both shares and its interval, largest first, and count the rest', () => {
    const { since } = usualWaves;
    expect(changeSentences(since, 0.95, 'en').map(plain)).to.deep.equal([
      '“AI and machine learning” rose by 18 percentage points, from 16% (2022) to 33% (2025); 95% confidence interval 12 to 23.',
      '“Epidemiology” fell by 10 percentage points, from 46% (2022) to 36% (2025); 95% confidence interval 4 to 16.',
      '“Ethics, law and data protection” rose by 9 percentage points, from 30% (2022) to 40% (2025); 95% confidence interval 4 to 15.',
      '“Bioinformatics” rose by 9 percentage points, from 41% (2022) to 50% (2025); 95% confidence interval 3 to 15.',
      'No sure change in 8 of 12 answers.',
    ]);
    expect(plain(changeSentences(since, 0.95, 'sv')[1] ?? '')).to.equal('”Epidemiologi” har minskat med 10 procentenheter, från 46 % (2022) till 36 % (2025); 95 % konfidensintervall 4 till 16.');
    const same = wavesOf({ options: twoMethods, earlier: [100, [50, 40]], later: [100, [51, 40]] });
    expect(changeSentences(same.since, 0.95, 'sv').map(plain)).to.deep.equal(['Ingen säker förändring i något av 2 svar.']);
    const hidden = wavesOf({ options: twoMethods, earlier: [100, [null, null]], later: [100, [51, 40]] });
    expect(changeSentences(hidden.since, 0.95, 'en')).to.deep.equal([]);
  });

  it('name waves by what tells them apart', () => {
    const names = (earlier: string, later: string) => Object.values(waveNames({ earlier, later }, 'sv')).map(plain);
    expect(names('2022-10-03', '2025-10-13')).to.deep.equal(['2022', '2025']);
    expect(names('2025-03-01', '2025-10-13')).to.deep.equal(['mars 2025', 'oktober 2025']);
    expect(names('2025-10-01', '2025-10-13')).to.deep.equal(['1 oktober 2025', '13 oktober 2025']);
    expect(names('2025-10-13', '2025-10-13')).to.deep.equal(['förra gången', 'nu']);
  });

  it('call nothing sure whose limit is printed as nought', () => {
    expect([[0.004, 0.1], [0.006, 0.1]].map(([low = 0, high = 0]) => changeVerdict({ verdict: 'increased', low, high }))).to.deep.equal(['unsure', 'increased']);
    expect([[-0.1, -0.004], [-0.1, -0.006]].map(([low = 0, high = 0]) => changeVerdict({ verdict: 'decreased', low, high }))).to.deep.equal(['unsure', 'decreased']);
  });

  it('are the same numbers in table, alternative text and CSV; a hidden side is nowhere', () => {
    const { table, since } = wavesOf({ options: methods.slice(0, 3), earlier: [488, [378, null, 100]], later: [523, [418, 298, 205]] });
    const facts = { chart: 'wave-change' as const, table, since, number: 1 };
    const { head, rows } = figureTable(facts, context('en'));
    expect(head).to.deep.equal(['Answer', '2022 (n\u00a0=\u00a0488)', '2025 (n\u00a0=\u00a0523)', 'Change', '95% confidence interval', 'Verdict']);
    expect(rows.map(({ head: label, cells }) => [label, ...cells])).to.deep.equal([
      ['Bioinformatics', '20.5%', '39.2%', '+18.7', '+13.1 to +24.1', 'Increased'],
      ['Biostatistics', '77.5%', '79.9%', '+2.5', '−2.6 to +7.5', 'No sure change'],
      ['Study design and sample size', 'not shown', '57.0%', 'not shown', 'not shown', '–'],
    ]);
    const cells = table.rows.map((row) => sinceCells(since, row, 'sv').slice(2));
    expect(cells).to.deep.equal([
      ['378', '488', '77,5', '2,5', '-2,6', '7,5', 'unsure'],
      ['..', '488', '..', '..', '..', '..', ''],
      ['100', '488', '20,5', '18,7', '13,1', '24,1', 'increased'],
    ]);
    const words = figureWords(facts, context('en'));
    expect(plain(words.alt)).to.contain('“Bioinformatics” rose by 19 percentage points, from 20% (2022) to 39% (2025); 95% confidence interval 13 to 24.');
    expect(words.description).to.contain('Study design and sample size not shown, 57%: not shown');
  });
});
