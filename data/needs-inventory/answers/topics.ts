/** What is needed within a method. */
import type { Answerer } from './answerer.js';
import { oneOf } from './oneOf.js';
import { severalOf, type Odds } from './severalOf.js';

const dontKnow: Odds = new Map([['dont_know', 0.04]]);

export const answerBiostatisticsTopics: Answerer = severalOf({
  question: 'biostatistics_topics',
  alone: () => dontKnow,
  odds: ({ respondent }) => {
    const atBench = respondent.field === 'preclinical';
    return new Map([
      ['sample_size', 0.5],
      ['analysis_plan', 0.47],
      ['regression', 0.42],
      ['survival', atBench ? 0.12 : 0.3],
      ['longitudinal', 0.33],
      ['missing_data', atBench ? 0.15 : 0.34],
      ['causal', atBench ? 0.08 : 0.25],
      ['prediction', 0.22],
      ['trials', respondent.field === 'clinical' || respondent.field === 'care' ? 0.28 : 0.1],
      ['review', 0.31],
      ['other', 0.03],
    ]);
  },
});

export const answerBioinformaticsTopics: Answerer = severalOf({
  question: 'bioinformatics_topics',
  alone: () => dontKnow,
  odds: ({ respondent }) => {
    const atBench = respondent.field === 'preclinical';
    return new Map([
      ['rna_sequencing', atBench ? 0.6 : 0.4],
      ['single_cell', atBench ? 0.55 : 0.27],
      ['genetics', respondent.field === 'community' ? 0.4 : 0.24],
      ['variants', atBench ? 0.2 : 0.28],
      ['epigenetics', 0.19],
      ['proteomics', 0.36],
      ['microbiome', 0.15],
      ['integration', 0.34],
      ['pipelines', atBench ? 0.45 : 0.25],
      ['other', 0.03],
    ]);
  },
});

export const answerDataTopics: Answerer = severalOf({
  question: 'data_topics',
  alone: () => dontKnow,
  odds: ({ respondent }) =>
    new Map([
      ['imaging_ai', respondent.needs.has('image_analysis') ? 0.7 : 0.25],
      ['clinical_text', 0.37],
      ['machine_learning', 0.44],
      ['validation', 0.3],
      ['deployment', respondent.field === 'preclinical' ? 0.06 : 0.28],
      ['data_plan', 0.4],
      ['data_capture', respondent.field === 'preclinical' ? 0.16 : 0.45],
      ['data_quality', 0.33],
      ['secure_computing', 0.48],
      ['sharing', 0.27],
      ['other', 0.02],
    ]),
});

export const answerDataSources: Answerer = severalOf({
  question: 'data_sources',
  alone: () => dontKnow,
  odds: () =>
    new Map([
      ['health_records', 0.68],
      ['regional_register', 0.47],
      ['quality_registers', 0.5],
      ['national_registers', 0.46],
      ['lab_and_images', 0.38],
      ['biobank', 0.29],
      ['other', 0.03],
    ]),
});

export const answerDataWait: Answerer = oneOf(
  () =>
    new Map([
      ['under_3_months', 9],
      ['months_3_to_6', 19],
      ['months_7_to_12', 20],
      ['over_12_months', 13],
      ['still_waiting', 11],
      ['never_applied', 28],
    ]),
);
