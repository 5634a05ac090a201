/** Someone reads all that may be printed of one file of answers, and puts it together. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { readDefinition } from '../../../analysis/exchange/readDefinition.js';
import { writeResponses } from '../../../analysis/exchange/writeResponses.js';
import type { Answer, Response } from '../../../analysis/survey/answers.js';
import { behovHere } from '../../support/behovHere.js';

const departments = 4;
const ask = (code: string, kind: string, more: object) => ({ code, kind, text: `About ${code}?`, ...more });
const survey = JSON.stringify({
  behov: 1, survey: 'hostile', inventory: 'hostile', version: 1, languages: ['en'], collected: 'elsewhere', title: 'Hostile', organisation: 'Us', population: 'researchers',
  units: { departments: { label: 'department', items: Array.from({ length: departments }, (_, d) => ({ code: `d${d}`, name: `Department ${d}` })) } },
  sections: [{
    code: 'page', title: 'Page',
    questions: [
      ask('department', 'unit', { list: 'departments' }),
      ask('role', 'single', { options: ['junior', 'senior'].map((code) => ({ code, label: code })) }),
      ask('methods', 'multiple', { options: ['m0', 'm1'].map((code) => ({ code, label: code })) }),
    ],
  }],
  background: ['department', 'role'], lattice: [{ question: 'methods', by: 'department' }], frame: { columns: { department: 'department', role: 'role' } },
});

/** Of each department how many answered, how many of them said yes, and how many are senior. */
const answered = [{ n: 40, yes: 2, senior: 0 }, { n: 40, yes: 10, senior: 0 }, { n: 60, yes: 25, senior: 30 }, { n: 60, yes: 30, senior: 30 }];
const invited = [{ junior: 80, senior: 0 }, { junior: 80, senior: 0 }, { junior: 50, senior: 150 }, { junior: 50, senior: 150 }];

function responses(): readonly Response[] {
  return answered.flatMap(({ n, yes, senior }, d) =>
    Array.from({ length: n }, (_, i): Response => {
      const answers: readonly (readonly [string, Answer])[] = [
        ['department', { kind: 'unit', code: `d${d}` }],
        ['role', { kind: 'single', code: (i * 7) % n < senior ? 'senior' : 'junior' }],
        ['methods', { kind: 'multiple', codes: [i < yes ? 'm0' : 'm1'] }],
      ];
      return { definitionVersion: 1, language: 'en', reached: ['page'], answers: new Map(answers) };
    }),
  );
}

interface Said {
  readonly comparison?: { readonly rows: readonly { readonly earlier: { readonly count: number | null; readonly share: number | null }; readonly difference: number | null }[] };
  readonly tables: readonly { readonly rows: readonly { readonly group: { readonly code: string } | null; readonly code: string; readonly count: number | null; readonly share: number | null; readonly base: number | null }[] }[];
  readonly weights?: { readonly least: number | null; readonly most: number | null; readonly cap: number | null; readonly designEffect: number; readonly effective: number };
}

describe('a hostile reader of what behov analyse prints', () => {
  let folder: string;
  const at = (file: string) => join(folder, file);
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'behov-hostile-'));
    const { definition } = { definition: undefined, ...readDefinition(survey, 'survey.yaml') };
    if (definition === undefined) throw new Error('the survey does not read');
    writeFileSync(at('survey.yaml'), survey);
    writeFileSync(at('answers.csv'), writeResponses(definition, responses()));
    const people = invited.flatMap(({ junior, senior }, d) => [...Array.from({ length: junior }, () => `d${d},junior`), ...Array.from({ length: senior }, () => `d${d},senior`)]);
    writeFileSync(at('frame.csv'), `department,role\n${people.join('\n')}\n`);
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  const analysed = async (...words: readonly string[]): Promise<Said> => {
    const { exit, out, err } = await behovHere(['analyse', '--survey', at('survey.yaml'), '--responses', at('answers.csv'), '--question', 'methods', ...words, '--json']);
    expect(exit, `${out}${err}`).to.equal(0);
    return JSON.parse(out) as Said; // JSON.parse is typed any
  };
  const cellsOf = ({ tables }: Said) => new Map((tables[0]?.rows ?? []).filter(({ code }) => code === 'm0').map(({ group, share }) => [group?.code ?? 'all', share]));

  it('finds no cell with weights that is hidden without', async () => {
    const plain = cellsOf(await analysed('--by', 'department'));
    expect([plain.get('d0'), plain.get('d1')]).to.deep.equal([null, null]);
    expect(plain.get('d2')).to.equal(25 / 60);
    for (const margins of ['role', 'department', 'department,role']) {
      const weighted = cellsOf(await analysed('--by', 'department', '--frame', at('frame.csv'), '--rake', margins));
      // With weights the departments of both roles are hidden, and the two small cells would need no partner.
      expect([weighted.get('d0'), weighted.get('d1')], margins).to.deep.equal([null, null]);
    }
  });

  it('does not learn from the weights how many of a small cell are in a total, nor how many answered in a small group', async () => {
    const [{ tables, weights }, plain] = [await analysed('--frame', at('frame.csv'), '--rake', 'department,role'), await analysed()];
    const row = tables[0]?.rows.find(({ code }) => code === 'm0');
    expect(plain.tables[0]?.rows[0]?.count).to.equal(67);
    // The heaviest of 200 has nearly one per cent of the weight: five of them would be seen in whole per cents.
    expect(Math.round((row?.share ?? NaN) * 100) % 5).to.equal(0);
    expect(weights).to.deep.include({ least: null, most: null, cap: null });
    expect(Math.round((weights?.designEffect ?? NaN) * 10) / 10).to.equal(weights?.designEffect);
    expect(weights?.effective).to.equal(Math.round(200 / (weights?.designEffect ?? NaN)));
  });

  it('does not learn from a comparison with the same answers less a few what these few said', async () => {
    const { definition } = { definition: undefined, ...readDefinition(survey, 'survey.yaml') };
    if (definition === undefined) throw new Error('the survey does not read');
    writeFileSync(at('before.csv'), writeResponses(definition, responses().slice(3)));
    const { comparison } = await analysed('--compare', at('before.csv'));
    expect(comparison?.rows.map(({ earlier, difference }) => [earlier.count, earlier.share, difference])).to.deep.equal([[null, null, null], [null, null, null]]);
  });
});
