/** Authority: design 7.1, 7.4 and 4; users "Swedish that reads like Swedish"; statistics 20 (templates at 0, 1, all hidden, all missing). */
import { expect } from 'chai';
import type { FigureFacts } from '../../../analysis/findings/context.js';
import { figureTable } from '../../../analysis/findings/figureTable.js';
import { figureWords } from '../../../analysis/findings/figureWords.js';
import { neutralTitle } from '../../../analysis/findings/neutralTitle.js';
import { noteText } from '../../../analysis/report/noteText.js';
import { tableCsv } from '../../../analysis/report/tableCsv.js';
import { tableRecord } from '../../../analysis/report/tableRecord.js';
import { methods, plainShares, publishedTable, split } from '../charts/tables.js';
import { both, context, definition } from './definition.js';

const bars: FigureFacts = { chart: 'demand-share', table: plainShares, number: 1, drawn: { options: methods.map(({ code }) => code), groups: [] } };
const groups = [...new Set(split.rows.flatMap(({ group }) => (group === null ? [] : [group.code])))];
const heatmap: FigureFacts = { chart: 'dept-method-heatmap', table: split, number: 2, sortBy: 'bioinformatics', drawn: { options: methods.slice(0, 8).map(({ code }) => code), groups } };

const of = (base: number | null, counts: readonly (number | null)[], where: string | null = null) => publishedTable({ options: methods.slice(0, counts.length), groups: [{ name: null, base, counts }], where });
const tableOf = (base: number | null, counts: readonly (number | null)[]): FigureFacts => ({ chart: 'demand-share', table: of(base, counts), number: 1 });

