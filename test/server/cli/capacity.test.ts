import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { readCapacityFile } from '../../../server/acts/readCapacityFile.js';
import { readSurveyFile } from '../../../server/acts/readSurveyFile.js';
import { run } from '../../../server/cli/run.js';
import { writeProblems } from '../../../server/cli/writeProblems.js';
import { checkFigureFolder } from '../../../server/cli/writeSupportFigures.js';
import { ProblemError } from '../../../server/problems/problem.js';
import { behovHere } from '../../support/behovHere.js';
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
  readonly methods: readonly { readonly code: string; readonly fte: { readonly point: number; readonly median: number; readonly low90: number; readonly high90: number } | null; readonly wait: { readonly servers: number } | null }[];
  readonly assumptions: readonly { readonly what: string; readonly owner: string }[];
  readonly findings: readonly string[];
  readonly coverage?: Coverage;
}

interface Tests {
  readonly exists: string;
  readonly open: string;
  readonly capacity: { readonly staff: number | null; readonly low: number | null; readonly high: number | null };
  readonly users: { readonly question: string | null; readonly share: number | null; readonly base: number | null };
}

interface Coverage {
  readonly n: number;
  readonly requestsMet: { readonly share: number; readonly low: number | null; readonly high: number | null; readonly base: number | null };
  readonly fullyMet: { readonly share: number; readonly base: number } | null;
  readonly types: readonly { readonly code: string; readonly share: number; readonly best: number; readonly functions: readonly string[]; readonly requests: number | null; readonly unmetRequests: number | null; readonly verdict: string; readonly tests: Tests }[];
  readonly gaps: readonly string[];
  readonly without: readonly string[];
  readonly by: { readonly groups: readonly { readonly code: string; readonly n: number; readonly fully: number }[] } | null;
  readonly notes: readonly string[];
  readonly findings: readonly string[];
}

const covered = `${sound}coverage:
  question: methods
  by: role
  functions:
    - { name: Core facility, meets: { biostatistics: 1, bioinformatics: 0.5, ai: 0 }, ${who} }
    - { name: Another, meets: { bioinformatics: 0.5 }, ${who} }
`;

const tested = covered.replace('ai: 0 },', 'ai: 0 }, openTo: everyone,').replace('  by: role', '  availability: met');

const planned = (year: number, value: number, more = '') => `  - { year: ${String(year)}, ${more}planned: { value: ${String(value)}, ${who} } }\n`;
const course = `${covered}years:\n${planned(2026, 9.5)}${planned(2027, 40, `headcount: { value: 3084, ${who} }, `)}`;
const full = `${course}pilot:
  name: Pilot 2026
  applications: { received: 47, assessed: 41, selected: 20, reserve: 6, ${who} }
  requests:
    question: methods
    projects: 20
    outcomes: { biostatistics: { met: 9, partly: 5, unmet: 1 }, ai: { met: 0, partly: 3, unmet: 5 } }
    ${who.replaceAll(', ', '\n    ')}
`;

const funded = `funding: { shares: { ki: 0.6, region: 0.4 }, ${who} }`;
const costed = `${sound}costs:
  currency: SEK
  firstYear: 2027
  salaries:
    statistician: { name: { sv: Statistiker, en: Statisticians }, value: 50000, ${who} }
  socialFees: { value: 0.5, ${who} }
  indirect: { value: 0.4, ${who} }
  growth: { value: 0.03, ${who} }
  parties: { ki: { sv: Universitetet, en: The university }, region: { sv: Regionen, en: The region } }
  options:
    - code: as_today
      name: { sv: Som i dag, en: As today }
      staff: { rows: [{ method: biostatistics, category: statistician, fte: [9, 9, 9] }], ${who} }
      ${funded}
    - code: pool
      name: { sv: Gemensam pool, en: Central pool }
      staff: { rows: [{ category: statistician, fte: [20, 30, 33.5] }], ${who} }
      other: { years: [1000000, 0, 0], ${who} }
      ${funded}
`;

