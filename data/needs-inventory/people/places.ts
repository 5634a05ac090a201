/** Where the invented people work: how many were invited there and how many answered. Codes as in departments.csv. */
import type { Code } from '../../../analysis/survey/definition.js';

/** What kind of research a place does; `care` is a care provider without a department. */
export type Field = 'preclinical' | 'clinical' | 'community' | 'care';

export interface Place {
  /** Absent for those who belong to no department. */
  readonly department?: Code;
  readonly field: Field;
  readonly invited: number;
  readonly answered: number;
  /** Share of the people there who work at a care provider too. */
  readonly withProvider: number;
  /** Care providers that are more common there than elsewhere. */
  readonly near?: ReadonlyMap<Code, number>;
}

export const places: readonly Place[] = [
  { department: 'genome_biology', field: 'preclinical', invited: 72, answered: 34, withProvider: 0.03 },
  { department: 'infection_immunity', field: 'preclinical', invited: 66, answered: 29, withProvider: 0.07 },
  { department: 'structural_chemistry', field: 'preclinical', invited: 50, answered: 23, withProvider: 0 },
  { department: 'metabolism', field: 'preclinical', invited: 58, answered: 25, withProvider: 0.12 },
  { department: 'heart_lung', field: 'clinical', invited: 137, answered: 42, withProvider: 0.55 },
  { department: 'cancer_medicine', field: 'clinical', invited: 109, answered: 38, withProvider: 0.5 },
  { department: 'brain_senses', field: 'clinical', invited: 98, answered: 32, withProvider: 0.45 },
  { department: 'children_pregnancy', field: 'clinical', invited: 96, answered: 31, withProvider: 0.6 },
  { department: 'surgery_emergency', field: 'clinical', invited: 121, answered: 28, withProvider: 0.7 },
  { department: 'clinical_sjovik', field: 'clinical', invited: 117, answered: 30, withProvider: 0.75, near: new Map([['sjovik_hospital', 8]]) },
  { department: 'clinical_granhult', field: 'clinical', invited: 89, answered: 25, withProvider: 0.75, near: new Map([['granhult_hospital', 12]]) },
  { department: 'imaging_technology', field: 'clinical', invited: 55, answered: 24, withProvider: 0.35 },
  { department: 'population_health', field: 'community', invited: 97, answered: 47, withProvider: 0.1 },
  { department: 'nursing_rehabilitation', field: 'community', invited: 56, answered: 26, withProvider: 0.35 },
  { department: 'ageing_care', field: 'community', invited: 41, answered: 13, withProvider: 0.4, near: new Map([['primary_care', 6]]) },
  { department: 'oral_health', field: 'clinical', invited: 34, answered: 8, withProvider: 0.5, near: new Map([['dental_care', 60]]) },
  { department: 'diet_activity', field: 'community', invited: 17, answered: 7, withProvider: 0.15 },
  { field: 'care', invited: 217, answered: 55, withProvider: 1 },
  { field: 'community', invited: 12, answered: 6, withProvider: 0 },
];

/** How large the care providers are beside each other. */
export const providerWeights: ReadonlyMap<Code, number> = new Map([
  ['sjovik_hospital', 22],
  ['granhult_hospital', 14],
  ['ekhamra_hospital', 16],
  ['norrbo_hospital', 13],
  ['primary_care', 17],
  ['psychiatry', 13],
  ['dental_care', 3],
  ['lindkulla_clinic', 10],
]);
