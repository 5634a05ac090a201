import { expect } from 'chai';
import { leftOutLine } from '../../../server/cli/leftOutLine.js';

const asked = [{ code: 'hours', kind: 'number' }, { code: 'comments', kind: 'text' }, { code: 'need', kind: 'grid' }, { code: 'tools', kind: 'multiple' }] as const;

describe('what a report without a plan does not show', () => {
  it('is one line, that tells what no figure can show from what a plan can choose', () => {
    expect(leftOutLine(asked, 'en')).to.equal('Not in the report: hours, comments (text), need, tools. Figures show every question but text; --plan chooses which.');
    expect(leftOutLine(asked, 'sv')).to.equal('Inte med i rapporten: hours, comments (fritext), need, tools. Figurer visar alla frågor utom fritext; vilka väljs med --plan.');
  });

  it('names twelve and counts the rest; of nothing there is nothing to say', () => {
    const many = Array.from({ length: 15 }, (_, i) => ({ code: `q${String(i + 1)}`, kind: 'single' as const }));
    expect(leftOutLine(many, 'en')).to.include('q12 and 3 more. ');
    expect(leftOutLine(many, 'sv')).to.include('q12 och 3 till. ');
    expect([leftOutLine(many.slice(0, 12), 'en').includes('more'), leftOutLine([], 'sv')]).to.deep.equal([false, '']);
  });
});
