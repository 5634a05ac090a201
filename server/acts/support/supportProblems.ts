/** What stands in the way of the figures of support in an edition. */
import { supportAsKnown } from '../../../analysis/disclosure/supportIn.js';
import { name, nameOfQuestion } from '../../../analysis/findings/names.js';
import type { Edition } from '../../../analysis/report/edition.js';
import { contradictions, type Contradiction } from '../../../analysis/report/support/contradictions.js';
import { supportSource } from '../../../analysis/report/support/supportFigures.js';
import { tableOf } from '../../../analysis/report/tableOf.js';
import { isSupportChart, type SupportChart } from '../../../analysis/words/chartName.js';
import { formatNumber } from '../../../analysis/words/formatNumber.js';
import { formatPercent } from '../../../analysis/words/formatPercent.js';
import { formatRange } from '../../../analysis/words/formatRange.js';
import type { Language } from '../../../analysis/words/language.js';
import { supportTerms } from '../../../analysis/words/supportTerms.js';
import { confidenceInterval, terms } from '../../../analysis/words/terms.js';
import type { Params, Problem } from '../../problems/problem.js';

/** What of the file each chart is of. */
const parts: Readonly<Record<SupportChart, { readonly key: string; readonly sv: string; readonly en: string }>> = {
  'coverage-matrix': { key: 'coverage', sv: 'vilka stödfunktioner som finns', en: 'which support functions there are' },
  'capacity-service': { key: 'methods', sv: 'vad behovet skulle kräva', en: 'what the need would ask for' },
  'capacity-fan': { key: 'years', sv: 'behovet år för år, eller inget tal går att räkna fram', en: 'the need year by year, or no number can be worked out' },
  'option-costs': { key: 'costs', sv: 'vad alternativ skulle kosta', en: 'what options would cost' },
  'pilot-flow': { key: 'pilot.applications', sv: 'ansökningar till en pilot', en: 'applications to a pilot' },
  'pilot-requests': { key: 'pilot.requests', sv: 'förfrågningar i en pilot', en: 'requests in a pilot' },
};

const words = {
  sv: { gap: (figure: number) => `figur ${String(figure)} säger`, answers: 'svaren säger' },
  en: { gap: (figure: number) => `figure ${String(figure)} contradicts`, answers: 'the answers contradict' },
} as const;

function inBoth(key: string, text: (language: Language) => string): Params {
  return { [`${key}_sv`]: text('sv'), [`${key}_en`]: text('en') };
}

/** The question whose needs it is of; of applications none. */
function questionOf(chart: SupportChart, { capacity, coverage, pilot }: NonNullable<Edition['support']>): string | undefined {
  if (chart === 'coverage-matrix') return coverage?.question;
  if (chart === 'pilot-requests') return pilot?.requests?.question;
  return chart === 'pilot-flow' ? undefined : capacity?.question;
}

function figureProblems(edition: Edition): readonly Problem[] {
  const support = edition.support ?? {};
  const told = supportAsKnown(support);
  return edition.plan.figures.flatMap(({ chart, question }, i): readonly Problem[] => {
    if (!isSupportChart(chart)) return [];
    const place = { path: `figures[${String(i)}]` };
    const about = { figure: i + 1, chart };
    const { key, ...part } = parts[chart];
    if (supportSource(chart, told) === undefined) return [{ code: 'support_missing', params: { ...about, key, lacks_sv: part.sv, lacks_en: part.en }, place }];
    const found = questionOf(chart, support);
    if (found !== undefined && found !== question) return [{ code: 'support_question', params: { ...about, question, found }, place }];
    const isOfTicks = !chart.startsWith('pilot-') && tableOf(edition, question).baseRule === 'selections';
    return isOfTicks ? [{ code: 'support_base', params: { ...about, question }, place }] : [];
  });
}

function contradictionProblem(edition: Edition, { coverage, gap, question, type, met }: Contradiction): Problem {
  const level = edition.support?.coverage?.level ?? edition.settings.level;
  return {
    code: 'support_contradicted',
    params: {
      figure: coverage,
      option: type.code,
      ...inBoth('verdict', (language) => supportTerms[language].verdict[type.verdict]),
      ...inBoth('option', (language) => name(type.label, language)),
      ...inBoth('gap', (language) => (gap === null ? words[language].answers : words[language].gap(gap))),
      ...inBoth('question', (language) => nameOfQuestion(edition.definition, question, language)),
      ...inBoth('share', (language) => formatPercent(met.share, language)),
      ...inBoth('level', (language) => confidenceInterval(level, language)),
      ...inBoth('interval', (language) => formatRange(met.low, met.high, language)),
      ...inBoth('base', (language) => (met.base === null ? terms[language].hidden : formatNumber(met.base, language))),
    },
    place: { path: `figures[${String(coverage - 1)}]` },
  };
}

/** Figures that no file tells of, or that are of another question than it; and a need without a function that those who have it say they get. */
export function supportProblems(edition: Edition): readonly Problem[] {
  return [...figureProblems(edition), ...contradictions(edition).map((found) => contradictionProblem(edition, found))];
}
