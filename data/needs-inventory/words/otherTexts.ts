/** What invented respondents write beside "other". */
import type { Code } from '../../../analysis/survey/definition.js';
import type { Chance } from '../chance/chance.js';
import { happens } from '../chance/happens.js';
import { pickWeighted } from '../chance/pickWeighted.js';

type Words = Readonly<Record<'sv' | 'en', readonly string[]>>;

const texts: ReadonlyMap<Code, Words> = new Map([
  [
    'methods',
    {
      sv: ['Psykometri och enkätkonstruktion', 'Farmakokinetisk modellering', 'Vetenskapligt skrivande', 'Implementering', 'Monitorering av kliniska prövningar', 'Geografisk analys', 'psykometri', 'Patientmedverkan', 'Bibliometri', 'Visualisering av data', 'Monitorering', 'Programmering i R'],
      en: ['Psychometrics', 'Pharmacokinetic modelling', 'Implementation science', 'Trial monitoring', 'Geographical analysis', 'R programming'],
    },
  ],
  ['biostatistics_topics', { sv: ['Psykometri', 'Bayesianska metoder', 'Poweranalys för djurförsök', 'Mediation'], en: ['Bayesian methods', 'Psychometrics', 'Competing risks'] }],
  ['bioinformatics_topics', { sv: ['Flödescytometri', 'Proteinstruktur', 'Långa läsningar'], en: ['Flow cytometry', 'Protein structure', 'Long reads'] }],
  ['data_topics', { sv: ['Federerad analys', 'Syntetiska data'], en: ['Federated analysis', 'Synthetic data'] }],
  ['data_sources', { sv: ['Läkemedelsregister', 'Ambulansjournaler', 'Data från kommunal omsorg'], en: ['Prescription data', 'Municipal care data'] }],
  ['form', { sv: ['En fast kontaktperson', 'Stöd på plats på kliniken'], en: ['One contact person'] }],
  ['current', { sv: ['Universitetsbiblioteket', 'Samarbete utomlands', 'Patientorganisation'], en: ['Collaborators abroad', 'University library'] }],
  ['obstacles', { sv: ['Olika IT-system', 'Oklart vem som får anlita stödet', 'Kort anställning'], en: ['Short contract', 'Different IT systems'] }],
  ['consequences', { sv: ['Fick vända mig utomlands', 'Tappade en samarbetspartner'], en: ['Lost a collaborator'] }],
  ['financing', { sv: ['Stipendium', 'Stiftelsemedel'], en: ['Scholarship'] }],
  ['role', { sv: ['Laboratorieingenjör', 'Projektledare', 'Bibliotekarie', 'Emerita', 'Fysioterapeut med projektmedel'], en: ['Lab manager', 'Guest researcher'] }],
]);

/** The text beside "other", which one in eight leaves empty. */
export function otherText(chance: Chance, question: Code, language: 'sv' | 'en'): { readonly other?: string } {
  const words = texts.get(question)?.[language] ?? [];
  if (words.length === 0 || happens(chance, 0.125)) return {};
  return { other: pickWeighted(chance, new Map(words.map((text) => [text, 1]))) };
}
