/** Names of clinics as people write them where they may write what they like. */
import { expect } from 'chai';
import { alikeLabels } from '../../../../analysis/exchange/drafting/kinds/alikeLabels.js';
import { csvOf, draftedFrom } from './drafted.js';

const counted = (values: Readonly<Record<string, number>>) => Object.entries(values).map(([text, count]) => ({ text, key: text.toLowerCase(), count }));
const pairsOf = (values: Readonly<Record<string, number>>) => alikeLabels(counted(values)).flatMap(({ en }) => [...en.matchAll(/“([^”]*)” ×\d+ ~ “([^”]*)” ×\d+/g)].map(([, rare, common]) => [rare, common]));

describe('values of a choice that are written nearly alike', () => {
  const same: readonly (readonly [common: string, rare: string])[] = [
    ['Kirurgi', 'Kirurgen'],
    ['Medicinkliniken', 'Medicin kliniken'],
    ['Primärvården', 'Primärvård'],
    ['Kirurgi', 'Kirugi'],
    ['Medicinkliniken Lund', 'Medicinklinken Lund'],
  ];
  for (const [common, rare] of same) it(`“${rare}” beside “${common}” is named`, () => expect(pairsOf({ [common]: 40, [rare]: 2 })).to.deep.equal([[rare, common]]));

  const different: readonly (readonly [common: string, rare: string])[] = [
    ['Urologi', 'Neurologi'],
    ['Kardiologi', 'Radiologi'],
    ['Satisfied', 'Dissatisfied'],
    ['Viktigt', 'Oviktigt'],
    ['Avdelning 11', 'Avdelning 12'],
    ['Avdelning A', 'Avdelning B'],
    ['Man', 'Män'],
    ['Doktor', 'Doktorand'],
  ];
  for (const [common, rare] of different) it(`“${rare}” beside “${common}” is not`, () => expect(pairsOf({ [common]: 40, [rare]: 2 })).to.deep.equal([]));

  it('two that many gave are two', () => {
    expect(pairsOf({ Statistics: 40, Statistic: 30 })).to.deep.equal([]);
  });

  it('a draft doubts the question, and says both languages what to write where', () => {
    const clinics = [...Array.from({ length: 30 }, () => 'Kirurgi'), ...Array.from({ length: 30 }, () => 'Medicinkliniken'), ...Array.from({ length: 20 }, () => 'Primärvården'), 'Kirurgen', 'Medicin kliniken', 'Medicin kliniken'];
    const [question] = draftedFrom(csvOf([['Vilken klinik?', 'Nr'], ...clinics.map((clinic, i) => [clinic, String(i % 3)])]), 'export.csv').draft.questions;
    expect(question?.kind).to.equal('single');
    expect(question?.doubts.map(({ sv }) => sv).join()).to.include('”Medicin kliniken” ×2 ~ ”Medicinkliniken” ×30, ”Kirurgen” ×1 ~ ”Kirurgi” ×30');
    expect(question?.doubts.map(({ en }) => en).join()).to.match(/under values of the other in mapping\.yaml/);
  });
});
