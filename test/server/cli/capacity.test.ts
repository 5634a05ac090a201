import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { run } from '../../../server/cli/run.js';
import { projectRoot } from '../../support/projectRoot.js';

const example = join(projectRoot, 'data', 'needs-inventory');
const own = ['analyse', '--survey', join(example, 'survey.yaml'), '--responses', join(example, 'responses.csv'), '--question', 'hours'];
const who = 'source: Register, date: 2025-10-01, owner: HR';
const sound = `behov: 1
methods: methods
projects: { value: 1, ${who} }
hours: { question: hours }
headcount: { value: 1542, ${who} }
staff:
  biostatistics: { value: 9, ${who} }
`;

interface Capacity {
  readonly kind: string;
  readonly fromPublic: boolean;
  readonly defaults: readonly string[];
  readonly methods: readonly { readonly code: string; readonly fte: { readonly point: number; readonly median: number } | null; readonly wait: { readonly servers: number } | null }[];
  readonly assumptions: readonly { readonly what: string; readonly owner: string }[];
  readonly findings: readonly string[];
}

describe('behov analyse --capacity', function () {
  this.timeout(60_000);
  const folder = mkdtempSync(join(tmpdir(), 'behov-capacity-'));
  after(() => rmSync(folder, { recursive: true, force: true }));

  async function behovHere(text: string, ...words: readonly string[]) {
    const file = join(folder, 'capacity.yaml');
    writeFileSync(file, text);
    let out = '';
    let err = '';
    const exit = await run([...own, '--capacity', file, ...words], { out: (part) => (out += part), err: (part) => (err += part) }, { LANG: 'en_US.UTF-8' });
    return { exit, out, err };
  }

  const capacityOf = async (text: string, ...words: readonly string[]): Promise<Capacity> => {
    const { exit, out } = await behovHere(text, ...words, '--json');
    expect(exit, out).to.equal(0);
    return (JSON.parse(out) as { readonly capacity: Capacity }).capacity; // JSON.parse is typed any
  };

  it('is a scenario of one’s own files person by person, and for the public of public numbers', async () => {
    const exact = await capacityOf(sound, '--disclosure', 'none');
    expect([exact.kind, exact.fromPublic, exact.defaults]).to.deep.equal(['scenario', false, ['hoursPerFte', 'uptake']]);
    expect(exact.methods.length).to.equal(13);
    // One project each, split over what everyone named: over all methods it is the headcount who named any, 492 of 523 in the file.
    const open = await capacityOf(sound);
    expect(open.fromPublic).to.equal(true);
    const sumOf = ({ methods }: Capacity) => methods.reduce((sum, { fte }) => sum + (fte?.point ?? 0), 0);
    const hours = 1542 * (492 / 523) * 0.5;
    const meanHours = (sumOf(open) * 1600) / hours;
    expect(meanHours).to.be.within(10, 200);
    expect(sumOf(exact) / sumOf(open)).to.be.within(0.95, 1.05);
    expect(exact.methods.find(({ code }) => code === 'biostatistics')?.wait?.servers).to.equal(9);
    expect(exact.assumptions.map(({ what }) => what)).to.deep.equal(['headcount', 'projects', 'staff']);
    expect(exact.findings[0]).to.equal('A scenario, not an estimate: 1,542 people, 1,600 hours a full-time year, and 30%–70% of needs become requests.');
  });

  it('is text of lines that fit, with every assumption and who answers for it', async () => {
    const { exit, out } = await behovHere(sound, '--lang', 'sv');
    expect(exit).to.equal(0);
    const [, text = ''] = out.split('Vad behovet skulle kräva');
    expect(text).to.contain('Ett scenario, inte en skattning').and.to.contain('Antagande: personer 1 542 (Register, 2025-10-01, HR).');
    expect(text.split('\n').filter((line) => line.length > 78)).to.deep.equal([]);
  });

  it('refuses a file that is wrong, every fault with its line', async () => {
    const wrong: readonly (readonly [string, string])[] = [
      ['methods: methods\n', 'behov'],
      [sound.replace('methods: methods', 'methods: hours'), '“hours” is no question of kind multiple in the survey.'],
      [sound.replace('{ question: hours }', '{ question: hour }'), 'Did you mean “hours”?'],
      [sound.replace('{ question: hours }', '{ question: hours, value: 3 }'), 'hours is neither a question nor a number with its source, date and owner.'],
      [sound.replace(`{ value: 1, ${who} }`, '{ value: 1, source: Register }'), 'projects is neither a question nor a number'],
      [sound.replace('  biostatistics:', '  biostatistic:'), '“biostatistic” is no option of the question “methods”.'],
      [sound.replace('date: 2025-10-01, owner: HR }\nstaff', 'owner: HR }\nstaff'), 'date'],
      [`${sound}uptake: { low: 0.8, high: 0.2, ${who} }\n`, 'The uptake cannot range from 0.8 to 0.2.'],
      [sound.replace('value: 1542', 'value: -3'), '-3'],
      ['behov: [', 'capacity.yaml'],
    ];
    for (const [text, said] of wrong) {
      const { exit, err } = await behovHere(text);
      expect([exit, err.includes(said), err.includes('capacity.yaml')], `${said}\n${err}`).to.deep.equal([65, true, true]);
    }
    expect((await behovHere(sound, '--where', 'hours >= 1')).exit).to.equal(2);
  });
});
