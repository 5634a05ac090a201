/** The default questionnaire against what its readers asked for: length, order, words, and what is left to them. */
import { collectionOf } from '../../analysis/survey/collectionOf.js';
import { expect } from 'chai';
import type { Answers } from '../../analysis/survey/answers.js';
import type { Definition, Question } from '../../analysis/survey/definition.js';
import { route, type Routing } from '../../analysis/survey/routing.js';
import { needsInventory, textOf } from './needsInventory.js';

const { definition, warnings } = needsInventory();

/** Seconds that surveys of this kind take: short questions 10, long lists and rankings 20, five judgements 20. */
function secondsOf(question: Question, routing: Routing): number {
  switch (question.kind) {
    case 'multiple':
      return routing.options(question).length > 8 ? 20 : 15;
    case 'grid':
      return 20 * Math.ceil(routing.rows(question).length / question.rowsPerPage);
    case 'ranking':
      return 20;
    case 'text':
      return 30;
    case 'single':
    case 'number':
    case 'unit':
      return 10;
  }
}

const startAndCheckPages = 60;

function visitOf(definition: Definition, methods: readonly string[], affiliation: string): { readonly questions: number; readonly minutes: number } {
  const answers: Answers = new Map([
    ['methods', { kind: 'multiple', codes: methods }],
    ['affiliation', { kind: 'single', code: affiliation }],
  ]);
  const routing = route(definition, answers);
  const asked = [...definition.questions.values()].filter(({ code }) => routing.questions.has(code));
  const seconds = asked.reduce((sum, question) => sum + secondsOf(question, routing), startAndCheckPages);
  return { questions: asked.length, minutes: seconds / 60 };
}

describe('the default questionnaire', () => {
  it('has no fault and no warning', () => {
    expect(warnings).to.equal(0);
    expect(definition.languages).to.deep.equal(['sv', 'en']);
  });

  it('asks the core question first, then priorities, then how well each need is met', () => {
    expect(definition.sections).to.have.length(7);
    expect([...definition.questions.keys()].slice(0, 3)).to.deep.equal(['methods', 'priorities', 'met']);
    expect(definition.sections[0]?.questions).to.have.length(1);
    expect([...definition.questions.keys()].at(-1)).to.equal('difference');
  });

  const visits: readonly (readonly [string, readonly string[], string, number, number])[] = [
    ['a doctoral student who needs biostatistics', ['biostatistics'], 'university', 17, 6],
    ['a laboratory scientist', ['biostatistics', 'bioinformatics', 'image_analysis'], 'university', 19, 7],
    ['a clinician with two employers', ['biostatistics', 'study_design', 'health_data', 'ethics_law'], 'both', 20, 7],
    ['a research nurse without support needs', ['no_need'], 'care', 8, 3.5],
    ['a professor who needs nearly everything', ['biostatistics', 'study_design', 'bioinformatics', 'health_data', 'data_management', 'ethics_law', 'epidemiology', 'ai', 'health_economics'], 'both', 22, 8],
  ];
  for (const [who, methods, affiliation, questions, minutes] of visits) {
    it(`takes ${who} less than ${minutes} minutes`, () => {
      const visit = visitOf(definition, methods, affiliation);
      expect(visit.minutes).to.be.below(minutes);
      expect(visit.questions).to.equal(questions);
    });
  }

  it('never asks on a page about an answer given on the same page', () => {
    for (const section of definition.sections) {
      const onPage = JSON.stringify(section.questions);
      const named = section.questions.filter(({ code }) => new RegExp(`"(question|rowsFrom|optionsFrom)":"${code}"`).test(onPage));
      expect(named.map(({ code }) => code), section.code).to.deep.equal([]);
    }
  });

  it('offers "do not know" for judgements and never for facts about oneself', () => {
    const withDontKnow = [...definition.questions.values()].filter((question) => ('options' in question ? question.options : 'scale' in question ? question.scale : []).some(({ meaning }) => meaning === 'dont_know')).map(({ code }) => code);
    expect(withDontKnow).to.include.members(['met', 'form', 'phase', 'consequences', 'financing_model']);
    const aboutOneself = ['data_wait', 'affiliation', 'role', 'research_time', 'department', 'provider'];
    expect(withDontKnow.filter((code) => aboutOneself.includes(code))).to.deep.equal([]);
  });

  it('keeps "do not know" apart from "not relevant yet", and both off the scale', () => {
    const met = definition.questions.get('met');
    const off = met?.kind === 'grid' ? met.scale.filter(({ value }) => value === undefined).map(({ meaning }) => meaning) : [];
    expect(off).to.deep.equal(['dont_know', 'not_applicable']);
  });

  it('marks every fact that only the organisation knows, in both languages', () => {
    const { controller, dataProtectionOfficer, legalBasis, recipients, publicRecords } = collectionOf(definition).information;
    for (const text of [controller, dataProtectionOfficer, legalBasis, recipients, publicRecords, collectionOf(definition).retention.rule]) {
      expect(text.get('sv')).to.match(/^Exempel, byt ut: /);
      expect(text.get('en')).to.match(/^Example, replace: /);
    }
  });

  it('leaves it to the page to say how much fits in a text', () => {
    const hints = [...definition.questions.values()].flatMap(({ kind, hint }) => (kind === 'text' ? [...(hint?.values() ?? [])] : []));
    expect(hints).to.have.length.above(1);
    expect(hints.filter((hint) => /tecken|character/.test(hint))).to.deep.equal([]);
  });

  it('speaks the Swedish that its readers asked for', () => {
    const yaml = textOf('survey.yaml') ?? '';
    expect(yaml).to.include('sv: Jag behöver inget metodstöd').and.include('Vad behöver du biostatistiskt stöd med?').and.include('Vad har bristen på stöd lett till?');
    expect(yaml).not.to.match(/vårddata|stickprov|Välj alla|Inget av dessa|Saknade data|referenter|Ta tillbaka|ihop med/i);
  });
});

