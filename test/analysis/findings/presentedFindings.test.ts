import { expect } from 'chai';
import type { Profile, Published } from '../../../analysis/disclosure/published.js';
import { releaseExact } from '../../../analysis/disclosure/releaseExact.js';
import { releaseModelled } from '../../../analysis/disclosure/releaseModelled.js';
import { releaseNchs } from '../../../analysis/disclosure/releaseNchs.js';
import { releasePublic } from '../../../analysis/disclosure/releasePublic.js';
import { presentedFindings } from '../../../analysis/findings/presentedFindings.js';
import { modelledShares } from '../../../analysis/tables/modelledShares.js';
import { nchsShare } from '../../../analysis/tables/nchsShare.js';
import { tableOf, type Counted } from '../disclosure/tableOf.js';
import { ask, definitionOf } from '../frame/definitionOf.js';

const definition = definitionOf([ask.single('dept', ['g0']), ask.multiple('q', ['o0'])]);
const group = (base: number, count: number): Counted => ({ base, counts: [count] });
const counted = (groups: readonly Counted[]) => tableOf(groups, { by: 'dept' });

function released(groups: readonly Counted[]): Published {
  const [, table] = releasePublic([tableOf(groups), counted(groups)], definition);
  if (table === undefined) throw new Error('nothing came out');
  return table;
}

const said = (table: Published<Profile>, language: 'sv' | 'en' = 'en') => presentedFindings(table, language === 'sv' ? 'institution' : 'department', language);
const codes = (table: Published<Profile>) => said(table).map(({ code }) => code);
const invited = { total: 400, by: new Map([['g0', 90], ['g1', 90]]) };

describe('what is said of a profile', () => {
  const groups = [group(120, 60), group(120, 50), group(31, 15), group(8, 4), group(12, 6)];
  const nchs = releaseNchs(released(groups), counted(groups), nchsShare);
  const planning = releaseModelled(released(groups), modelledShares);

  it('is nothing under the usual one', () => {
    expect(said(released(groups))).to.deep.equal([]);
  });

  it('is which interval it is, how many are hidden and by which rule', () => {
    expect(said(nchs)).to.deep.equal([
      { code: 'nchs_interval', text: 'Confidence intervals are Korn and Graubard’s.' },
      { code: 'nchs_against', text: 'Too unsure to print by the standard of NCHS, and therefore hidden: 1 (interval of 30 percentage points or more: 1; one value can break several).' },
    ]);
    expect(said(releaseNchs(releaseExact(counted(groups)), counted(groups), nchsShare), 'sv').map(({ text }) => text)).to.deep.equal([
      'Konfidensintervallen är Korn och Graubards.',
      'För osäkra att trycka enligt NCHS, och därför märkta: 3 (färre än 30 svar: 2, svaren säger mindre än 30 lika vägda: 2, intervall på 30 procentenheter eller mer: 3, intervall bredare än 130 % av andelen: 1; ett värde kan falla på flera).',
    ]);
    expect(said(releaseNchs(released(groups), counted(groups), nchsShare, invited))[0]?.text).to.contain('n* = n (N − 1) / (N − n)');
  });

  it('is that shares are modelled, with the help of whom, of whom, and what is hidden', () => {
    const [modelled, others] = said(planning);
    expect(modelled?.text).to.equal('Shares under Modelled are estimated with the help of the other groups (department), without weights and with 95% credible intervals. They are of those who answered in the group, now and to come. Own says how much a group’s own answers count.');
    expect(others?.text).to.match(/^Hidden values \(2\) have what the model expects of any group/);
    expect(said(planning, 'sv')[0]?.text).to.match(/^Andelarna under Modell är modellskattade med hjälp av de andra grupperna \(institution\), utan vikter och med 95 % trovärdighetsintervall/);
    expect(said(releaseModelled(releaseExact(counted(groups)), modelledShares, invited))[0]?.text).to.contain('of everyone invited in the group, if those who did not answer are like those who did');
  });

  it('is nothing that is not so: nobody, all hidden, choices, and a total that is hidden', () => {
    const nobody = [group(0, 0), group(0, 0)];
    expect(codes(releaseNchs(releaseExact(counted(nobody)), counted(nobody), nchsShare))).to.deep.equal([]);
    expect(codes(releaseModelled(releaseExact(counted(nobody)), modelledShares))).to.deep.equal(['modelled_too_wide']);
    const few = [group(3, 1), group(4, 4)];
    expect(codes(releaseNchs(released(few), counted(few), nchsShare))).to.deep.equal([]);
    expect(codes(releaseModelled(released(few), modelledShares))).to.deep.equal(['modelled_without_total']);
    const choices = { ...counted(groups), baseRule: 'selections' as const };
    expect(codes(releaseNchs(releaseExact(choices), choices, nchsShare))).to.deep.equal(['nchs_choices']);
    expect(codes(releaseModelled(releaseExact(choices), modelledShares))).to.deep.equal(['modelled_choices']);
  });

  it('has no word that speaks of a trend or of no difference', () => {
    for (const table of [nchs, planning]) for (const language of ['sv', 'en'] as const) for (const { text } of said(table, language)) expect(text).to.not.match(/trend|no difference|ingen skillnad|sekretess/i);
  });
});
