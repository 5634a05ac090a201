/**
 * Seven real exports, drafted from nothing but the file. The authority is what somebody wrote of them by hand after
 * reading the questionnaires (test/real), and figures that their authors published.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import type { Encoding } from '../../../../analysis/exchange/mapping/mapping.js';
import { readMapping } from '../../../../analysis/exchange/mapping/readMapping.js';
import { readDefinition } from '../../../../analysis/exchange/readDefinition.js';
import { readMapped } from '../../../../analysis/exchange/reading/readMapped.js';
import { projectRoot, sharedFolder } from '../../../support/projectRoot.js';
import { askedOf } from './byHand.js';
import { type Drafted, draftedFrom } from './drafted.js';

interface Survey {
  readonly name: string;
  readonly file: string;
  readonly encoding?: Encoding;
  /** Questions that a draft has agreed on with the hand before: fewer is a step back. */
  readonly floor: number;
}

const surveys: readonly Survey[] = [
  { name: 'charite_rdm_2021', file: 'responses.csv', floor: 50 },
  { name: 'soton_software_2019', file: 'responses.csv', floor: 17 },
  { name: 'sib_training_2026', file: 'supplementary_data1.xlsx', floor: 13 },
  { name: 'rse_uk_2017', file: 'responses.csv', floor: 53 },
  { name: 'niblse_2022', file: 'responses.csv', floor: 18 },
  // The bytes leave open what they are, so a person says it.
  { name: 'starwars_2014', file: 'StarWars.csv', encoding: 'macintosh', floor: 14 },
  { name: 'jupyter_ux_2015', file: '20160115235816-SurveyExport.csv', floor: 17 },
];

function writtenByHand(name: string, { draft }: Drafted) {
  const read = (file: string): string => readFileSync(join(projectRoot, 'test', 'real', name, file), 'utf8');
  const { definition } = readDefinition(read('survey.yaml'), 'survey.yaml');
  const { mapping } = readMapping(read('mapping.yaml'), 'mapping.yaml', definition);
  if (definition === undefined || mapping === undefined) throw new Error(`what was written by hand of ${name} has faults`);
  return askedOf(definition, mapping, draft.header);
}

/** How many people answered a question of the draft, found by its columns, with an option found by its label. */
function countOf({ draft, definition, respondents }: Drafted, header: string, label: string): readonly [count: number, base: number] {
  const at = draft.header.names.findIndex((name) => name.startsWith(header));
  const code = draft.questions.find(({ columns }) => columns.includes(at))?.code ?? '';
  const question = definition.questions.get(code);
  const options = question !== undefined && 'options' in question ? question.options : [];
  const option = options.find(({ label: text }) => [...text.values()].includes(label))?.code ?? '';
  const answers = respondents.flatMap(({ statuses }) => statuses.answers.get(code) ?? []);
  const chosen = answers.filter((answer) => (answer.kind === 'single' && answer.code === option) || (answer.kind === 'multiple' && answer.codes.includes(option)));
  return [chosen.length, answers.length];
}

