/** Who answered beside who was invited: people, and only those whom the tables of the edition tell. */
import { expect } from 'chai';
import { invitedGroups } from '../../../analysis/report/invitedGroups.js';
import { folderLinks } from '../../../server/report/folderLinks.js';
import { headModel } from '../../../server/report/headModel.js';
import { smallEdition } from '../../support/smallEdition.js';
import { smallPlan } from '../../support/smallReport.js';

const invitedBy = Object.entries({ north: 100, south: 90, small: 40, tiny: 10 }).map(([code, invited]) => ({ question: 'department', code, invited }));

describe('those who answered beside those invited', () => {
  it('are the bases that the edition shows; a group whose base it hides has how many were invited, and counts in no sentence', () => {
    const { edition } = smallEdition();
    expect(invitedGroups({ ...edition, invitedBy }).flatMap(({ groups }) => groups.map(({ invited, answered }) => [invited, answered]))).to.deep.equal([[100, 37], [90, 24], [40, null], [10, null]]);
    const said = headModel({ ...edition, invitedBy }, { language: 'en', hash: '', links: folderLinks }).frameLine;
    expect(said).to.equal('By department, “Dept north” differs most: 61% (37 of 61) of those who answered and stated it, against 53% (100 of 190) of those invited. Only groups that are shown are counted.');
  });

  it('are people: where the only split counts ticks, nobody can say how many answered', () => {
    const { edition } = smallEdition({ plan: { ...smallPlan, bases: { methods: 'selections' }, title: { text: smallPlan.title.text } } });
    expect(invitedGroups({ ...edition, invitedBy }).flatMap(({ groups }) => groups.map(({ answered }) => answered))).to.deep.equal([null, null, null, null]);
    expect(headModel({ ...edition, invitedBy }, { language: 'sv', hash: '', links: folderLinks }).frameLine).to.equal('');
  });
});
