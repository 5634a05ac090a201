import { expect } from 'chai';
import fc from 'fast-check';
import type { Definition } from '../../../../analysis/survey/definition.js';
import { readDefinition } from '../../../../analysis/exchange/readDefinition.js';
import { changesBetween } from '../../../../analysis/survey/versions/changesBetween.js';
import { everyKind } from '../../../server/collect/everyKind.js';

function read(text: string): Definition {
  const { definition, faults } = readDefinition(text, 'survey.yaml');
  if (definition === undefined) throw new Error(JSON.stringify(faults));
  return definition;
}

const before = everyKind();

const kindChanged = before.replace(/kind: text\n( +)maxLength: 40\n +lines: 1/, 'kind: number');

function after(from: string, to: string): Definition {
  if (!before.includes(from)) throw new Error(`the example no longer says ${from}`);
  return read(before.replaceAll(from, to));
}

const changed = (definition: Definition) => changesBetween(read(before), definition);

describe('what differs between two definitions', () => {
  const wordings: readonly (readonly [title: string, from: string, to: string, path: string, n: number])[] = [
    ['the question', 'Vilket stöd behöver du?', 'Vilket stöd behöver Du?', 'sections.need.questions.methods.text', 1],
    ['an option', 'sv: Statistik', 'sv: Statistik och analys', 'sections.need.questions.methods.options.statistics.label', 1],
    ['the name of a unit', 'sv: Hamnforskning', 'sv: Hamnforskningen', 'units.departments.units.harbour.name', 1],
    ['what people are told', 'sv: Ändamålet', 'sv: Ändamålet är', 'collection.information.purpose', 1],
    ['a point of it', 'sv: Det är frivilligt.', 'sv: Det är helt frivilligt.', 'collection.information.points.1', 1],
    ['the disposal rule', 'sv: Sedan raderas de.', 'sv: Sedan förstörs de.', 'collection.retention.rule', 1],
    ['an address to write to', 'we@example.org', 'us@example.org', 'collection.contact.email', 1],
    ['the minutes', 'minutes: [5, 8]', 'minutes: [6, 9]', 'collection.minutes.0', 2],
    ['a shorter retention', 'until: 2030-12-31', 'until: 2029-12-31', 'collection.retention.until', 1],
    ['a hint that comes', 'maxChoices: 3', 'maxChoices: 3\n        hint: { sv: Högst tre, en: At most three }', 'sections.need.questions.methods.hint', 2],
    ['a last day', 'mode: anonymous', 'mode: anonymous\ncloses: 2027-01-01', 'closes', 1],
  ];
  for (const [title, from, to, path, n] of wordings) {
    it(`S58: ${title} may be corrected in place`, () => {
      const { wording, structure, promises } = changed(after(from, to));
      expect([structure, promises]).to.deep.equal([[], []]);
      expect(wording).to.have.length(n);
      expect(wording[0]?.path).to.equal(path);
    });
  }

  const structures: readonly (readonly [title: string, from: string, to: string])[] = [
    ['the limits of a text', '        maxLength: 40\n        lines: 1\n        showIf: role = student', '        showIf: role = student'],
    ['whether it must be answered', 'kind: multiple', 'kind: multiple\n        required: true'],
    ['a limit', 'maxChoices: 3', 'maxChoices: 2'],
    ['a code', 'code: braces', 'code: curly'],
    ['an option less', '          - { code: quotes, label: { sv: "\\"onmouseover=alert(1) x=\\"", en: "\\"onmouseover=alert(1) x=\\"" } }\n', ''],
    ['the number of a step', 'en: Badly }, value: 1', 'en: Badly }, value: 0'],
    ['routing', 'methods answered and not methods includes nothing', 'methods answered'],
    ['a unit less', '      - { code: clinical_south, name: { sv: "Klinisk forskning, Söder", en: "Clinical research, South" } }\n', ''],
  ];
  for (const [title, from, to] of structures) {
    it(`S58: ${title} is no correction`, () => {
      const { structure, promises } = changed(after(from, to));
      expect(structure).not.to.deep.equal([]);
      expect(promises).to.deep.equal([]);
    });
  }

  it('S58: another kind of question is no correction', () => {
    expect(changed(read(kindChanged)).structure.map(({ path, after: now }) => [path, now])).to.deep.include(['sections.you.questions.supervisor.kind', 'number']);
  });

  for (const [title, from, to] of [['how answers are kept', 'mode: anonymous', 'mode: confidential'], ['a longer retention', 'until: 2030-12-31', 'until: 2031-12-31'], ['the name', 'survey: every-kind', 'survey: another'], ['whether it is an example', 'example: true', 'example: false']] as const) {
    it(`S58: ${title} is a promise to those who answered`, () => {
      expect(changed(after(from, to)).promises).to.have.length(1);
    });
  }

  it('S58: the order of options and of questions is structure, however the file is written otherwise', () => {
    const json: unknown = JSON.parse(JSON.stringify(readDefinition(before, 'survey.yaml')));
    expect(json).to.have.property('source');
    const swapped = before.replace(/( +- \{ code: statistics.*\n)( +- \{ code: script.*\n)/, '$2$1');
    expect(swapped).not.to.equal(before);
    expect(changed(read(swapped)).structure.map(({ path }) => path)).to.deep.equal(['sections.need.questions.methods.options[]']);
    const { source } = readDefinition(before, 'survey.yaml') as { readonly source: unknown };
    expect(changed(read(JSON.stringify(source)))).to.deep.equal({ wording: [], structure: [], promises: [] });
  });

  it('S58: any texts may differ at once and it is wording alone; each is told with both texts', () => {
    const texts = [...before.matchAll(/sv: ([A-ZÅÄÖ][a-zåäö ]+)[,.?]? ?,? en:/g)].map(([, words]) => words ?? '').filter((words) => words.length > 3);
    expect(texts.length).to.be.greaterThan(15);
    fc.assert(fc.property(fc.subarray([...new Set(texts)], { minLength: 1 }), fc.stringMatching(/^[A-ZÅÄÖ][a-zåäö]{2,12}$/), (chosen, word) => {
      let text = before;
      for (const words of chosen) text = text.replaceAll(`sv: ${words}`, `sv: ${words} ${word}`);
      const { wording, structure, promises } = changed(read(text));
      expect([structure, promises]).to.deep.equal([[], []]);
      expect(wording.length).to.be.at.least(chosen.length);
      for (const { before: old, after: now, language } of wording) {
        expect(language).to.equal('sv');
        expect(now).to.contain(word);
        expect(old).not.to.equal(now);
      }
    }), { numRuns: 30 });
  });
});