describe('behov analyse --capacity', function () {
  this.timeout(60_000);
  const folder = mkdtempSync(join(tmpdir(), 'behov-capacity-'));
  after(() => rmSync(folder, { recursive: true, force: true }));

  function behovCapacity(text: string, ...words: readonly string[]) {
    const file = join(folder, 'capacity.yaml');
    writeFileSync(file, text);
    return behovHere([...own, '--capacity', file, ...words]);
  }

  const capacityOf = async (text: string, ...words: readonly string[]): Promise<Capacity> => {
    const { exit, out } = await behovCapacity(text, ...words, '--json');
    expect(exit, out).to.equal(0);
    return (JSON.parse(out) as { readonly capacity: Capacity }).capacity; // JSON.parse is typed any
  };

  it('is a scenario of one’s own files person by person, and for the public of public numbers', async () => {
    const exact = await capacityOf(sound, '--disclosure', 'none');
    expect([exact.kind, exact.fromPublic, exact.defaults]).to.deep.equal(['scenario', false, ['hoursPerFte', 'uptake', 'weeks', 'longerThan', 'share']]);
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
    const { exit, out } = await behovCapacity(sound, '--lang', 'sv');
    expect(exit).to.equal(0);
    const [, text = ''] = out.split('Vad behovet skulle kräva');
    expect(text).to.contain('Ett scenario, inte en skattning').and.to.contain('Antagande: personer 1 542 (Register, 2025-10-01, HR).');
    expect(text.split('\n').filter((line) => line.length > 78)).to.deep.equal([]);
  });

  it('tells what of the support asked for has a function, person by person in one’s own files', async () => {
    const { coverage } = await capacityOf(covered, '--disclosure', 'none');
    if (coverage === undefined) throw new Error('no coverage');
    // Counted apart from our counting: a column an option, 1 for who asks for it.
    const [head = '', ...lines] = readFileSync(join(example, 'responses.csv'), 'utf8').trim().split('\n');
    const options = head.split(',').flatMap((column, at) => (/^methods\.(?!no_need)\w+$/.test(column) ? [{ code: column.slice('methods.'.length), at }] : []));
    const asks = lines.map((line) => options.filter(({ at }) => line.split(',')[at] === '1').map(({ code }) => code)).filter((codes) => codes.length > 0);
    const met = (code: string) => ({ biostatistics: 1, bioinformatics: 0.5 })[code] ?? 0;
    const all = asks.flat();
    expect(coverage.requestsMet.share).to.be.closeTo(all.reduce((sum, code) => sum + met(code), 0) / all.length, 1e-12);
    expect(coverage.requestsMet.base).to.equal(asks.length);
    expect(coverage.requestsMet.low ?? NaN).to.be.within(0, coverage.requestsMet.share);
    const fully = asks.filter((codes) => codes.every((code) => met(code) === 1)).length;
    expect(coverage.fullyMet?.share).to.equal(fully / asks.length);
    expect(coverage.types.find(({ code }) => code === 'bioinformatics')).to.deep.include({ best: 0.5, functions: ['Core facility', 'Another'], requests: all.filter((code) => code === 'bioinformatics').length, unmetRequests: all.filter((code) => code === 'bioinformatics').length / 2 });
    expect([coverage.without.includes('ai'), coverage.gaps.includes('biostatistics'), coverage.gaps.length]).to.deep.equal([true, false, 12]);
    expect((coverage.by?.groups ?? []).reduce((sum, group) => sum + group.fully, 0)).to.be.within(fully - 30, fully);
    expect(coverage.findings.join(' ')).to.contain('Biostatistics: with 9 people the mean wait is');
  });

  it('tells the public what follows from public shares alone', async () => {
    const { coverage } = await capacityOf(covered);
    if (coverage === undefined) throw new Error('no coverage');
    const sum = (of: (share: number, best: number) => number) => coverage.types.reduce((total, { share, best }) => total + of(share, best), 0);
    expect(coverage.requestsMet.share).to.be.closeTo(sum((share, best) => share * best) / sum((share) => share), 1e-12);
    expect([coverage.requestsMet.low, coverage.requestsMet.base, coverage.fullyMet, coverage.by, coverage.types[0]?.requests]).to.deep.equal([null, null, null, null, null]);
    expect(coverage.notes).to.deep.equal(['together', 'by_public']);
    const { out } = await behovCapacity(covered, '--lang', 'sv');
    const [, text = ''] = out.split('Vad som redan finns');
    expect(text).to.contain('inte att den har kapacitet').and.to.contain('Otillgodosett, mest först:');
    expect(text.split('\n').filter((line) => line.length > 78)).to.deep.equal([]);
  });

  it('says who answers for what, and what functions are called, in the language of the terminal', async () => {
    const inBoth = covered.replaceAll('Core facility', '{ sv: Kärnfaciliteten, en: Core facility }').replaceAll('source: Register', 'source: { sv: Registret, en: Register }').replaceAll('owner: HR', 'owner: { sv: Personalavdelningen, en: HR }');
    for (const [language, said, others] of [['sv', /Kärnfaciliteten”[^]*\(Registret, 2025-10-01,\s+Personalavdelningen\)/, /Core facility|Register,|HR/], ['en', /Core facility”[^]*\(Register, 2025-10-01,\s+HR\)/, /Kärn|Registret|Personal/]] as const) {
      const { exit, out } = await behovCapacity(inBoth, '--lang', language);
      expect(exit, out).to.equal(0);
      expect(out).to.match(said).and.not.match(others);
    }
  });

  it('gives each need its verdict from four tests, for one’s own eyes and for the public alike, with the numbers of other analyses', async () => {
    const open = tested.replace('openTo: everyone', 'openTo: { sv: anställda, en: staff }');
    for (const more of [[], ['--disclosure', 'none']]) {
      const { coverage, methods } = await capacityOf(tested, ...more);
      const of = (code: string) => coverage?.types.find((type) => type.code === code);
      const first = of('biostatistics');
      const grid = JSON.parse((await behovHere([...own.map((word) => (word === 'hours' ? 'met' : word)), ...more, '--json'])).out) as { readonly tables: readonly { readonly rows: readonly { readonly item: string | null; readonly code: string; readonly share: number; readonly base: number }[] }[] }; // JSON.parse is typed any
      const steps = (grid.tables[0]?.rows ?? []).filter(({ item, code }) => item === 'biostatistics' && ['rather_well', 'fully'].includes(code));
      expect(steps.length).to.equal(2);
      expect(first?.tests.users.share ?? NaN).to.be.closeTo(steps.reduce((sum, { share }) => sum + share, 0), 1e-12);
      expect([first?.tests.users.base, first?.tests.users.question]).to.deep.equal([steps[0]?.base, 'met']);
      const fte = methods.find(({ code }) => code === 'biostatistics')?.fte;
      expect([first?.tests.capacity.staff, first?.tests.capacity.low, first?.tests.capacity.high]).to.deep.equal([9, fte?.low90, fte?.high90]);
      expect([first?.tests.exists, first?.tests.open, of('bioinformatics')?.verdict, of('ai')?.verdict]).to.deep.equal(['full', 'everyone', 'not_enough', 'missing']);
      const limited = (await capacityOf(open, ...more)).coverage?.types.map(({ code, verdict, tests }) => [code, verdict, tests.open]);
      expect(limited?.slice(0, 1)).to.deep.equal([['biostatistics', 'some', 'limited']]);
    }
    const { out } = await behovCapacity(open, '--lang', 'sv');
    expect(out.replaceAll(/\s+/g, ' ')).to.contain('Biostatistik: bara för vissa. Ingen funktion är öppen för alla. Kapacitet: 9 i dag mot ').and.to.contain('öppen bara för anställda');
  });

  it('tells the public nothing of what so few ask for', async () => {
    const [head = '', ...lines] = readFileSync(join(example, 'responses.csv'), 'utf8').trim().split('\n');
    const [few, file] = [join(folder, 'few.csv'), join(folder, 'capacity.yaml')];
    writeFileSync(few, [head, ...lines.slice(0, 8), ''].join('\n'));
    writeFileSync(file, covered);
    let out = '';
    expect(await run([...own.map((word) => (word.endsWith('responses.csv') ? few : word)), '--capacity', file, '--json'], { out: (part) => (out += part), err: () => undefined }, { LANG: 'en_US.UTF-8' })).to.equal(0);
    const { coverage } = (JSON.parse(out) as { readonly capacity: Capacity }).capacity; // JSON.parse is typed any
    expect([coverage?.n, coverage?.requestsMet.share, coverage?.gaps, coverage?.notes]).to.deep.equal([null, null, [], ['hidden', 'together', 'by_public']]);
    expect(new Set(coverage?.types.map(({ share }) => share))).to.deep.equal(new Set([null]));
  });

  it('tells the need year by year and what became of a pilot', async () => {
    const { exit, out } = await behovCapacity(full, '--json');
    expect(exit, out).to.equal(0);
    interface Course {
      readonly years: { readonly years: readonly { readonly year: number; readonly median: number; readonly low90: number; readonly high90: number; readonly medianAtLow: number; readonly planned: number }[] };
      readonly pilot: { readonly applications: { readonly ends: readonly { readonly end: string; readonly count: number }[] }; readonly requests: { readonly rows: readonly { readonly code: string; readonly unmet: number }[] } };
    }
    const { capacity } = JSON.parse(out) as { readonly capacity: Course & Capacity }; // JSON.parse is typed any
    const [first, second] = capacity.years.years;
    const points = capacity.methods.reduce((sum, { fte }) => sum + (fte?.point ?? 0), 0);
    expect((first?.median ?? 0) / points).to.be.within(0.98, 1.02);
    expect((second?.median ?? 0) / (first?.median ?? 1)).to.be.closeTo(2, 1e-9);
    expect((first?.low90 ?? 0) < (first?.median ?? 0) && (first?.median ?? 0) < (first?.high90 ?? 0)).to.equal(true);
    expect([first?.planned, capacity.pilot.applications.ends.map(({ count }) => count), capacity.pilot.requests.rows.map(({ unmet }) => unmet)]).to.deep.equal([9.5, [20, 6, 15, 6], [1, 5]]);
    const said = capacity.findings.join(' ').replaceAll('\u00a0', ' ');
    expect(said).to.contain('2026: ').and.to.contain('9.5 planned: below the whole interval').and.to.contain('47 applications, of which 20 selected').and.to.contain('Assumption: people 2027: 3,084 (Register, 2025-10-01, HR).');
  });

  it('sets options beside the need: cost by hand, place and who answers for it, in lines that fit', async () => {
    interface Costs {
      readonly need: readonly { readonly median: number; readonly interval90: { readonly low: number; readonly high: number } }[];
      readonly today: number | null;
      readonly options: readonly { readonly name: string; readonly total: number; readonly years: readonly { readonly cost: number; readonly place: string }[]; readonly parties: readonly { readonly total: number }[]; readonly methods: readonly { readonly method: string; readonly place: string | null }[] | null }[];
    }
    const { costs } = (await capacityOf(costed)) as Capacity & { readonly costs: Costs };
    const [today, pool] = costs.options;
    // 9 × 12 × 50,000 × 1.5 × 1.4 in year 1, 3 % more in year 2, and again
    const first = 9 * 12 * 50_000 * 2.1;
    expect(today?.total ?? NaN).to.be.closeTo(first * (1 + 1.03 + 1.03 ** 2), 1e-6);
    expect(today?.parties[0]?.total ?? NaN).to.be.closeTo((today?.total ?? NaN) * 0.6, 1e-6);
    expect(pool?.years[0]?.cost ?? NaN).to.be.closeTo(20 * 12 * 50_000 * 2.1 + 1_000_000, 1e-6);
    const [need] = costs.need;
    expect(need?.median ?? NaN).to.be.within(31, 35);
    expect([today?.years[2]?.place, pool?.years.map(({ place }) => place), today?.methods?.find(({ method }) => method === 'ai')?.place, pool?.methods]).to.deep.equal(['below', ['below', 'below', 'within'], 'below', null]);
    // nobody has said how many there are for the other methods
    expect(costs.today).to.equal(null);
    const { out } = await behovCapacity(costed, '--lang', 'sv');
    const said = out.replaceAll('\u00a0', ' ').replaceAll(/\s+/g, ' ');
    expect(said).to.contain('”Som i dag”: 9, 9 och 9 årsarbetskrafter 2027–2029; under 9 av 10 utfall av behovet 2029, ').and.to.contain('kostar 11 340, 11 680 och 12 031, tillsammans 35 051 tkr; varav Universitetet 21 030 tkr och Regionen 14 020 tkr');
    expect(said).to.contain('Antagande: månadslön i kronor: statistiker 50 000 (Register, 2025-10-01, HR).').and.to.contain('Antagande: finansiering: ”Som i dag” Universitetet 60 % + Regionen 40 %, ”Gemensam pool” Universitetet 60 % + Regionen 40 % (Register, 2025-10-01, HR).');
    expect(out.split('\n').filter((line) => line.length > 78)).to.deep.equal([]);
  });

  it('writes the scenario as figures, which may be written again in their place', async () => {
    const figures = join(folder, 'figures');
    const { exit, out, err } = await behovCapacity(sound, '--figures', figures, '--lang', 'sv');
    expect(exit, err).to.equal(0);
    expect(out).to.match(/22 filer med figurer ligger i /);
    expect(() => checkFigureFolder(figures)).to.not.throw();
    expect(readdirSync(figures).length).to.equal(22);
    for (const [name, start] of [['doc.sv.png', '\u0089PNG'], ['slide.en.png', '\u0089PNG'], ['doc.en.pdf', '%PDF'], ['phone.sv.svg', '<svg'], ['sv.csv', '\u00ef\u00bb\u00bfq']] as const) {
      expect(readFileSync(join(figures, `capacity-service.${name}`)).subarray(0, 4).toString('latin1'), name).to.equal(start);
    }
  });

  it('writes figures over no other files, and none without a scenario', async () => {
    const other = join(folder, 'other');
    mkdirSync(other);
    writeFileSync(join(other, 'letter.txt'), 'dear');
    const { exit, err } = await behovCapacity(full, '--figures', other);
    expect([exit, err.includes('letter.txt'), err.includes('Nothing has been written'), readdirSync(other)], err).to.deep.equal([65, true, true, ['letter.txt']]);
    expect((await behovHere([...own, '--figures', other])).exit).to.equal(2);
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
      [covered.replace('bioinformatics: 0.5, ai', 'bioinformatics: 0.7, ai'), '“Core facility” cannot meet “bioinformatics” by 0.7.'],
      [covered.replace('ai: 0 }', 'ai: -1 }'), '“Core facility” cannot meet “ai” by -1.'],
      [covered.replace('ai: 0 }', 'ai: partly }'), 'ai'],
      [covered.replace('{ biostatistics: 1,', '{ biostatistic: 1,'), 'Did you mean “biostatistics”?'],
      [covered.replace('name: Another', 'name: Core facility'), 'The function “Core facility” is listed twice.'],
      [covered.replace('ai: 0 },', 'ai: 0 }, openTo: everybody,'), '“everybody” is not a valid value'],
      [covered.replace('ai: 0 },', 'ai: 0 }, openTo: everybody,'), 'Did you mean “everyone”?'],
      [covered.replace('ai: 0 },', 'ai: 0 }, openTo: staff,'), 'Valid values: everyone, { sv: …, en: … }.'],
      [covered.replace('ai: 0 },', 'ai: 0 }, openTo: [everyone],'), 'This should be a text in each language.'],
      [covered.replace('ai: 0 },', 'ai: 0 }, openTo: { sv: anställda },'), 'en'],
      [covered.replace('ai: 0 },', 'ai: 0 }, openTo: { sv: anställda, en: " " },'), 'The text is empty'],
      [covered.replace('  by: role', '  availability: mett'), 'Did you mean “met”?'],
      [covered.replace('  by: role', '  availability: priorities'), '“priorities” is no grid whose rows are what was chosen in “methods” and whose steps have numbers.'],
      [covered.replace('by: role', 'by: rol'), 'Did you mean “role”?'],
      [covered.replace('question: methods\n  by', 'question: hours\n  by'), '“hours” is no question of kind multiple in the survey.'],
      [`${sound}waiting: { weeks: { value: 60, ${who} } }\n`, '60'],
      [`${sound}waiting: { share: { value: 0, ${who} } }\n`, '0'],
      [`${sound}waiting: { weeks: { value: 40 } }\n`, 'source'],
      [`${sound}years:\n${planned(2026, 1)}`, 'There is one year only, 2026, under years.'],
      [`${sound}years:\n${planned(2027, 1)}${planned(2026, 1)}`, 'The year 2026 comes after 2027.'],
      [`${sound}years:\n${planned(2026, 1)}${planned(2027, 1, `uptake: { low: 0.9, high: 0.1, ${who} }, `)}`, 'The uptake cannot range from 0.9 to 0.1.'],
      [`${sound}years:\n${planned(2026, -1)}${planned(2027, 1)}`, '-1'],
      [`${sound}pilot: { name: Pilot }\n`, '“Pilot” has neither applications nor requests.'],
      [full.replace('assessed: 41', 'assessed: 48'), 'assessed is 48, more than received, which is 47.'],
      [full.replace('reserve: 6', 'reserve: 22'), 'selected + reserve is 42, more than assessed, which is 41.'],
      [full.replace('outcomes: { biostatistics:', 'outcomes: { biostatistic:'), 'Did you mean “biostatistics”?'],
      [full.replace('question: methods\n    projects', 'question: hours\n    projects'), '“hours” is no question of kind multiple in the survey.'],
      [full.replace('unmet: 5', 'unmet: 301'), '301'],
      [costed.replace('currency: SEK', 'currency: EUR'), '“EUR” is not a valid value'],
      [costed.replace('firstYear: 2027', 'firstYear: 2027.5'), 'This should be a whole number'],
      [costed.replace('socialFees: { value: 0.5,', 'socialFees: { value: 55,'), 'socialFees is 55, outside 0 to 200 per cent. Write a share: 55 per cent is written 0.55.'],
      [costed.replace('indirect: { value: 0.4,', 'indirect: { value: -0.1,'), 'indirect is -0.1, outside 0 to 200 per cent.'],
      [costed.replace('growth: { value: 0.03,', 'growth: { value: 3,'), 'growth is 3, outside -50 to 50 per cent. Write a share: 3 per cent is written 0.03.'],
      [costed.replace('value: 50000', 'value: 0'), '0 is outside what is allowed'],
      [costed.replace('[9, 9, 9]', '[9, 9]'), 'fte has 2 numbers. Write three, one for each of years 1, 2 and 3'],
      [costed.replace('[9, 9, 9]', '9'), 'This should be a list'],
      [costed.replace('[1000000, 0, 0]', '[1000000, 0, 0, 0]'), 'years has 4 numbers.'],
      [costed.replace('[9, 9, 9]', '[9, -9, 9]'), '-9 is outside what is allowed'],
      [costed.replace('method: biostatistics,', 'method: biostatistic,'), 'Did you mean “biostatistics”?'],
      [costed.replace('category: statistician, fte: [9', 'category: statistican, fte: [9'), '“statistican” has no monthly salary under salaries. Did you mean “statistician”?'],
      [costed.replace('ki: 0.6, region: 0.4', 'ki: 0.6, regoin: 0.4'), '“regoin” does not stand under parties. Did you mean “region”?'],
      [costed.replace('ki: 0.6, region: 0.4', 'ki: 0.6, region: 0.3'), 'The shares of the cost of “as_today” sum to 0.9. Write shares that sum to 1.'],
      [costed.replace('ki: 0.6, region: 0.4', 'ki: 60, region: 40'), 'ki is 60, outside 0 to 100 per cent. Write a share: 60 per cent is written 0.6.'],
      [costed.replace('code: pool', 'code: as_today'), 'The option “as_today” is listed twice.'],
      [costed.slice(0, costed.indexOf('    - code: pool')), 'The number of options is 1. Write 2 to 5'],
      [costed.replace('name: { sv: Gemensam pool, en: Central pool }', 'name: { sv: Gemensam pool }'), 'en'],
      [costed.replace(`indirect: { value: 0.4, ${who} }`, 'indirect: { value: 0.4 }'), 'source'],
      ['behov: [', 'capacity.yaml'],
    ];
    const { definition } = readSurveyFile(join(example, 'survey.yaml'));
    if (definition === undefined) throw new Error('the example reads');
    const file = join(folder, 'capacity.yaml');
    for (const [text, said] of wrong) {
      writeFileSync(file, text);
      let err = '';
      try {
        readCapacityFile(definition, file);
      } catch (error) {
        if (!(error instanceof ProblemError)) throw error;
        writeProblems(error.problems, { out: () => undefined, err: (line) => (err += line) }, 'en', false);
      }
      expect([err.includes(said), err.includes('capacity.yaml')], `${said}\n${err}`).to.deep.equal([true, true]);
    }
    const { exit, err } = await behovCapacity(wrong[1]?.[0] ?? '');
    expect([exit, err.includes(wrong[1]?.[1] ?? 'nothing')], err).to.deep.equal([65, true]);
    expect((await behovCapacity(sound, '--where', 'hours >= 1')).exit).to.equal(2);
  });
});