describe('words around a figure', () => {
  it('say question, wording, what is counted, among whom and how many', () => {
    expect(figureWords(bars, context('sv')).subtitle).to.equal('Fråga\u00a06: ”Vilket metodstöd behöver din forskning under de närmaste två åren?” Andel av dem som svarade, n\u00a0=\u00a0523.');
    expect(figureWords(bars, context('en')).subtitle).to.equal('Question\u00a06: “Which methods support does your research need over the next two years?” Share of those who answered, n\u00a0=\u00a0523.');
    expect(figureWords(heatmap, context('sv')).subtitle).to.match(/Procent av dem som svarade \(n\u00a0=\u00a0523\), per institution: de åtta vanligaste av tolv svarsalternativ\. Sorterat efter ”Bioinformatik”\.$/);
    expect(figureWords(heatmap, context('en')).subtitle).to.match(/Per cent of those who answered \(n\u00a0=\u00a0523\), by department: the eight most common of twelve options\. Sorted by “Bioinformatics”\.$/);
  });

  it('do not call options the most common when others are more common', () => {
    const chosen = { ...heatmap, drawn: { options: ['biostatistics', 'qualitative'], groups } };
    expect(figureWords(chosen, context('sv')).subtitle).to.contain(': två av tolv svarsalternativ.');
  });

  it('have the response rate apart, since a page of the whole report says it once', () => {
    expect(figureWords(bars, context('sv')).response).to.equal('Svarsfrekvens 34\u00a0% (523 av 1\u00a0542).');
    expect(figureWords(heatmap, context('en', { invited: null })).response).to.equal('The response rate is unknown, because there is no list of those who could answer.');
    expect(figureWords(tableOf(0, [0, 0]), context('en'))).to.not.have.property('response');
  });

  it('name the interval, what it does not cover, brackets and hidden values', () => {
    expect(figureWords(bars, context('sv')).notes).to.deep.equal([
      'Strecken visar 95\u00a0% konfidensintervall (Wilson). De täcker slumpfel, inte bortfall.',
    ]);
    const { drawn, ...asTable } = bars;
    expect(drawn, 'it is a figure').not.to.equal(undefined);
    expect(figureWords(asTable, context('sv')).notes[0], 'a table has no lines').to.equal('Tabellen visar 95\u00a0% konfidensintervall (Wilson). Intervallen täcker slumpfel, inte bortfall.');
    expect(figureWords(heatmap, context('sv')).notes).to.deep.equal([
      'Skillnader mellan rutor kan bero på slumpen. I tabellen finns 95\u00a0% konfidensintervall (Wilson).',
      'Tal inom parentes: 10–29 svar, osäkert värde. ”..” visas inte: gruppen har färre än 10 svar, eller så skulle en sådan grupp eller enskilda svar kunna räknas fram.',
    ]);
    expect(figureWords(heatmap, context('en')).notes[1]).to.equal('Numbers in brackets: 10–29 answers, uncertain value. “..” not shown: the group has fewer than 10 answers, or such a group or individual answers could be worked out.');
  });

  it('say who “not stated” are, and whether they were asked at all', () => {
    const notStated = { name: { code: '.missing', sv: 'Ej angivet', en: 'Not stated' }, base: 96, counts: [77] };
    const everyone = { name: null, base: 523, counts: [418] };
    const by = (question: string): FigureFacts => ({ ...heatmap, table: publishedTable({ options: methods.slice(0, 1), by: question, groups: [everyone, notStated] }), drawn: { options: ['biostatistics'], groups: ['.missing'] } });
    const routed = new Map(definition.questions);
    const department = routed.get('department');
    if (department === undefined) throw new Error('there is a department to ask for');
    routed.set('department', { ...department, showIf: { type: 'answered', question: 'role' } });
    const told = (question: string, language: 'sv' | 'en') => figureWords(by(question), context(language, { definition: { ...definition, questions: routed } })).notes.join(' ');
    expect(told('department', 'sv')).to.contain('”Ej angivet”: fick inte frågan om institution, eller besvarade den inte.');
    expect(told('department', 'en')).to.contain('“Not stated”: were not asked about their department, or did not answer.');
    expect(told('role', 'sv')).to.contain('”Ej angivet”: besvarade inte frågan om roll.');
    expect(told('role', 'en')).to.contain('“Not stated”: did not answer the question about their role.');
  });

  it('say what had no room', () => {
    const without = (...codes: readonly string[]): FigureFacts => ({ ...heatmap, drawn: { options: ['biostatistics'], groups: groups.filter((code) => !codes.includes(code)) } });
    const cases = [
      [without('imaging'), 'En rad till finns i tabellen: den med färst svar.', 'One more row is in the table: that with the fewest answers.'],
      [without('imaging', 'senses', 'teeth'), 'Tre rader till finns i tabellen: de med färst svar och den där inget visas.', 'Three more rows are in the table: those with the fewest answers and that of which nothing is shown.'],
      [without('teeth', 'primary'), 'Två rader till finns i tabellen: de där inget visas.', 'Two more rows are in the table: those of which nothing is shown.'],
      [without('genome', 'teeth'), 'Två rader till finns i tabellen.', 'Two more rows are in the table.'],
    ] as const;
    for (const [facts, sv, en] of cases) expect((['sv', 'en'] as const).map((language) => figureWords(facts, context(language)).notes[1]?.split('. ').at(-1))).to.deep.equal([sv, en].map((note) => note.split('. ').at(-1)));
    expect(figureWords({ ...bars, drawn: { options: methods.slice(0, 11).map(({ code }) => code), groups: [] } }, context('en')).notes[1]).to.equal('One more row is in the table.');
  });

  it('carry edition, date, the band and the address', () => {
    const words = figureWords({ ...bars, address: 'behov.example.org/sv/r/demo/1.0/fig/1' }, context('sv'));
    expect(words.source).to.equal('Källa: Behovsinventering 2025, Demouniversitetet. Utgåva\u00a01.0, 14\u00a0januari\u00a02026. Påhittade exempeldata. behov.example.org/sv/r/demo/1.0/fig/1');
    expect(words.example).to.equal('EXEMPEL. Påhittade svar, inte en verklig undersökning.');
    expect(words.label).to.equal('Figur\u00a01');
    expect(figureWords(bars, context('sv', { definition: { ...definition, example: false } }))).not.to.have.property('example');
  });

  it('describe every bar, and the spread of every column', () => {
    expect(figureWords(bars, context('sv')).description).to.match(/^Stapeldiagram med tolv svarsalternativ sorterade efter andel, andel av dem som svarade\. Biostatistik 80\u00a0% \(76–83\); .*; Jag behöver inget metodstöd 6\u00a0% \(4–8\)\.$/);
    const text = figureWords(heatmap, context('sv')).description;
    expect(text).to.contain('Rutdiagram med 15 rader (institution) och åtta kolumner');
    expect(text).to.contain('Bioinformatik: alla 50\u00a0% (46–54), från 23\u00a0% (Genom och genreglering) till 77\u00a0% (Strukturkemi och läkemedel).');
    expect(text).to.contain('Två rader visas inte. Alla värden finns i tabellen.');
    expect(figureWords(bars, context('en')).alt).to.equal('Bar chart: methods support needed. Largest share of those who answered: Biostatistics, 80% (95% confidence interval 76–83, n = 523).'.replaceAll('n = ', 'n\u00a0=\u00a0'));
  });

  for (const [baseRule, sv, en] of [
    ['shown', 'dem som fick frågan', 'those who were asked'],
    ['eligible', 'alla som svarade på enkäten', 'everyone who took the survey'],
    ['all', 'alla svarande', 'all respondents'],
    ['selections', 'alla val', 'all choices'],
  ] as const) {
    it(`say of whom the shares are wherever they are read alone (${baseRule})`, () => {
      const groups = [{ name: null, base: 45, counts: [25, 20] }, { name: { code: 'a', sv: 'A', en: 'A' }, base: 12, counts: [12, 5] }, { name: { code: 'b', sv: 'B', en: 'B' }, base: null, counts: [null, null] }];
      const table = publishedTable({ options: methods.slice(0, 2), groups, by: 'department', baseRule, notes: ['everyone_or_no_one', 'base_rule'] });
      for (const [language, whom, of] of [['sv', sv, 'av'], ['en', en, 'of']] as const) {
        const among = `${of} ${whom}`;
        for (const chart of ['demand-share', 'dept-method-heatmap'] as const) {
          const facts: FigureFacts = { chart, table, number: 1 };
          const words = figureWords(facts, context(language));
          const texts = { subtitle: words.subtitle, alt: words.alt, description: words.description, caption: figureTable(facts, context(language)).caption };
          for (const [name, text] of Object.entries(texts)) expect(text, `${chart} ${name}`).to.include(among);
          expect(JSON.stringify([words, texts])).to.not.match(/(av|gäller) dem som svarade\b|(of|for) those who answered\b|färre än 10 svar|fewer than 10 answers|10–29 (svar|answers)/);
        }
        const notes = figureWords({ chart: 'dept-method-heatmap', table, number: 1 }, context(language)).notes.join(' ');
        expect(notes).to.include(language === 'sv' ? `0 och 100\u00a0% gäller ${whom}` : `0 and 100% hold for ${whom}`).and.include(language === 'sv' ? '10–29 personer' : '10–29 people');
        expect(noteText('base_rule', table, language)).to.include(whom);
        expect(tableCsv(table, language, { edition: '1.0', source: 'x' }).split('\r\n')[1]).to.match(new RegExp(`[;,]${baseRule}[;,]${whom}[;,]`));
        expect(tableRecord(table, language)).to.include({ baseRule, base: whom });
      }
    });
  }

  it('have a neutral title when nobody has written a finding; a question mark is not carried into the middle of it', () => {
    const question = definition.questions.get('methods');
    if (question === undefined) throw new Error('there is a question of methods');
    const asked = { ...definition, questions: new Map(definition.questions).set('methods', { ...question, label: both('Vad behöver du?', 'What do you need?') }) };
    expect(neutralTitle(heatmap, context('sv'))).to.equal('Metodstöd som behövs, per institution');
    expect(neutralTitle({ table: publishedTable({ options: [], groups: [], by: 'role' }) }, context('en'))).to.equal('Methods support needed, by role');
    expect(neutralTitle(bars, context('sv', { definition: asked }))).to.equal('Vad behöver du?');
    expect(neutralTitle(heatmap, context('sv', { definition: asked }))).to.equal('Vad behöver du, per institution');
    expect(neutralTitle(heatmap, context('en', { definition: asked }))).to.equal('What do you need, by department');
    expect(figureWords({ ...bars, title: 'Fyra av fem' }, context('sv')).title).to.equal('Fyra av fem');
  });

  it('print the selection of a table that has one', () => {
    const facts = { ...bars, table: of(50, [25], 'role = phd') };
    expect(figureWords(facts, context('sv')).subtitle).to.match(/n\u00a0=\u00a050\. Urval: role = phd\.$/);
  });

  const edges: readonly (readonly [string, FigureFacts, RegExp, string])[] = [
    ['nobody answered', tableOf(0, [0, 0]), /n\u00a0=\u00a00\./, 'Inga svar.'],
    ['one answer', tableOf(null, [null, null]), /n\u00a0(visas\u00a0inte|not\u00a0shown)\./, 'Biostatistik visas inte, för att skydda en liten grupp'],
    ['everything hidden', tableOf(40, [null, null]), /n\u00a0=\u00a040\./, 'Biostatistik visas inte, för att skydda enskilda svar'],
    ['no one and everyone', tableOf(40, [0, 40]), /n\u00a0=\u00a040\./, 'Biostatistik 0\u00a0% (0–9); Studiedesign och urvalsstorlek 100\u00a0% (91–100)'],
    ['no options', tableOf(0, []), /n\u00a0=\u00a00\./, 'Inga svar.'],
  ];
  for (const [name, facts, base, description] of edges) {
    it(`are whole sentences when ${name}`, () => {
      for (const language of ['sv', 'en'] as const) {
        const words = figureWords(facts, context(language));
        const all = JSON.stringify([words, figureTable(facts, context(language))]);
        expect(all).not.to.match(/NaN|undefined|null|Infinity|\s{2}|\.\.\s*\.\.\.| ,|\(\)/);
        expect(words.subtitle).to.match(base);
        expect(words.notes.length).to.be.greaterThan(0);
      }
      expect(figureWords(facts, context('sv')).description).to.contain(description);
    });
  }
});

