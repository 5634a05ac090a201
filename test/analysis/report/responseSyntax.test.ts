/** What explains exported answers: the syntax that reads them into SPSS, and the codebook. */
import { expect } from 'chai';
import { readDefinition } from '../../../analysis/exchange/readDefinition.js';
import { csvRecords } from '../../../analysis/exchange/csvRecords.js';
import { responseCodebook } from '../../../analysis/report/package/responseCodebook.js';
import { responseSyntax } from '../../../analysis/report/package/responseSyntax.js';
import { variableNames } from '../../../analysis/report/package/variableNames.js';
import { everyKind } from '../../server/collect/everyKind.js';

describe('what explains exported answers', () => {
  const read = readDefinition(everyKind().replace('{ sv: Doktorand,', `{ sv: "Forskar'student ${'å'.repeat(200)}",`), 'survey.yaml').definition;
  if (read === undefined) throw new Error('the definition does not read');

  it('is syntax that gives every code a number and a label, and every reason why there is none a missing value below what can be answered', () => {
    const syntax = responseSyntax(read, "o'clock.csv", 'sv');
    expect(syntax).to.contain("/FILE='o''clock.csv'").and.contain("\n  ('student'=1)\n  ('senior'=2)\n  ('other'=3)\n  ('.skipped'=-91)\n").and.contain('MISSING VALUES role (LOWEST THRU -91).');
    expect(syntax).to.match(/RECODE c\d+ \(CONVERT\)\n {2}\('\.skipped'=-999999991\)/).and.contain('MISSING VALUES hours (LOWEST THRU -999999991).\nFORMATS hours (F13.1).');
    expect(syntax).to.contain("\n  ('badly'=1)\n  ('well'=2)\n  ('dont_know'=93)\n").and.not.contain('comments').and.not.contain('.typed');
    // a label ends within what the programs keep, between two letters, and its apostrophe does not end it
    const label = /^ {2}1 '(Forskar''student.*)'$/m.exec(syntax)?.[1] ?? '';
    expect(label).to.match(/^Forskar''student å+…$/);
    expect(Buffer.byteLength(label.replace("''", "'"))).to.be.within(117, 120);
    // nothing a survey says stands outside a string
    const bare = syntax.replace(/'(?:[^']|'')*'/g, '');
    expect(bare).not.to.match(/script>|onmouseover|\{\{/);
    expect([...bare.matchAll(/^RECODE (c\d+)/gm)].map(([, name]) => name)).to.deep.equal([...(/DELETE VARIABLES ([^.]*)\./.exec(bare)?.[1] ?? '').matchAll(/c\d+/g)].map(([name]) => name));
  });

  it('wears EXEMPEL or EXAMPLE where the answers are invented: in the name of the data, and in a column that is last', () => {
    const { definition } = readDefinition(everyKind().replace(/^example: true$/m, ''), 'survey.yaml');
    if (definition?.example !== false) throw new Error('it is no example');
    for (const [language, band] of [['sv', 'EXEMPEL. Påhittade svar, inte en verklig undersökning.'], ['en', 'EXAMPLE. Invented answers, not a real survey.']] as const) {
      expect(responseSyntax(read, 'a.csv', language)).to.contain(`* Encoding: UTF-8.\n* ${band}\n`).and.contain(`\nFILE LABEL '${band}'.\n`);
      expect(Buffer.byteLength(band), 'as much as SPSS keeps').to.be.at.most(64);
      expect(responseSyntax(definition, 'a.csv', language)).to.not.match(/EXEMPEL|EXAMPLE|FILE LABEL/);
    }
    const [head, ...rows] = csvRecords(responseCodebook(read, false)).records.map(({ cells }) => cells);
    expect(csvRecords(responseCodebook(definition, false)).records[0]?.cells).to.not.include('example');
    expect(head?.at(-1)).to.equal('example');
    expect(new Set(rows.map((cells) => cells.at(-1)))).to.deep.equal(new Set(['EXEMPEL / EXAMPLE']));
  });

  it('names variables as the columns where a program takes it, and never two alike', () => {
    const long = `${'a'.repeat(32)}.${'b'.repeat(32)}`;
    expect(variableNames(['role', 'with', 'c1', long, `${long}c`])).to.deep.equal(['role', 'with_2', 'c1_2', `${long.slice(0, 62)}_2`, `${long.slice(0, 62)}_3`]);
  });

  it('is a codebook with whom each column was asked, its codes, and why there may be none, in every language', () => {
    const rows = csvRecords(responseCodebook(read, false)).records.map(({ cells }) => cells);
    expect(rows[0]).to.deep.equal(['column', 'question', 'number', 'kind', 'holds', 'code', 'asked_if', 'question_sv', 'question_en', 'label_sv', 'label_en', 'example']);
    const of = (column: string): readonly (readonly string[])[] => rows.filter(([name]) => name === column).map((row) => row.slice(4, -1));
    expect(of('met.statistics')).to.deep.equal([
      ['row', '', '(methods answered and not methods includes nothing) and (methods includes statistics)', 'Hur väl är behovet mött?', 'How well is the need met?', 'Statistik', 'Statistics'],
      ['code', 'badly', '', '', '', 'Dåligt', 'Badly'], ['code', 'well', '', '', '', 'Bra', 'Well'], ['code', 'dont_know', '', '', '', 'Vet inte', 'Do not know'],
      ['missing', '.skipped', '', '', '', 'Frågan visades men besvarades inte', 'Shown, but not answered'],
      ['missing', '.not_shown', '', '', '', 'Frågan visades inte, till följd av tidigare svar', 'Not shown, because of earlier answers'],
      ['missing', '.not_reached', '', '', '', 'Personen slutade innan frågan kom', 'The person stopped before this question'],
      ['missing', '.not_asked', '', '', '', 'Frågan fanns inte i den version som besvarades', 'Not in the version that was answered'],
      ['missing', '.withheld', '', '', '', 'Utelämnat, så att ingen känns igen', 'Left out, so that nobody is recognised'],
    ]);
    expect(of('hours').map(([, code]) => code)).to.deep.equal(['', '.skipped', '.not_reached', '.not_asked', '.withheld']);
    expect(of('language').map(([, code]) => code)).to.deep.equal(['', 'sv', 'en', '.withheld']);
  });
});
