/** Scales as questionnaires in Swedish, English and German print them, from little to much and from bad to good. */
import { expect } from 'chai';
import { orderLabels } from '../../../../analysis/exchange/drafting/lexicon/orderLabels.js';

const scales: readonly (readonly string[])[] = [
  ['Instämmer inte alls', 'Instämmer delvis inte', 'Varken eller', 'Instämmer delvis', 'Instämmer helt'],
  ['Instämmer inte alls', 'Instämmer i låg grad', 'Varken eller', 'Instämmer i hög grad', 'Instämmer helt'],
  ['Instämmer inte', 'Instämmer delvis', 'Instämmer i stort sett', 'Instämmer helt'],
  ['Tar helt avstånd', 'Tar delvis avstånd', 'Varken instämmer eller tar avstånd', 'Instämmer delvis', 'Instämmer helt'],
  ['Stämmer inte alls', 'Stämmer dåligt', 'Stämmer ganska bra', 'Stämmer mycket bra'],
  ['Aldrig', 'Sällan', 'Ibland', 'Ofta', 'Alltid'],
  ['Aldrig', 'Mycket sällan', 'Sällan', 'Ibland', 'Ganska ofta', 'Ofta', 'Mycket ofta', 'Nästan alltid', 'Alltid'],
  ['Aldrig', 'Mer sällan', 'Någon gång per år', 'Varje månad', 'Varje vecka', 'Dagligen'],
  ['Mycket dåligt', 'Dåligt', 'Varken bra eller dåligt', 'Bra', 'Mycket bra'],
  ['Mycket dåligt', 'Ganska dåligt', 'Acceptabelt', 'Ganska bra', 'Mycket bra'],
  ['Inte alls viktigt', 'Mindre viktigt', 'Ganska viktigt', 'Viktigt', 'Mycket viktigt', 'Avgörande'],
  ['Inte alls viktigt', 'Inte särskilt viktigt', 'Varken eller', 'Ganska viktigt', 'Mycket viktigt'],
  ['Mycket missnöjd', 'Missnöjd', 'Varken nöjd eller missnöjd', 'Nöjd', 'Mycket nöjd'],
  ['Inte alls', 'I liten utsträckning', 'I viss utsträckning', 'I stor utsträckning', 'I mycket stor utsträckning'],
  ['Inget behov', 'Litet behov', 'Måttligt behov', 'Stort behov', 'Mycket stort behov'],
  ['Strongly disagree', 'Disagree', 'Somewhat disagree', 'Neither agree nor disagree', 'Somewhat agree', 'Agree', 'Strongly agree'],
  ['Never', 'Rarely', 'Sometimes', 'Often', 'Always'],
  ['Never', 'Less often', 'Monthly', 'Weekly', 'Daily'],
  ['Very poor', 'Poor', 'Fair', 'Good', 'Very good', 'Excellent'],
  ['Not at all important', 'Slightly important', 'Moderately important', 'Important', 'Very important'],
  ['Not at all satisfied', 'Not very satisfied', 'Fairly satisfied', 'Very satisfied'],
  ['Extremely dissatisfied', 'Very dissatisfied', 'Dissatisfied', 'Satisfied', 'Very satisfied', 'Extremely satisfied'],
  ['Stimme überhaupt nicht zu', 'Stimme eher nicht zu', 'Weder noch', 'Stimme eher zu', 'Stimme voll zu'],
  ['Trifft gar nicht zu', 'Trifft eher nicht zu', 'Teils/teils', 'Trifft eher zu', 'Trifft voll zu'],
  ['Nie', 'Selten', 'Manchmal', 'Häufig', 'Immer'],
  ['Sehr schlecht', 'Schlecht', 'Mittelmäßig', 'Gut', 'Sehr gut'],
  ['Gar nicht wichtig', 'Weniger wichtig', 'Wichtig', 'Sehr wichtig'],
];

/** Names that are no scale, though words of one stand in them. */
const lists: readonly (readonly string[])[] = [
  ['A week', 'A day', 'A month'],
  ['Good clinical practice', 'Statistics', 'Ethics'],
  ['Mycket', 'Kirurgi', 'Medicin'],
];

const texts = (labels: readonly string[]) => labels.map((text) => ({ text }));

describe('the order of labels', () => {
  for (const scale of scales) {
    it(`${scale.join(' – ')}: whichever was most common`, () => {
      for (const mixed of [[...scale].reverse(), [...scale].sort(), [...scale.slice(2), ...scale.slice(0, 2)]]) {
        const { ordered, order } = orderLabels(texts(mixed));
        expect([order, ordered.map(({ text }) => text)]).to.deep.equal(['scale', scale]);
      }
    });
  }

  for (const list of lists) {
    it(`${list.join(', ')}: is left with the most common first`, () => {
      expect(orderLabels(texts(list))).to.deep.equal({ order: 'common', ordered: texts(list) });
    });
  }

  it('what is no step of the scale comes last', () => {
    const { ordered } = orderLabels(texts(['Vet ej', 'Ofta', 'Aldrig', 'Ibland']));
    expect(ordered.map(({ text }) => text)).to.deep.equal(['Aldrig', 'Ibland', 'Ofta', 'Vet ej']);
  });
});
