import { expect } from 'chai';
import type { Panel, Pattern } from '../../../analysis/disclosure/panel.js';
import { starAudit } from '../../../analysis/disclosure/starAudit.js';

/** Three of 24 chose it: all in one department of twelve, and in roles of which only four people’s may have. */
const panel: Panel = {
  question: 'q',
  item: null,
  additive: false,
  sensitive: false,
  options: ['o0'],
  total: { base: 24, counts: [3] },
  splits: [
    { by: 'dept', groups: [{ code: 'g0', base: 12, counts: [3] }, { code: 'g1', base: 12, counts: [0] }] },
    { by: 'role', groups: [{ code: 'g0', base: 20, counts: [0] }, { code: 'g1', base: 4, counts: [3] }] },
  ],
};
const pattern: Pattern = {
  all: false,
  totals: [true],
  splits: [
    { groups: [false, false], cells: [[true], [false]] },
    { groups: [false, false], cells: [[false], [true]] },
  ],
};

describe('what can be worked out of a choice that is hidden for everyone', () => {
  it('is limited by every split: no more in the department than the roles leave', () => {
    const { total, cells } = starAudit(panel, 0, pattern, 'insider');
    expect(total).to.deep.equal({ low: 0, high: 4 });
    expect(cells[0]?.[0]).to.deep.equal({ low: 0, high: 4 });
  });
});