describe('the table under a figure', () => {
  it('gives count, share, interval and n, with one decimal from a base of 200', () => {
    const table = figureTable(bars, context('sv'));
    expect(table.head).to.deep.equal(['Svar', 'Antal', 'Andel', '95\u00a0% konfidensintervall', 'n']);
    expect(table.rows[0]).to.deep.equal({ head: 'Biostatistik', cells: ['418', '79,9\u00a0%', '76,3–83,1', '523'] });
    expect(figureTable(bars, context('en')).rows[0]?.cells).to.deep.equal(['418', '79.9%', '76.3–83.1', '523']);
    expect(figureTable(tableOf(25, [20]), context('sv')).rows[0]?.cells).to.deep.equal(['20', '(80\u00a0%)', '61–91', '25']);
  });

  it('reads out what is hidden and why', () => {
    expect(figureTable(tableOf(null, [null]), context('sv')).rows[0]?.cells).to.deep.equal(['..', 'visas inte, för att skydda en liten grupp', '..', '..']);
    expect(figureTable(tableOf(523, [null]), context('en')).rows[0]?.cells).to.deep.equal(['..', 'not shown, to protect individual answers', '..', '523']);
  });

  it('has every option and every group, also those without room in the plot', () => {
    const table = figureTable({ ...heatmap, drawn: { options: ['bioinformatics'], groups: ['surgery'] } }, context('sv'));
    expect(table.head).to.have.length(2 + methods.length);
    expect(table.head.slice(0, 3)).to.deep.equal(['Institution', 'n', 'Bioinformatik']);
    expect(table.rows.map(({ head }) => head).slice(0, 2)).to.deep.equal(['Alla svarande', 'Kirurgi, akutsjukvård och intensivvård']);
    expect(table.rows).to.have.length(16);
    for (const row of table.rows) expect(row.cells).to.have.length(table.head.length - 1);
    const hidden = table.rows.find(({ head }) => head === 'Tandhälsa');
    expect(hidden?.cells.slice(0, 2)).to.deep.equal(['visas inte', 'visas inte']);
    expect(table.rows.find(({ head }) => head === 'Bilddiagnostik')?.cells.slice(0, 2)).to.deep.equal(['15', '(33\u00a0%), 15–58']);
  });
});
