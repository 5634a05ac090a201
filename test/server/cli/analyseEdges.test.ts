/** Whatever few answers there are, every part of an analysis is a defined result: no NaN, no fault of ours. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { readDefinition } from '../../../analysis/exchange/readDefinition.js';
import { writeResponses } from '../../../analysis/exchange/writeResponses.js';
import type { Answer, Response } from '../../../analysis/survey/answers.js';
import { behovHere } from '../../support/behovHere.js';

const steps = [1, 2, 3, 4, 5].map((value) => ({ code: `s${value}`, label: `Step ${value}`, value }));
const scale = [...steps, { code: 'dont_know', label: 'Don’t know', meaning: 'dont_know' }];

/** JSON is YAML, so a definition can be written as a value. */
function surveyOf(methods: number, departments: number): string {
  const options = Array.from({ length: methods }, (_, m) => ({ code: `m${m}`, label: `Method ${m}` }));
  const ask = (code: string, kind: string, more: object) => ({ code, kind, text: `About ${code}?`, ...more });
  return JSON.stringify({
    behov: 1, survey: 'edges', inventory: 'edges', version: 1, languages: ['en'], collected: 'elsewhere',
    title: 'Edges', organisation: 'Us', population: 'researchers',
    units: { departments: { label: 'department', items: Array.from({ length: departments }, (_, d) => ({ code: `d${d}`, name: `Department ${d}` })) } },
    sections: [
      {
        code: 'page', title: 'Page',
        questions: [
          ask('department', 'unit', { list: 'departments' }),
          ask('role', 'single', { options: [{ code: 'junior', label: 'Junior' }, { code: 'senior', label: 'Senior' }] }),
          ask('methods', 'multiple', { options: [...options, { code: 'no_need', label: 'None', meaning: 'none' }] }),
          ask('importance', 'grid', { rows: options, scale }),
          ask('availability', 'grid', { rows: options, scale }),
          ...(methods > 1 ? [ask('best', 'ranking', { options, places: 2 })] : []),
          ask('hours', 'number', { min: 0, max: 2000, decimals: 0 }),
        ],
      },
    ],
    background: ['department', 'role'], lattice: [{ question: 'methods', by: 'department' }, { question: 'methods', by: 'role' }],
    indicators: { need: { label: 'Need', numerator: 'methods includes m0' } },
    frame: { columns: { department: 'department', role: 'role' } },
  });
}

const respond = (answers: Readonly<Record<string, Answer>>): Response => ({ definitionVersion: 1, language: 'en', reached: ['page'], answers: new Map(Object.entries(answers)) });
const rated = (code: string): Answer => ({ kind: 'grid', rows: new Map([['m0', code]]) });
/** Everything answered, alike by all. */
const whole = (methods = 2) => (i: number): Response =>
  respond({
    department: { kind: 'unit', code: 'd0' },
    role: { kind: 'single', code: i % 2 === 0 ? 'junior' : 'senior' },
    methods: { kind: 'multiple', codes: ['m0'] },
    importance: rated('s4'),
    availability: rated('s4'),
    ...(methods > 1 ? { best: { kind: 'ranking', order: ['m0'] } } : {}),
    hours: { kind: 'number', value: 10 },
  });
const many = (count: number, one: (i: number) => Response) => Array.from({ length: count }, (_, i) => one(i));

const surveys: readonly (readonly [what: string, methods: number, departments: number, responses: readonly Response[]])[] = [
  ['nobody', 2, 3, []],
  ['one person', 2, 3, [whole()(0)]],
  ['two people', 2, 3, many(2, whole())],
  ['people who left everything blank', 2, 3, many(12, () => respond({}))],
  ['people who say only who they are', 2, 3, many(12, (i) => respond({ department: { kind: 'unit', code: `d${i % 3}` }, role: { kind: 'single', code: 'junior' } }))],
  ['one department, one option, all the same', 1, 1, many(30, whole(1))],
  ['people who know nothing of what they rate', 2, 1, many(30, (i) => respond({ role: { kind: 'single', code: i % 2 === 0 ? 'junior' : 'senior' }, importance: rated('dont_know'), availability: rated('dont_know') }))],
];

