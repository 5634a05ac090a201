/** Words that a draft puts where the file says nothing: they must not be published unseen. */
import { expect } from 'chai';
import { guessesOf } from '../../../../analysis/exchange/drafting/guessesOf.js';
import { readDefinition } from '../../../../analysis/exchange/readDefinition.js';
import { csvOf, draftedFrom } from './drafted.js';

const files = [
  ['sv', ['Vilken är din roll?', 'Vad behöver du inte?'], ['Läkare och lärare', 'Forskare'], 'Organisation inte angiven', 'svarande'],
  ['en', ['What is your role?', 'What do you not need?'], ['Doctor and teacher', 'Researcher'], 'Organisation not stated', 'respondents'],
  ['de', ['Welche Funktion haben Sie?', 'Was ist für Sie nicht wichtig?'], ['Arzt und Lehrer', 'Forscher'], 'Organisation nicht angegeben', 'Befragte'],
] as const;

const draftIn = (header: readonly string[], roles: readonly string[]) => draftedFrom(csvOf([header, ...Array.from({ length: 40 }, (_, i) => [roles[i % 2] ?? '', roles[(i >> 1) % 2] ?? ''])]), 'svar.csv');
const warned = (survey: string) => readDefinition(survey, 'survey.yaml').warnings.filter(({ code }) => code === 'DRAFTED_TEXT');

describe('the words of a draft that nobody has written yet', () => {
  for (const [language, header, roles, organisation, population] of files) {
    it(`${language}: title, organisation and population are among what to look at`, () => {
      const { draft } = draftIn(header, roles);
      expect(draft.language.is).to.equal(language);
      const doubted = guessesOf(draft, 'sv').filter(({ about, doubt }) => about === 'survey' && doubt.length > 0);
      expect(doubted.map(({ guess }) => guess)).to.deep.equal([`title: ${draft.title}`, `organisation: ${organisation}`, `population: ${population}`]);
    });

    it(`${language}: are warned of, each with its line, until they are written`, () => {
      const { survey } = draftIn(header, roles);
      const lineOf = (key: string): number => survey.split('\n').findIndex((line) => line.startsWith(`${key}:`)) + 1;
      expect(warned(survey).map(({ params, place, severity }) => [params['key'], params['text'], place?.line, severity])).to.deep.equal([
        ['organisation', organisation, lineOf('organisation'), 'warning'],
        ['population', population, lineOf('population'), 'warning'],
      ]);
      const half = survey.replace(organisation, 'Lunds universitet');
      expect(warned(half).map(({ params }) => params['key'])).to.deep.equal(['population']);
      expect(warned(half.replace(`population: ${population}`, 'population: forskare'))).to.deep.equal([]);
    });
  }

  it('are warned of in any of the languages of a survey, and only where it was collected elsewhere', () => {
    const [, header, roles] = files[1];
    const two = draftIn(header, roles).survey.replace('organisation: Organisation not stated', 'organisation: { sv: Organisation inte angiven, en: Lund University }');
    expect(warned(two).map(({ params }) => params['text'])).to.deep.equal(['Organisation inte angiven', 'respondents']);
    expect(warned(two.replace('collected: elsewhere', ''))).to.deep.equal([]);
  });
});
