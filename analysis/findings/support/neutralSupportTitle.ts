import type { CostPlan } from '../../disclosure/publishedCosts.js';
import type { SupportChart } from '../../words/chartName.js';
import { formatCount } from '../../words/formatCount.js';
import type { Language } from '../../words/language.js';
import { capitalise } from '../../words/sentence.js';

const titles: Readonly<Record<Language, Readonly<Record<SupportChart, string>>>> = {
  sv: {
    'coverage-matrix': 'Behov och stödfunktioner som möter dem',
    'capacity-service': 'Vad behovet skulle kräva per stödområde',
    'capacity-fan': 'Behov och planerad kapacitet år för år',
    'option-costs': 'Alternativ: behov, årsarbetskrafter och kostnad',
    'pilot-flow': 'Ansökningar till piloten',
    'pilot-requests': 'Förfrågningar i piloten',
  },
  en: {
    'coverage-matrix': 'Needs and the support functions that meet them',
    'capacity-service': 'What the need would ask for by method',
    'capacity-fan': 'Need and planned capacity year by year',
    'option-costs': 'Options: need, full-time equivalents and cost',
    'pilot-flow': 'Applications to the pilot',
    'pilot-requests': 'Requests in the pilot',
  },
};

/** What a picture of support is of; it claims nothing. */
export function neutralSupportTitle(chart: SupportChart, language: Language): string {
  return titles[language][chart];
}

/** "Tre alternativ: behov, årsarbetskrafter och kostnad 2027–2029"; it ranks none of them. */
export function optionsTitle({ options, firstYear }: Pick<CostPlan, 'options' | 'firstYear'>, language: Language): string {
  const count = capitalise(formatCount(options.length, language));
  const years = `${String(firstYear)}–${String(firstYear + 2)}`;
  return language === 'sv' ? `${count} alternativ: behov, årsarbetskrafter och kostnad ${years}` : `${count} options: need, full-time equivalents and cost ${years}`;
}
