import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { readSource } from '../../../analysis/exchange/readSource.js';
import { checkPlan } from '../../../analysis/report/checkPlan.js';
import { wordingOf } from '../../../server/problems/catalogue.js';
import { definitionOfSmall, smallPlan, smallSurvey } from '../../support/smallReport.js';
import { projectRoot } from '../../support/projectRoot.js';

const definition = definitionOfSmall();

function faultsOf(text: string) {
  const reading = readSource(text, 'report.yaml');
  return reading.root === undefined ? reading.faults : checkPlan(reading.root, definition).faults;
}

const figure = smallPlan.figures[0];
const heatmap = smallPlan.figures[1];
const titled = (text: string, claims: readonly object[] = []) => ({ title: { text: { sv: text, en: text }, claims } });

describe('a report plan', () => {
  it('without faults becomes a plan whose claims point at numbers', () => {
    const root = readSource(JSON.stringify(smallPlan), 'report.yaml').root;
    const plan = root === undefined ? undefined : checkPlan(root, definition).plan;
    expect(plan?.title.claims).to.deep.equal([{ type: 'between', number: { question: 'methods', code: 'statistics', of: 'share' }, low: 0.5, high: 0.9 }]);
    expect(plan?.figures.map(({ chart, by, sortBy }) => [chart, by, sortBy])).to.deep.equal([['demand-share', undefined, undefined], ['dept-method-heatmap', 'department', 'statistics']]);
  });

  const cases: readonly (readonly [string, object, string])[] = [
    ['another survey', { survey: 'other' }, 'PLAN_OTHER_SURVEY'],
    ['an indicator that is not there', { keyNumbers: [{ indicator: 'need_statistics' }] }, 'PLAN_UNKNOWN_INDICATOR'],
    ['a licence nobody knows', { licence: 'CC-BY-3.0' }, 'UNKNOWN_VALUE'],
    ['terms at an address that would run', { licence: { text: { sv: 'Fritt', en: 'Free' }, url: 'javascript:alert(1)' } }, 'PLAN_LICENCE_URL'],
    ['a decision with a number that is not there', { decision: { text: { sv: '{share:methods/statistic}', en: 'x' } } }, 'PLAN_UNKNOWN_OPTION'],
    ['a next step that claims nothing', { nextStep: { text: { sv: 'x', en: 'x' }, claims: [{ between: [0, 1] }] } }, 'PLAN_CLAIM'],
    ['no key number', { keyNumbers: [] }, 'PLAN_COUNT'],
    ['two claims in one', titled('A', [{ share: 'methods/statistics', between: [0, 1], rank: 1 }]), 'PLAN_CLAIM'],
    ['a claim about nothing', titled('A', [{ between: [0, 1] }]), 'PLAN_CLAIM'],
    ['limits the wrong way round', titled('A', [{ share: 'methods/statistics', between: [0.9, 0.1] }]), 'PLAN_BETWEEN'],
    ['a share in per cent', titled('A', [{ share: 'methods/statistics', between: [75, 85] }]), 'PLAN_BETWEEN'],
    ['more than in the wave before, in a group', titled('A', [{ share: 'methods/statistics by department/north', above: 'earlier' }]), 'PLAN_CLAIM_EARLIER'],
    ['a ratio without what it is to', titled('A', [{ ratio: 'methods/statistics', atLeast: 2 }]), 'PLAN_RATIO'],
    ['a ratio of no size', titled('A', [{ ratio: 'methods/statistics', to: 'methods/formula' }]), 'PLAN_RATIO'],
    ['a ratio with its limits the wrong way round', titled('A', [{ ratio: 'methods/statistics', to: 'methods/formula', atLeast: 3, atMost: 2 }]), 'PLAN_RATIO'],
    ['a share that is so many times', titled('A', [{ share: 'methods/statistics', atLeast: 2 }]), 'PLAN_RATIO'],
    ['a ratio and a rank in one', titled('A', [{ ratio: 'methods/statistics', to: 'methods/formula', atLeast: 2, rank: 1 }]), 'PLAN_RATIO'],
    ['everyone to the others', titled('A', [{ ratio: 'methods/statistics', to: 'others', atLeast: 2 }]), 'PLAN_RATIO_TO'],
    ['a group to the wave before', titled('A', [{ ratio: 'methods/statistics by department/north', to: 'earlier', atLeast: 2 }]), 'PLAN_RATIO_TO'],
    ['a number to itself', titled('A', [{ ratio: 'methods/statistics', to: 'methods/statistics', atLeast: 1 }]), 'PLAN_RATIO_TO'],
    ['a ratio to an option that is not there', titled('A', [{ ratio: 'methods/statistics', to: 'methods/formulas', atLeast: 1 }]), 'PLAN_UNKNOWN_OPTION'],
    ['a ratio in a text to nothing', titled('{ratio:methods/statistics}'), 'PLAN_PLACEHOLDER'],
    ['a ratio in a text to the others of everyone', titled('{ratioInterval:methods/statistics to others}'), 'PLAN_RATIO_TO'],
    ['places the wrong way round', titled('A', [{ share: 'methods/statistics', rank: [2, 1] }]), 'PLAN_RANK'],
    ['places of three', titled('A', [{ share: 'methods/statistics', rank: [1, 2, 3] }]), 'PLAN_RANK'],
    ['no place', titled('A', [{ share: 'methods/statistics', rank: [] }]), 'PLAN_RANK'],
    ['a rank of a count', titled('A', [{ count: 'methods/statistics', rank: 1 }]), 'PLAN_COMPARE_SHARES'],
    ['a number written another way', titled('A', [{ share: 'statistics', rank: 1 }]), 'PLAN_NUMBER'],
    ['a question that is not there', titled('A', [{ share: 'method/statistics', rank: 1 }]), 'UNKNOWN_QUESTION'],
    ['an option that is not there', titled('A', [{ share: 'methods/statistic', rank: 1 }]), 'PLAN_UNKNOWN_OPTION'],
    ['a group that is not there', titled('A', [{ share: 'methods/statistics by department/nort', rank: 1 }]), 'PLAN_UNKNOWN_OPTION'],
    ['a row of a question without rows', titled('A', [{ share: 'methods.statistics/script', rank: 1 }]), 'PLAN_UNKNOWN_ROW'],
    ['a split that is no question, once', titled('A', [{ share: 'methods/statistics by departments/north', rank: 1 }]), 'UNKNOWN_QUESTION'],
    ['a breakdown outside the lattice', titled('A', [{ share: 'department/north by methods/statistics', rank: 1 }]), 'PLAN_NOT_IN_LATTICE'],
    ['a question that splits tables, alone', titled('A', [{ share: 'department/north', rank: 1 }]), 'PLAN_NOT_ALONE'],
    ['a placeholder that is none of ours', titled('{average}'), 'PLAN_PLACEHOLDER'],
    ['a bar chart of a unit question', { figures: [{ ...figure, question: 'department' }] }, 'PLAN_CHART_KIND'],
    ['a key number that is two', { keyNumbers: [{ indicator: 'needs_statistics', share: 'methods/statistics' }] }, 'PLAN_KEY_NUMBER'],
    ['a share without its words', { keyNumbers: [{ share: 'methods/statistics' }] }, 'PLAN_KEY_NUMBER'],
    ['a key number that points at nothing', { keyNumbers: [{ share: 'methods/statistic', phrase: { sv: 'valde', en: 'chose' } }] }, 'PLAN_UNKNOWN_OPTION'],
    ['a heatmap without groups', { figures: [{ ...heatmap, by: undefined }] }, 'PLAN_BY_MISSING'],
    ['a bar chart with groups', { figures: [{ ...figure, by: 'department' }] }, 'PLAN_BY_NOT_USED'],
    ['three emphasised options', { figures: [{ ...figure, emphasise: ['statistics', 'script', 'quotes'] }] }, 'PLAN_COUNT'],
    ['two figures with one code', { figures: [figure, figure] }, 'DUPLICATE_CODE'],
    ['a base of a question that is not there', { bases: { method: 'shown' } }, 'UNKNOWN_QUESTION'],
    ['a base that is none of ours', { bases: { methods: 'everyone' } }, 'UNKNOWN_VALUE'],
    ['a base of a question that is only published as groups', { bases: { department: 'shown' } }, 'PLAN_BASE_NOT_ALONE'],
    ['an unknown key', { figurs: [] }, 'UNKNOWN_KEY'],
    ['a title of letters that nobody sees, in one language', { title: { text: { sv: 'Rubrik', en: '\u200b \u2060\ufeff' } } }, 'EMPTY_TEXT'],
    ['a heading of soft hyphens', { figures: [{ ...figure, heading: { sv: '\u00ad\u00ad', en: 'Methods' } }] }, 'EMPTY_TEXT'],
    ['words of a key number that are fillers', { keyNumbers: [{ share: 'methods/statistics', phrase: { sv: '\u3164\u2800', en: 'chose' } }] }, 'EMPTY_TEXT'],
    ['a language missing', { kicker: { sv: 'Bara svenska' } }, 'MISSING_TRANSLATION'],
  ];
  for (const [name, change, code] of cases) {
    it(`${name}: ${code}, with its place and both languages`, () => {
      const faults = faultsOf(JSON.stringify({ ...smallPlan, ...change }, null, 1));
      expect(faults.map((fault) => fault.code)).to.deep.equal([code]);
      expect(faults[0]?.place?.line).to.be.greaterThan(0);
      for (const language of ['sv', 'en'] as const) {
        const { message, mend } = wordingOf(faults[0] ?? { code, params: {} }, language);
        expect(`${message} ${mend}`).to.match(/\S {1}\S/).and.not.include('undefined');
      }
    });
  }

  const step = (code: string, value?: number) => ({ code, label: { sv: code, en: code }, ...(value === undefined ? {} : { value }) });
  const asked = { sv: 'Hur?', en: 'How?' };
  const scale = [step('badly', 1), step('well', 2)];
  const more = [
    { code: 'met', kind: 'grid', text: asked, rowsFrom: 'methods', scale },
    { code: 'agree', kind: 'grid', text: asked, rows: [step('one'), step('two')], scale },
    { code: 'there', kind: 'grid', text: asked, rows: [step('two'), step('one')], scale },
    { code: 'plain', kind: 'grid', text: asked, rows: [step('one')], scale: [step('red', 1), { ...step('unsure'), meaning: 'dont_know' }] },
    { code: 'first', kind: 'ranking', text: asked, options: [step('a'), step('b')], places: 2 },
    { code: 'size', kind: 'number', text: asked },
    { code: 'rank', kind: 'single', text: asked, options: [step('low', 1), step('high', 2)] },
  ];
  const survey = smallSurvey();
  const everyKind = definitionOfSmall({ ...survey, sections: [...(survey['sections'] as readonly object[]), { code: 'more', title: { sv: 'Mer', en: 'More' }, questions: more }] }); // the survey is written as a plain value
  const charted: readonly (readonly [string, string, object, readonly string[]])[] = [
    ['likert-diverging', 'agree', {}, []],
    ['likert-diverging', 'plain', {}, ['PLAN_CHART_SCALE']],
    ['likert-diverging', 'methods', {}, ['PLAN_CHART_KIND']],
    ['grid-heatmap', 'plain', {}, []],
    ['need-gap', 'met', {}, []],
    ['need-gap', 'agree', {}, ['PLAN_CHART_ROWS']],
    ['need-gap', 'plain', {}, ['PLAN_CHART_SCALE']],
    ['need-gap', 'agree', { availability: 'there' }, []],
    ['need-gap', 'agree', { availability: 'plain' }, ['PLAN_CHART_PAIR']],
    ['need-gap', 'agree', { availability: 'agree' }, ['PLAN_CHART_PAIR']],
    ['likert-diverging', 'agree', { availability: 'there' }, ['PLAN_CHART_PAIR']],
    ['upset-needs', 'methods', {}, []],
    ['upset-needs', 'rank', {}, ['PLAN_CHART_KIND']],
    ['dept-dotplot', 'methods', { by: 'department' }, []],
    ['dept-dotplot', 'methods', {}, ['PLAN_BY_MISSING']],
    ['split-role', 'methods', { by: 'department', sortBy: 'statistics' }, []],
    ['split-role', 'agree', { by: 'department' }, ['PLAN_CHART_KIND']],
    ['single-share', 'rank', {}, []],
    ['single-share', 'methods', {}, ['PLAN_CHART_KIND']],
    ['ranking-share', 'first', {}, []],
    ['ranking-share', 'first', { by: 'department' }, ['PLAN_BY_NOT_USED']],
    ['number-summary', 'size', {}, []],
    ['number-summary', 'size', { by: 'department' }, ['PLAN_NOT_IN_LATTICE']],
  ];
  for (const [chart, question, keys, codes] of charted) {
    it(`${chart} of ${question}${'by' in keys ? ' by department' : ''}: ${codes.length === 0 ? 'drawn' : codes.join(', ')}`, () => {
      const { root } = readSource(JSON.stringify({ ...smallPlan, figures: [{ code: 'f', chart, question, heading: asked, title: { text: asked }, ...keys }] }), 'report.yaml');
      const faults = root === undefined ? [] : checkPlan(root, everyKind).faults;
      expect(faults.map(({ code }) => code)).to.deep.equal(codes);
      for (const fault of faults) for (const language of ['sv', 'en'] as const) expect(Object.values(wordingOf(fault, language)).join(' ')).to.match(/\S \S/).and.not.match(/undefined|typen \.|kind \./);
    });
  }

  it('points at rankings by what their tables have: the first place, and any', () => {
    const { root } = readSource(JSON.stringify({ ...smallPlan, title: { text: { sv: '{share:first.any/a}', en: '{share:first.1/a}' } } }), 'report.yaml');
    expect((root === undefined ? [] : checkPlan(root, everyKind).faults).map(({ code }) => code)).to.deep.equal(['PLAN_UNKNOWN_ROW']);
  });

  it('means of a number have no other base than those who answered', () => {
    const hours = { code: 'hours', kind: 'number', text: { sv: 'Timmar', en: 'Hours' } };
    const survey = smallSurvey();
    const withHours = definitionOfSmall({ ...survey, sections: [...(survey['sections'] as readonly object[]), { code: 'more', title: { sv: 'Mer', en: 'More' }, questions: [hours] }] });
    const codes = (rule: string) => {
      const { root } = readSource(JSON.stringify({ ...smallPlan, bases: { hours: rule } }), 'report.yaml');
      return root === undefined ? ['unread'] : checkPlan(root, withHours).faults.map(({ code }) => code);
    };
    expect([codes('shown'), codes('answered')]).to.deep.equal([['PLAN_BASE_NUMBER'], []]);
    for (const language of ['sv', 'en'] as const) expect(wordingOf({ code: 'PLAN_BASE_NUMBER', params: { question: 'hours' } }, language).message).to.include('hours');
  });

  it('tells every fault at once', () => {
    const faults = faultsOf(JSON.stringify({ ...smallPlan, survey: 'other', ...titled('{average}', [{ share: 'methods/x', rank: 1 }]), keyNumbers: [{ indicator: 'x' }] }));
    expect(faults.map(({ code }) => code)).to.have.members(['PLAN_OTHER_SURVEY', 'PLAN_PLACEHOLDER', 'PLAN_UNKNOWN_OPTION', 'PLAN_UNKNOWN_INDICATOR']);
  });

  it('is documented by an example whose keys are the ones that are read', () => {
    const document = readFileSync(join(projectRoot, 'docs', 'report-plan.md'), 'utf8');
    const example = /```yaml\n([\s\S]*?)```/.exec(document)?.[1] ?? '';
    expect(readSource(example.replaceAll('…', 'x'), 'report.yaml').root, 'the example reads as YAML').to.not.equal(undefined);
    expect(faultsOf(example).filter(({ code }) => code === 'UNKNOWN_KEY')).to.deep.equal([]);
  });
});
