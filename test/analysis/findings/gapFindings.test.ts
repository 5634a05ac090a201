/** Authority: statistics 20: whom it is of, with which interval, and never more than the interval says; users read it. */
import { expect } from 'chai';
import { releaseGapExact, type PublishedGap } from '../../../analysis/disclosure/releaseGap.js';
import { gapFindings } from '../../../analysis/findings/gapFindings.js';
import { gapBase, gapNoteText } from '../../../analysis/findings/gapWords.js';
import { columnsOf } from '../../../analysis/frame/columnsOf.js';
import { gapTable } from '../../../analysis/tables/gapTable.js';
import { asked, gapDefinition, person } from '../tables/someGrids.js';

const languages = ['sv', 'en'] as const;

/** Of so many, these find `a` and `b` less available than important; the others alike. */
function gapOf(n: number, a: number, b: number, more: { readonly rowsFrom?: string } = {}): PublishedGap {
  const rows = ['Alpha', 'Beta'];
  const people = Array.from({ length: n }, (_, i) => person(rows, [[4, i < a ? 2 : 4], [3, i < b ? 2 : 3]])).map((one) => ({ ...one, answers: new Map([...one.answers, ['methods', { kind: 'multiple', codes: rows }] as const]) }));
  return releaseGapExact(gapTable(columnsOf(gapDefinition(rows, more), people), asked));
}

const said = (gap: PublishedGap, language: 'sv' | 'en' = 'en') => gapFindings(gap, language).join(' ').replaceAll('\u00a0', ' ');

describe('what is said of gaps', () => {
  it('names the largest, whom it is of, its interval, and whether it is surely larger than the second', () => {
    // Signs of 100, 62 of them 1: se = 100 √(0.62 × 0.38 / 99) = 4.878, t(99) = 1.984.
    expect(said(gapOf(100, 62, 20))).to.include('The largest gap is in alpha: 62% of the 100 who rated both find it less available than important (need score 62, 95% confidence interval 52–72). It is surely larger than the second, beta (need score 20).');
    expect(said(gapOf(100, 62, 20), 'sv')).to.include('Störst är gapet i alpha: 62 % av de 100 som satt båda betygen tycker att det är mindre tillgängligt än viktigt (behovspoäng 62, 95 % konfidensintervall 52–72). Det är säkert större än det näst största, beta (behovspoäng 20).');
    expect(said(gapOf(100, 22, 20))).to.include('The difference from the second, beta (need score 20), is not sure.');
  });

  it('does not call a gap what may be none', () => {
    expect(said(gapOf(20, 2, 0))).to.include('The interval holds 0, so it is not sure that there is a gap.');
    expect(said(gapOf(20, 0, 0))).to.match(/^Nowhere is availability below importance more often than above\./);
    for (const language of languages) expect(said(gapOf(20, 2, 0), language)).to.not.match(/no difference|ingen skillnad|trend/i);
  });

  it('says so when nobody, or one person, rated both, and when all is hidden', () => {
    expect(said(gapOf(0, 0, 0))).to.equal('No row has answers of those who rated both.');
    expect(said(gapOf(0, 0, 0), 'sv')).to.equal('Ingen rad har svar av dem som satt båda betygen.');
    expect(said(gapOf(1, 1, 0))).to.include('the only one who rated both finds it less available than important (need score 100, no interval');
    expect(said(gapOf(1, 1, 0))).to.not.include('Surely');
    expect(said(gapOf(30, 20, 20))).to.include('It is as large in beta.');
    const hidden: PublishedGap = { ...gapOf(9, 3, 0), profile: 'public', lead: null, orderAgreement: null, rows: gapOf(9, 3, 0).rows.map((row) => ({ ...row, n: null, release: 'suppress' as const })) };
    expect(said(hidden)).to.equal('No row can be shown without telling the answers of individuals.');
  });

  it('says that rows were shown to those who chose them', () => {
    const gap = gapOf(30, 20, 10, { rowsFrom: 'methods' });
    expect(gapBase(gap, 'en')).to.equal('those who chose the row in “methods” and rated both');
    expect(gap.notes).to.include('chosen_rows');
    expect(said(gap)).to.include('of the 30 who chose the row in “methods” and rated both');
  });

  it('has words for every note in both languages, without numbers that are not there', () => {
    for (const code of ['rows_hidden', 'means_hidden', 'small_base', 'no_pairs', 'chosen_rows', 'weighted', 'weights_coarse', 'tests_unweighted', 'test_signed_rank', 'test_sign'] as const) {
      for (const language of languages) expect(gapNoteText(code, gapOf(3, 1, 1), language)).to.match(/\.$/).and.not.match(/undefined|NaN|null/);
    }
  });
});
