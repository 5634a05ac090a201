/** Which methods the invented people need: how many in all, and what makes a need more likely. */
import type { Code } from '../../../analysis/survey/definition.js';
import type { Field } from './places.js';

/** Traits that make needs go together: of people alike in a trait, those who need one method need the other. */
export type Trait = 'analytic' | 'molecular' | 'register';

export interface MethodProfile {
  readonly method: Code;
  /** How many of the 523 need it. */
  readonly needed: number;
  /** How much more or less likely than elsewhere, in standard deviations. */
  readonly byField: Readonly<Record<Field, number>>;
  readonly trait?: Trait;
}

export const withoutNeed = 31;

const same: Readonly<Record<Field, number>> = { preclinical: 0, clinical: 0, community: 0, care: 0 };

export const methodProfiles: readonly MethodProfile[] = [
  { method: 'biostatistics', needed: 418, byField: { preclinical: -0.15, clinical: 0, community: 0, care: 0.05 }, trait: 'analytic' },
  { method: 'study_design', needed: 298, byField: { preclinical: -0.4, clinical: 0.15, community: 0, care: 0.3 }, trait: 'analytic' },
  { method: 'bioinformatics', needed: 262, byField: { preclinical: 0.85, clinical: 0, community: -0.4, care: -0.5 }, trait: 'molecular' },
  { method: 'health_data', needed: 246, byField: { preclinical: -0.7, clinical: 0.3, community: 0.2, care: 0.35 }, trait: 'register' },
  { method: 'data_management', needed: 230, byField: { preclinical: -0.1, clinical: 0, community: 0.2, care: 0 }, trait: 'register' },
  { method: 'ethics_law', needed: 209, byField: { preclinical: -0.3, clinical: 0.15, community: 0.1, care: 0.2 }, trait: 'register' },
  { method: 'epidemiology', needed: 188, byField: { preclinical: -0.35, clinical: 0.05, community: 0.5, care: 0 }, trait: 'analytic' },
  { method: 'ai', needed: 173, byField: { preclinical: 0.1, clinical: 0.05, community: -0.1, care: 0 }, trait: 'molecular' },
  { method: 'image_analysis', needed: 110, byField: { preclinical: 0.3, clinical: 0.15, community: -0.5, care: 0 }, trait: 'molecular' },
  { method: 'health_economics', needed: 99, byField: { preclinical: -0.7, clinical: 0, community: 0.5, care: 0.3 }, trait: 'register' },
  { method: 'qualitative', needed: 84, byField: { preclinical: -1, clinical: -0.1, community: 0.8, care: 0.4 } },
  { method: 'evidence_synthesis', needed: 63, byField: { preclinical: -0.5, clinical: 0, community: 0.4, care: 0.2 }, trait: 'analytic' },
  { method: 'other', needed: 26, byField: same },
];

/** What sets a department apart from others of its field. */
const byDepartment: ReadonlyMap<Code, ReadonlyMap<Code, number>> = new Map([
  ['imaging_technology', new Map([['image_analysis', 1.2], ['ai', 0.6], ['biostatistics', -0.2]])],
  ['cancer_medicine', new Map([['bioinformatics', 0.25]])],
  ['brain_senses', new Map([['bioinformatics', 0.1], ['image_analysis', 0.4]])],
  ['surgery_emergency', new Map([['bioinformatics', -0.35], ['study_design', 0.3]])],
  ['clinical_granhult', new Map([['bioinformatics', -0.4]])],
  ['clinical_sjovik', new Map([['ethics_law', 0.3]])],
  ['population_health', new Map([['biostatistics', -0.35], ['health_data', 0.15]])],
  ['nursing_rehabilitation', new Map([['bioinformatics', -0.2], ['qualitative', 0.5], ['epidemiology', -0.2]])],
]);

/** Those who do the analyses themselves need less help with them. */
const byRole: ReadonlyMap<Code, ReadonlyMap<Code, number>> = new Map([
  ['analyst', new Map([['biostatistics', -0.9], ['study_design', -0.6], ['data_management', 0.5], ['ai', 0.4]])],
  ['doctoral_student', new Map([['biostatistics', 0.25], ['study_design', 0.15]])],
  ['clinician', new Map([['study_design', 0.25], ['bioinformatics', -0.2]])],
  ['coordinator', new Map([['data_management', 0.5], ['ethics_law', 0.4], ['bioinformatics', -0.6]])],
  ['professor', new Map([['health_economics', 0.2], ['study_design', -0.2]])],
]);

export function leaningOf(profile: MethodProfile, field: Field, department: Code | undefined, role: Code): number {
  const there = department === undefined ? undefined : byDepartment.get(department);
  return profile.byField[field] + (there?.get(profile.method) ?? 0) + (byRole.get(role)?.get(profile.method) ?? 0);
}
