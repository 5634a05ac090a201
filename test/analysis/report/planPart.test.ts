/** T20: a fault of a plan says where it stands in the words of those who read the report, beside line, column and path. */
import { expect } from 'chai';
import { readSource } from '../../../analysis/exchange/readSource.js';
import { checkPlan } from '../../../analysis/report/checkPlan.js';
import { unsoundTexts } from '../../../server/acts/unsoundTexts.js';
import { writeProblems } from '../../../server/cli/writeProblems.js';
import { sourceEditor } from '../../../server/lead/definition/sourceEditor.js';
import { wordingOf } from '../../../server/problems/catalogue.js';
import { smallEdition } from '../../support/smallEdition.js';
import { definitionOfSmall, planOfSmall, smallPlan } from '../../support/smallReport.js';

const [demand, departments] = smallPlan.figures;
const wrong = { sv: '{share:methods/wrong}', en: 'Fine' };
const long = { sv: 'Ord '.repeat(40), en: 'Word '.repeat(40) };

const cases: readonly (readonly [path: string, plan: object, sv: string, en: string])[] = [
  ['figures[1].finding', { figures: [demand, { ...departments, finding: { text: wrong } }] }, 'figur 2, departments (”Var?”), stycket ovanför figuren', 'figure 2, departments (“Var?”), the paragraph above the figure'],
  ['figures[0].title.claims[1].share', { figures: [{ ...demand, title: { text: { sv: 'A', en: 'A' }, claims: [{ share: 'methods/statistics', rank: 1 }, { share: 'methods/wrong', rank: 1 }] } }] }, 'figur 1, demand (”Vad behövs?”), figurens rubrik, påstående 2', 'figure 1, demand (“Vad behövs?”), the title of the figure, claim 2'],
  ['figures[0].emphasise[0]', { figures: [{ ...demand, heading: long, emphasise: ['wrong'] }] }, `figur 1, demand (”${'Ord '.repeat(15).slice(0, 59)}…”), det som framhävs`, `figure 1, demand (“${'Word '.repeat(12).slice(0, 59).trimEnd()}…”), what is emphasised`],
  ['figures[0].sortBy', { figures: [{ ...demand, sortBy: 'wrong' }] }, 'figur 1, demand (”Vad behövs?”), sortBy', 'figure 1, demand (“Vad behövs?”), sortBy'],
  ['figures[1].code', { figures: [demand, { ...departments, code: 'Not a code' }] }, 'figur 2, Not a code (”Var?”), code', 'figure 2, Not a code (“Var?”), code'],
  ['figures[0].constructor', { figures: [{ ...demand, constructor: 'x' }] }, 'figur 1, demand (”Vad behövs?”), constructor', 'figure 1, demand (“Vad behövs?”), constructor'],
  ['keyNumbers[0].indicator', { keyNumbers: [{ indicator: 'wrong' }] }, 'nyckeltal 1', 'key number 1'],
  ['title', { title: wrong }, 'rapportens rubrik', 'the title of the report'],
  ['kicker.sv', { kicker: { sv: 7, en: 'A' } }, 'raden ovanför rubriken, på svenska', 'the line above the title, in Swedish'],
  ['decision', { decision: wrong }, 'förslaget till beslut', 'the decision asked for'],
];

describe('T20: where a fault of a plan stands', () => {
  for (const [path, change, sv, en] of cases) {
    it(`${path}: ${sv}`, () => {
      const text = JSON.stringify({ ...smallPlan, ...change }, null, 1);
      const { root } = readSource(text, 'report.yaml');
      const [fault, ...more] = root === undefined ? [] : checkPlan(root, definitionOfSmall()).faults;
      expect([fault?.place?.path, fault?.place?.inWords, more.length]).to.deep.equal([path, { sv, en }, 0]);
      if (fault === undefined) return;
      // told beside line, column and path on the command line, and in the editor of the desk
      let line = '';
      writeProblems([fault], { out: () => undefined, err: (said) => { line += said; } }, 'sv', false);
      expect(line.startsWith(`behov: report.yaml:${String(fault.place?.line)}:${String(fault.place?.column)} ${path} (${sv}): `), line).to.equal(true);
      expect(sourceEditor({ file: 'report.yaml', text, beside: new Map() }, [fault], 'en', false).faults[0]?.where).to.equal(`Line ${String(fault.place?.line)}, column ${String(fault.place?.column)} (${en})`);
    });
  }

  it('a claim that does not hold, and a number that is not shown, name the part and not its path', () => {
    const plan = { ...smallPlan, figures: [demand, { ...departments, finding: { text: { sv: '{share:methods/statistics by department/tiny}', en: 'A' }, claims: [{ share: 'methods/statistics', between: [0.9, 1] }] } }] };
    const made = smallEdition();
    const problems = unsoundTexts({ edition: { ...made.edition, plan: planOfSmall(plan) }, missing: [{ path: 'figures[1].finding', number: 'share:methods/statistics by department/tiny' }] });
    expect(problems.map(({ code, place }) => [code, place?.path])).to.deep.equal([['number_not_shown', 'figures[1].finding'], ['claim_between', 'figures[1].finding']]);
    for (const problem of problems) {
      expect(wordingOf(problem, 'sv').message).to.contain('(figur 2, departments (”Var?”), stycket ovanför figuren)').and.not.contain('figures[');
      expect(wordingOf(problem, 'en').message).to.contain('(figure 2, departments (“Var?”), the paragraph above the figure)').and.not.contain('figures[');
    }
  });
});