describe('the organisations of the example', () => {
  const listed = (list: string) => definition.units.get(list)?.units ?? [];

  it('are 17 departments, one of them merged into another, and 8 care providers', () => {
    expect(listed('departments')).to.have.length(17);
    expect(listed('providers')).to.have.length(8);
    const merged = listed('departments').filter(({ successor }) => successor !== undefined);
    expect(merged.map(({ code, validTo, successor }) => [code, validTo, successor])).to.deep.equal([['diet_activity', '2025-12-31', 'metabolism']]);
  });

  it('bear no name that a department of a real university bears', () => {
    // Names of departments of medicine in Sweden, as far as their web pages say.
    const real = /^(cell- och molekylärbiologi|molekylär medicin och kirurgi|onkologi.?(och )?patologi|laboratoriemedicin|fysiologi och farmakologi|(institutet för )?miljömedicin|klinisk neurovetenskap|neurovetenskap|medicinsk epidemiologi.*|medicin,? .*|kvinnors och barns hälsa|neurobiologi.*|klinisk vetenskap.*|kliniska vetenskaper.*|lärande.*|global folkhälsa|odontologi|primärvård och samhällsmedicin|medicinsk biokemi.*|mikrobiologi.*|biovetenskaper.*|folkhälso- och vårdvetenskap|immunologi.*|kirurgiska vetenskaper|experimentell medicinsk vetenskap|translationell medicin|hälsovetenskaper|biomedicin|samhällsmedicin och rehabilitering|omvårdnad|diagnostik och intervention|hälsa, medicin och vård)$/i;
    const names = listed('departments').flatMap(({ name, formerNames }) => [name.get('sv') ?? '', ...formerNames]);
    expect(names.filter((name) => real.test(name))).to.deep.equal([]);
    expect(real.test('Klinisk neurovetenskap'), 'the list must find what it looks for').to.equal(true);
  });
});
