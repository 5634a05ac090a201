/** The invented answers: made again to the last byte, valid, and with the facts that the example promises. */
import { expect } from 'chai';
import { readResponses } from '../../analysis/exchange/readResponses.js';
import { statusesOf } from '../../analysis/survey/statusOf.js';
import type { Response, Status } from '../../analysis/survey/answers.js';
import { exampleFiles, seed } from '../../data/needs-inventory/exampleFiles.js';
import { inventExample, type Example } from '../../data/needs-inventory/inventExample.js';
import { needsInventory, textOf } from './needsInventory.js';

const { definition } = needsInventory();

function choosing(responses: readonly Response[], method: string): number {
  return responses.filter(({ answers }) => {
    const methods = answers.get('methods');
    return methods?.kind === 'multiple' && methods.codes.includes(method);
  }).length;
}

function answersByDepartment(responses: readonly Response[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { answers } of responses) {
    const department = answers.get('department');
    if (department?.kind !== 'unit' || department.code === undefined) continue;
    counts.set(department.code, (counts.get(department.code) ?? 0) + 1);
  }
  return counts;
}

describe('the invented answers', () => {
  let example: Example;
  before(() => {
    example = inventExample(definition, seed);
  });

  it('are the same to the last byte when they are made again', () => {
    for (const [name, text] of exampleFiles(definition)) expect(textOf(name) === text, `${name} differs: run npm run demo:generate`).to.equal(true);
  });

  it('are read back without a fault, as they were made', () => {
    const { responses, faults } = readResponses(definition, textOf('responses.csv') ?? '');
    expect(faults).to.deep.equal([]);
    expect(responses).to.deep.equal(example.responses);
  });

  it('are others from another seed', () => {
    expect(inventExample(definition, seed + 1).responses[0]).not.to.deep.equal(example.responses[0]);
  });

  it('come from 523 of 1,542 invited', () => {
    expect(example.frame).to.have.length(1542);
    expect(example.responses).to.have.length(523);
    expect(example.responses.every(({ answers }) => answers.has('methods'))).to.equal(true);
  });

  const promised: readonly (readonly [string, number])[] = [
    ['biostatistics', 0.8],
    ['study_design', 0.57],
    ['bioinformatics', 0.5],
    ['health_data', 0.47],
    ['data_management', 0.44],
    ['ethics_law', 0.4],
    ['epidemiology', 0.36],
    ['ai', 0.33],
    ['image_analysis', 0.21],
    ['health_economics', 0.19],
    ['qualitative', 0.16],
    ['no_need', 0.06],
  ];
  for (const [method, share] of promised) {
    it(`say ${method} in ${Math.round(share * 100)} per cent, within one point`, () => {
      expect(choosing(example.responses, method) / 523).to.be.closeTo(share, 0.01);
    });
  }

  it('show every status, and follow the routing of the survey', () => {
    const seen = new Set<Status>();
    for (const response of example.responses) {
      const statuses = statusesOf(definition, response);
      for (const code of definition.questions.keys()) seen.add(statuses.of(code));
      expect([...statuses.answers.keys()], 'an answer to what was not asked').to.deep.equal([...response.answers.keys()]);
    }
    expect([...seen].sort()).to.deep.equal(['answered', 'not_asked', 'not_reached', 'not_shown', 'skipped']);
  });

  it('come from departments large enough to show, but for two', () => {
    const counts = [...answersByDepartment(example.responses).values()];
    expect(counts).to.have.length(17);
    expect(counts.filter((n) => n >= 20 && n <= 60)).to.have.lengthOf.at.least(13);
    expect(counts.filter((n) => n < 10)).to.have.length(2);
  });

  it('hold a workplace kept as typed, a text beside "other", and words of their own, each once', () => {
    const all = example.responses.flatMap(({ answers }) => [...answers.values()]);
    expect(all.some((answer) => answer.kind === 'unit' && answer.code === undefined && answer.typed !== undefined)).to.equal(true);
    expect(all.some((answer) => answer.kind === 'multiple' && answer.other !== undefined)).to.equal(true);
    const texts = all.flatMap((answer) => (answer.kind === 'text' ? [answer.text] : []));
    expect(texts).to.have.length.within(40, 60);
    expect(new Set(texts).size).to.equal(texts.length);
    expect(texts.filter((text) => /@|\d{3}|\b(Dr|Prof)\b/.test(text)), 'something that could point at a person').to.deep.equal([]);
  });

  it('rank a badly met need higher: those who rank biostatistics first have it met less often', () => {
    const shareMet = (first: boolean): number => {
      const steps = example.responses.flatMap(({ answers }) => {
        const [priorities, met] = [answers.get('priorities'), answers.get('met')];
        const step = met?.kind === 'grid' ? met.rows.get('biostatistics') : undefined;
        return step === undefined || priorities?.kind !== 'ranking' || (priorities.order[0] === 'biostatistics') !== first ? [] : [step];
      });
      return steps.filter((step) => step === 'rather_well' || step === 'fully').length / steps.length;
    };
    expect(shareMet(true)).to.be.below(shareMet(false));
  });

  it('have hours that are skewed: the mean lies well above the median', () => {
    const hours = example.responses.flatMap(({ answers }) => {
      const answer = answers.get('hours');
      return answer?.kind === 'number' ? [answer.value] : [];
    });
    const median = [...hours].sort((a, b) => a - b)[Math.floor(hours.length / 2)] ?? 0;
    expect(hours.reduce((sum, value) => sum + value, 0) / hours.length).to.be.above(1.3 * median);
  });
});