const asked: readonly (readonly string[])[] = [
  ['--by', 'department', '--test', '--profile', 'planning', '--disclosure', 'none'],
  ['--by', 'role', '--test', '--disclosure', 'none'],
  ['--question', 'methods', '--by', 'department', '--test'],
  ['--gap', 'importance,availability'],
  ['--gap', 'importance,availability', '--disclosure', 'none', '--detail'],
  ['--frame', 'FRAME', '--detail'],
  ['--frame', 'FRAME', '--target', 'headcount', '--profile', 'nchs', '--disclosure', 'none'],
  ['--frame', 'FRAME', '--rake', 'department,role', '--disclosure', 'none', '--detail'],
  ['--frame', 'FRAME', '--rake', 'department,role'],
  ['--frame', 'FRAME', '--rake', 'department', '--by', 'role', '--test', '--profile', 'nchs', '--disclosure', 'none'],
  ['--question', 'hours', '--capacity', 'CAPACITY'],
  ['--question', 'hours', '--frame', 'FRAME', '--rake', 'department,role', '--capacity', 'CAPACITY', '--disclosure', 'none'],
  ['--compare', 'RESPONSES', '--disclosure', 'none'],
  ['--compare', 'RESPONSES'],
];

const owned = { source: 'a register', date: '2025-10-01', owner: 'somebody' };
const capacity = JSON.stringify({
  behov: 1, methods: 'methods', projects: { value: 2, ...owned }, hours: { question: 'hours' }, headcount: { value: 40, ...owned }, staff: { m0: { value: 1, ...owned } },
  coverage: { question: 'methods', by: 'department', functions: [{ name: 'A core', meets: { m0: 0.5 }, ...owned }] },
});

describe('behov analyse of', () => {
  let folder: string;
  const at = (file: string) => join(folder, file);
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'behov-edges-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  for (const [what, methods, departments, responses] of surveys) {
    it(`${what} is said in defined numbers or refused with a reason, whatever is asked`, async function () {
      this.timeout(60_000);
      const survey = surveyOf(methods, departments);
      const { definition, faults } = { faults: [], definition: undefined, ...readDefinition(survey, 'survey.yaml') };
      if (definition === undefined) throw new Error(JSON.stringify(faults));
      writeFileSync(at('survey.yaml'), survey);
      writeFileSync(at('answers.csv'), writeResponses(definition, responses));
      const invited = Array.from({ length: 40 }, (_, i) => `d${i % departments},${i % 3 === 0 ? 'senior' : 'junior'}`);
      writeFileSync(at('frame.csv'), `department,role\n${invited.join('\n')}\n`);
      writeFileSync(at('capacity.yaml'), capacity);
      const files = new Map([['FRAME', at('frame.csv')], ['RESPONSES', at('answers.csv')], ['CAPACITY', at('capacity.yaml')]]);
      for (const [i, words] of asked.entries()) {
        const paths = words.map((word) => files.get(word) ?? word);
        // Text in one language of each, the other of the next, and the other way round for one person as for two: all parts are said in both.
        for (const form of [['--json'], (i + responses.length) % 2 === 0 ? [] : ['--lang', 'sv']]) {
          const { exit, out, err } = await behovHere(['analyse', '--survey', at('survey.yaml'), '--responses', at('answers.csv'), ...paths, ...form]);
          const said = `${err}${out}`;
          expect([0, 2, 65], `${words.join(' ')}: ${said}`).to.include(exit);
          expect(said.replaceAll(folder, ''), words.join(' ')).not.to.match(/\bNaN\b|\bundefined\b|Infinity|\[object/);
          if (exit !== 0) expect(said, words.join(' ')).to.match(/mend|behov: /);
        }
      }
    });
  }
});
