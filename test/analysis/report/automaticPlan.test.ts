/**
 * A plan that nobody wrote. Authority: users.md 1 (base and uncertainty of every number), 12 (its sentence); what the headline
 * says must stand in the report; “most” is never said of an option when more people said none of them.
 */
import { expect } from 'chai';
import { readDefinition } from '../../../analysis/exchange/readDefinition.js';
import type { Response } from '../../../analysis/survey/answers.js';
import { columnsOf } from '../../../analysis/frame/columnsOf.js';
import { automaticChart } from '../../../analysis/report/automaticChart.js';
import { makeReport } from '../../../server/acts/makeReport.js';
import { ProblemError } from '../../../server/problems/problem.js';
import { everyChart, everyChartEdition, plainNames } from '../../support/everyChart.js';
import { everyKind } from '../../server/collect/everyKind.js';
import { smallSurvey } from '../../support/smallReport.js';

const both = (sv: string, en: string) => ({ sv, en });
const option = (code: string, sv: string, en: string, more: object = {}) => ({ code, label: both(sv, en), ...more });

/** First in the questionnaire stands what the report is not about. */
const survey = {
  ...smallSurvey(), lattice: [], frame: { columns: {} },
  sections: [{ code: 'page', title: both('Sida', 'Page'), questions: [
    { code: 'belongs', kind: 'multiple', text: both('Vart hör du?', 'Where do you belong?'), label: both('Tillhörighet', 'Affiliation'), options: [option('a', 'Kluster', 'Cluster'), option('b', 'Centrum', 'Centre'), option('no', 'Inget av dem', 'None of them', { meaning: 'none' })] },
    { code: 'needs', kind: 'multiple', text: both('Vad saknas?', 'What is missing?'), label: both('Det som saknas', 'What is missing'), options: [option('x', 'Verktyg', 'Tools'), option('y', 'Tid', 'Time')] },
    { code: 'leads', kind: 'single', text: both('Leder du en grupp?', 'Do you lead a group?'), label: both('Leder en grupp', 'Leads a group'), options: [option('yes', 'Ja', 'Yes'), option('no', 'Nej', 'No')] },
  ] }],
  background: ['leads'],
  indicators: { lacks: { label: both('Saknar verktyg', 'Lack tools'), phrase: both('saknar verktyg', 'lack tools'), numerator: 'needs includes x', baseRule: 'shown' }, plain: { label: both('Inget namn i löpande text', 'No words of its own'), numerator: 'needs includes y' } },
};

function many(count: number, belongs: readonly string[], needs: readonly string[], leads: string): readonly Response[] {
  const one: Response = {
    definitionVersion: 1, language: 'sv', reached: ['page'],
    answers: new Map([['belongs', { kind: 'multiple' as const, codes: belongs }], ...(needs.length === 0 ? [] : [['needs', { kind: 'multiple' as const, codes: needs }] as const]), ['leads', { kind: 'single' as const, code: leads }]]),
  };
  return Array.from({ length: count }, () => one);
}

describe('a plan that nobody wrote', () => {
  const reading = readDefinition(JSON.stringify(survey), 'survey.yaml');
  if (reading.definition === undefined) throw new Error('the survey does not read');
  const { definition, source } = reading;
  const responses = [...many(40, ['a'], ['x'], 'yes'), ...many(60, ['no'], ['x', 'y'], 'no'), ...many(60, ['no'], [], 'no'), ...many(40, ['b'], ['y'], 'yes')];
  const { edition } = makeReport({ definition, source, columns: columnsOf(definition, responses), restsOn: new Map(), now: new Date('2026-02-01T12:00:00Z') });
  const { sv, en } = edition.texts;

  it('begins with the question of its headline, counted among the same people, then its splits, then the rest', () => {
    expect(edition.plan.figures.map(({ question, by }) => [question, by ?? ''])).to.deep.equal([['needs', ''], ['needs', 'leads'], ['belongs', '']]);
    expect([sv.title, en.title]).to.deep.equal(['50\u00a0% av dem som fick frågan saknar verktyg', '50% of those who were asked lack tools']);
    expect([...edition.plan.bases]).to.deep.equal([['needs', 'shown']]);
    expect(sv.figures[0]?.title).to.equal('Det som saknas: 50\u00a0% valde ”Verktyg”');
    expect(en.figures[0]?.finding).to.equal('50% of those who were asked (95% confidence interval 43–57, n\u00a0=\u00a0200) chose “Tools” and 50% “Time”.');
  });

  it('key numbers have words that go on from a number', () => {
    expect(edition.plan.keyNumbers.map((key) => ('indicator' in key ? key.indicator : ''))).to.deep.equal(['lacks']);
  });

  it('a split by a statement is quoted, not declined', () => {
    expect([sv.figures[1]?.heading, en.figures[1]?.title]).to.deep.equal(['Efter svar på ”Leder en grupp”', 'What is missing, by answer to “Leads a group”']);
  });

  it('says that most chose none, where they did', () => {
    expect(sv.figures[2]?.title).to.equal('Tillhörighet: 60\u00a0% svarade ”Inget av dem”');
    expect(sv.figures[2]?.finding).to.equal('20\u00a0% av dem som svarade (95\u00a0% konfidensintervall 15–26, n\u00a0=\u00a0200) valde ”Kluster” och 20\u00a0% ”Centrum”. 60\u00a0% svarade ”Inget av dem”.');
  });

  it('a title prints no interval, so of few people it says how many of how many, also where its author’s words go on from the number', () => {
    const few = [...many(9, ['a'], ['x'], 'yes'), ...many(6, ['b'], ['y'], 'no')];
    const made = (more: readonly Response[]) => makeReport({ definition, source, columns: columnsOf(definition, [...few, ...more]), restsOn: new Map(), now: new Date('2026-02-01T12:00:00Z') }).edition.texts;
    expect([made([]).sv.title, made([]).en.title]).to.deep.equal(['9 av 15 saknar verktyg', '9 of 15 lack tools']);
    expect([made([]).sv.figures[0]?.title, made([]).en.figures[0]?.title]).to.deep.equal(['Det som saknas: 9 av 15 valde ”Verktyg”', 'What is missing: 9 of 15 chose “Tools”']);
    // from 30 on a share is told without brackets, and so in the title
    expect(made(many(14, ['a'], ['x'], 'yes')).en.figures[0]?.title).to.equal('What is missing: 23 of 29 chose “Tools”');
    expect(made(many(15, ['a'], ['x'], 'yes')).en.figures[0]?.title).to.equal('What is missing: 80% chose “Tools”');
  });
});

