/** Authority: design 7.1 (a title has at most 15 words on two lines); statistics 16.2 (group disclosure is flagged). */
import { expect } from 'chai';
import type { Published } from '../../../analysis/disclosure/published.js';
import { editionHints } from '../../../analysis/report/editionHints.js';
import { measureText } from '../../../server/draw/measureText.js';
import { hintText } from '../../../server/report/hintText.js';
import { everyChart, everyChartEdition, plainNames } from '../../support/everyChart.js';
import { methods, plainShares, publishedTable } from '../charts/tables.js';

const { edition } = everyChartEdition(everyChart({ survey: 'every', name: plainNames(), size: 3, people: 90 }));
const words = (count: number, word = 'ord'): string => Array.from({ length: count }, () => word).join(' ');
const hintsOf = (titles: Readonly<Record<'sv' | 'en', readonly string[]>>, tables: readonly Published[] = []) =>
  editionHints({ ...edition, tables, texts: { sv: { ...edition.texts.sv, figures: titles.sv.map((title) => ({ heading: '', title, finding: null })) }, en: { ...edition.texts.en, figures: titles.en.map((title) => ({ heading: '', title, finding: null })) } } }, measureText);

describe('hints on an edition', () => {
  it('point at titles of over 15 words or two lines, counted with their numbers, and at no other', () => {
    expect(hintsOf({ sv: [words(15), `${words(14)} 80\u00a0%`], en: [words(15, 'word'), '80% – 90% of all'] })).to.deep.equal([]);
    const [hint, ...more] = hintsOf({ sv: [words(16), words(3)], en: [words(3), words(14, 'interdisciplinary')] });
    expect(more).to.deep.equal([]);
    expect(hint).to.include({ verdict: 'look', code: 'LONG_TITLE', path: 'figures[0].title' });
    if (hint === undefined) throw new Error('there is a hint');
    expect(hintText(hint, 'sv')).to.match(/^2 rubriker är långa: figur 1 på svenska \(16 ord, 1 rad\) och figur 2 på engelska \(14 ord, [34] rader\)\. /);
    expect(hintText(hint, 'en')).to.match(/^2 titles are long: figure 1 in Swedish \(16 words, 1 line\) and figure 2 in English \(14 words, [34] lines\)\. /);
  });

  it('point at a title of the report that is as long', () => {
    const titled = (sv: string, en: string) => editionHints({ ...edition, tables: [], texts: { sv: { ...edition.texts.sv, title: sv, figures: [] }, en: { ...edition.texts.en, title: en, figures: [] } } }, measureText);
    expect(titled(words(15, 'forskningsstödsfunktioner'), words(15))).to.deep.equal([]);
    const [hint] = titled(words(3), words(120));
    if (hint === undefined) throw new Error('there is a hint');
    expect(hint.path).to.equal('title');
    expect(hintText(hint, 'sv')).to.match(/^En rubrik är lång: rapportens rubrik på engelska \(120 ord, \d+ rader\)\. /);
    expect(hintText(hint, 'en')).to.match(/^One title is long: the title of the report in English \(120 words, \d+ lines\)\. /);
  });

  it('say how often it is told of a group that everyone or no one gave an answer; of all respondents it is told of nobody', () => {
    const group = (code: string, base: number | null, counts: readonly (number | null)[]) => ({ name: { code, sv: code, en: code }, base, counts });
    const split = publishedTable({ options: methods.slice(0, 2), by: 'department', groups: [{ name: null, base: 60, counts: [60, 0] }, group('a', 20, [20, 0]), group('b', 20, [20, 7]), group('c', 20, [null, 10]), group('d', null, [null, null])] });
    const [hint] = hintsOf({ sv: [], en: [] }, [plainShares, split]);
    if (hint === undefined) throw new Error('there is a hint');
    expect(hint).to.deep.include({ code: 'TOLD_OF_ALL', told: [{ question: 'methods', everyone: 2, noOne: 1, label: edition.definition.questions.get('methods')?.label }] });
    expect(hintText(hint, 'sv')).to.match(/^Tabellerna säger 2 gånger att alla i en grupp har gett ett svar och 1 gång att ingen/);
    expect(hintsOf({ sv: [], en: [] }, [plainShares])).to.deep.equal([]);
  });
});