describe('drafts of seven real exports', function () {
  const shared = sharedFolder();
  const agreed: string[] = [];
  const drafts = new Map<string, Drafted>();

  before(function () {
    if (shared === undefined) {
      process.stdout.write('    skipped: the real surveys are not beside this checkout (../shared)\n');
      this.skip();
    }
    for (const { name, file, encoding } of surveys) drafts.set(name, draftedFrom(readFileSync(join(shared, 'data', name, file)), file, encoding === undefined ? {} : { encoding }));
  });

  after(() => {
    for (const line of agreed) process.stdout.write(`    ${line}\n`);
  });

  const draftOf = (name: string): Drafted => {
    const drafted = drafts.get(name);
    if (drafted === undefined) throw new Error(`${name} was not drafted`);
    return drafted;
  };

  for (const { name, floor } of surveys) {
    it(`${name}: the draft reads without a fault, and the whole file reads through it without one unreadable cell`, () => {
      const { result, respondents, draft } = draftOf(name);
      expect(result.summary.total, JSON.stringify(result.faults.slice(0, 3))).to.equal(0);
      expect(respondents.length).to.equal(draft.records).and.to.be.greaterThan(200);
    });

    it(`${name}: as many questions as before are of the kind and of the columns that were written by hand`, () => {
      const drafted = draftOf(name);
      const hand = writtenByHand(name, drafted);
      const key = (kind: string, columns: readonly number[]): string => `${kind} ${[...columns].sort((a, b) => a - b).join()}`;
      const found = new Set(drafted.draft.questions.map(({ kind, columns }) => key(kind, columns)));
      const same = hand.filter(({ kind, columns }) => found.has(key(kind, columns)));
      const other = hand.filter((question) => !same.includes(question)).map(({ code, kind }) => `${code} (${kind})`);
      agreed.push(`${name}: ${String(same.length)} of ${String(hand.length)} as written by hand${other.length === 0 ? '' : `; not ${other.join(', ')}`}`);
      expect(same.length).to.be.at.least(floor);
    });
  }

  const published: readonly (readonly [name: string, what: string, header: string, label: string, count: number, base: number])[] = [
    ['soton_software_2019', 'use research software', 'Do you use research software', 'Yes', 566, 594],
    ['soton_software_2019', 'have developed their own', 'Have you developed your own', 'Yes', 198, 594],
    ['starwars_2014', 'saw a film, and The Empire Strikes Back', 'Which of the following Star Wars films have you seen? Please select all that apply. | Star Wars: Episode V', 'Star Wars: Episode V The Empire Strikes Back', 758, 835],
    ['rse_uk_2017', 'prefer GNU/Linux', 'tool2.', 'GNU/Linux', 135, 221],
    ['rse_uk_2017', 'write code as part of their job', 'rse1.', 'Yes', 246, 253],
    ['niblse_2022', 'faced barriers', 'Q7FacedBarriers', 'Yes', 291, 394],
    ['sib_training_2026', 'work in Switzerland', 'In which country', 'Switzerland', 175, 260],
    ['jupyter_ux_2015', 'broke off', 'Status', 'Partial', 927, 1706],
  ];
  for (const [name, what, header, label, count, base] of published) {
    it(`${name}: ${String(count)} of ${String(base)} ${what}, from the draft alone`, () => {
      expect(countOf(draftOf(name), header, label)).to.deep.equal([count, base]);
    });
  }

  it('charite_rdm_2021: what the routing hid and what people left blank are told apart by how the codes are spread', () => {
    const { mapping } = draftOf('charite_rdm_2021');
    expect([mapping.missing.get('-998'), mapping.missing.get('-999')]).to.deep.equal(['not_shown', 'skipped']);
  });

  it('soton_software_2019: what only developers were asked is routed as the questionnaire says', () => {
    const { definition, draft } = draftOf('soton_software_2019');
    const developed = draft.questions.find(({ text }) => text.startsWith('Have you developed your own'))?.code ?? '';
    const routed = draft.questions.filter(({ showIf }) => showIf?.condition === `${developed} = yes`).map(({ text }) => text.split(' ').slice(0, 4).join(' '));
    expect(routed).to.include.members(['How do you rate', 'Do you feel that', 'Have you used IRIDIS,', 'How confident are you', 'How would you rate']);
    expect(definition.lattice.length).to.be.greaterThan(0);
  });

  it('charite_rdm_2021: a person who gives the numbers words, and corrects nothing else, still reads every cell', () => {
    const { survey, mappingWritten, table } = draftOf('charite_rdm_2021');
    const corrected = survey.replaceAll(/label: "(\d)"/g, 'label: "Corrected $1"').replaceAll(/label: ([A-Z][A-Z0-9]*) (\d+) /g, 'label: Corrected $1 $2 ');
    expect(corrected).to.not.equal(survey);
    const { definition } = readDefinition(corrected, 'survey.yaml');
    const { mapping } = readMapping(mappingWritten, 'mapping.yaml', definition);
    if (definition === undefined || mapping === undefined) throw new Error('a corrected draft reads');
    const reading = readMapped({ definition, mapping, table, file: 'responses.csv' });
    expect([[...reading.respondents].length, reading.result().summary.total]).to.deep.equal([471, 0]);
  });

  it('niblse_2022: labels that hold the comma which parts them are found whole', () => {
    const { definition } = draftOf('niblse_2022');
    const labels = [...definition.questions.values()].flatMap((question) => (question.kind === 'multiple' ? question.options.flatMap(({ label }) => [...label.values()]) : []));
    expect(labels).to.include('online course(s) (i.e., Coursera)').and.to.include('I do not include bioinformatics in my teaching at this time, but do plan to do so').and.to.include('yes, part of a CURE');
  });

  it('starwars_2014: films in order of preference are a ranking, since every record is a permutation', () => {
    const { definition, draft } = draftOf('starwars_2014');
    expect(draft.headerRows.rows).to.equal(2);
    expect([...definition.questions.values()].filter(({ kind }) => kind === 'ranking').map((question) => question.kind === 'ranking' && question.places)).to.deep.equal([6]);
  });
});