describe('what was chosen together in a plan that nobody wrote', () => {
  const { edition } = everyChartEdition({ ...everyChart({ survey: 'every', name: plainNames(), size: 6, people: 300 }), plan: undefined });

  it('stands after the headline’s figure, with a sentence of rounded counts, and is frozen with the edition', () => {
    expect(edition.plan.figures.slice(0, 3).map(({ chart, question }) => [chart, question])).to.deep.equal([['demand-share', 'methods'], ['upset-needs', 'methods'], ['wave-change', 'methods']]);
    const told = edition.combinations?.find(({ question }) => question === 'methods')?.combinations.filter(({ options }) => options.length > 1) ?? [];
    expect(told.length).to.be.greaterThan(4);
    const nameOf = (code: string, language: 'sv' | 'en'): string => edition.tables.find(({ question }) => question === 'methods')?.rows.find((row) => row.code === code)?.label.get(language) ?? '';
    for (const [language, about, quotes] of [['sv', 'Omkring', '””'], ['en', 'About', '“”']] as const) {
      const finding = edition.texts[language].figures[1]?.finding ?? '';
      expect(finding).to.match(new RegExp(`^${about} ${String(told[0]?.count)} (av|of) 300 `));
      for (const code of told[0]?.options ?? []) expect(finding).to.include(`${quotes.charAt(0)}${nameOf(code, language)}${quotes.charAt(1)}`);
      expect(finding.match(/\d+/g)?.map(Number)).to.deep.equal([told[0]?.count, 300, told[1]?.count]);
    }
  });

  it('is not proposed where it may not be told, or there is little to choose among', () => {
    const [few, fewOptions] = [everyChart({ survey: 'every', name: plainNames(), size: 6, people: 40 }), everyChart({ survey: 'every', name: plainNames(), size: 3, people: 300 })];
    for (const made of [few, fewOptions]) expect(everyChartEdition({ ...made, plan: undefined }).edition.plan.figures.map(({ chart }) => chart)).to.not.include('upset-needs');
  });

  it('is a sentence also where no figure shows it; a plan that asks it of anything but a multiple choice has a fault', () => {
    const made = everyChart({ survey: 'every', name: plainNames(), size: 6, people: 300 });
    const { figures, ...rest } = made.plan as { readonly figures: readonly object[] }; // as everyChart writes it
    const saying = (question: string) => ({ ...made, plan: { ...rest, figures: figures.slice(0, 1), title: both(`{together:${question}}`, `{together:${question}}`) } });
    const { edition: said } = everyChartEdition(saying('methods'));
    expect(said.texts.en.title).to.equal(edition.texts.en.figures[1]?.finding);
    expect(said.combinations?.map(({ question }) => question)).to.deep.equal(['methods']);
    for (const question of ['plans', 'nothing', 'hours']) expect(() => everyChartEdition(saying(question)), question).to.throw(ProblemError, 'PLAN_PLACEHOLDER');
  });
});

describe('the chart that nobody chose', () => {
  const written = everyKind();
  const threeSteps = written.replace(/- \{ code: badly[^\n]*\n[^\n]*/, '- { code: badly, label: { sv: Dåligt, en: Poor }, value: 1 }\n    - { code: fairly, label: { sv: Ganska bra, en: Fair }, value: 2 }\n    - { code: well, label: { sv: Bra, en: Good }, value: 3 }');
  const grades = written.replace('code: student, ', 'code: student, value: 1, ').replace('code: senior, ', 'code: senior, value: 2, ').replace('{ code: other, label: { sv: Annan, en: Another }, meaning: other }', '{ code: third, label: { sv: Annan, en: Another }, value: 3 }');
  const charts = (survey: string) => Object.fromEntries([...(readDefinition(survey, 'survey.yaml').definition?.questions.values() ?? [])].map((question) => [question.code, automaticChart(question)]));

  it('is one of each kind of question, by its scale and by what its rows were chosen from', () => {
    const usual = { methods: 'demand-share', priorities: 'ranking-share', met: 'grid-heatmap', role: 'demand-share', hours: 'number-summary', department: undefined, supervisor: undefined, comments: undefined };
    expect(charts(written)).to.deep.equal(usual);
    expect(charts(threeSteps), 'a scale of three steps that rises').to.deep.equal({ ...usual, met: 'need-gap' });
    expect(charts(threeSteps.replace('rowsFrom: methods', 'rows: [{ code: a, label: { sv: A, en: A } }]')), 'the same scale on rows of its own').to.deep.equal({ ...usual, met: 'likert-diverging' });
    expect(charts(grades), 'a single choice among grades').to.deep.equal({ ...usual, role: 'single-share' });
  });
});
