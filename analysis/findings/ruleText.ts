import type { PresentationRule } from '../disclosure/presented.js';
import type { Language } from '../words/language.js';

const words: Readonly<Record<Language, Readonly<Record<PresentationRule, string>>>> = {
  sv: {
    few_respondents: 'färre än 30 svar',
    few_effective: 'svaren säger mindre än 30 lika vägda',
    wide_interval: 'intervall på 30 procentenheter eller mer',
    wide_relative_interval: 'intervall bredare än 130 % av andelen',
    wide_relative_interval_of_complement: 'intervall bredare än 130 % av andelen som inte valt svaret',
    few_degrees_of_freedom: 'osäkerheten själv vilar på få: granska',
    zero_events: 'alla eller ingen: granska',
  },
  en: {
    few_respondents: 'fewer than 30 answers',
    few_effective: 'answers say less than 30 of equal weight',
    wide_interval: 'interval of 30 percentage points or more',
    wide_relative_interval: 'interval wider than 130% of the share',
    wide_relative_interval_of_complement: 'interval wider than 130% of the share who did not choose it',
    few_degrees_of_freedom: 'how unsure it is rests on few: look at it',
    zero_events: 'everyone or no one: look at it',
  },
};

/** A rule of the presentation standard, as what it found. Source Parker et al. (2017), `statistics.md` 17.1. */
export function ruleText(rule: PresentationRule, language: Language): string {
  return words[language][rule];
}
