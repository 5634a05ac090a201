/** The pictures of a scenario of capacity: what each shows, in words, as a table, and drawn. */
import { capacityFan } from '../../charts/support/capacityFan.js';
import { capacityService } from '../../charts/support/capacityService.js';
import { coverageMatrix } from '../../charts/support/coverageMatrix.js';
import { pilotFlow } from '../../charts/support/pilotFlow.js';
import { pilotRequests } from '../../charts/support/pilotRequests.js';
import type { SupportGround } from '../../charts/support/supportGround.js';
import type { Figure, Plot } from '../../charts/figure.js';
import { partsOfCapacity } from '../../disclosure/publishedSupport.js';
import type { CapacityInLanguage, SupportInLanguage } from '../../disclosure/supportInLanguage.js';
import type { FindingContext } from '../../findings/context.js';
import { capacityFanWords } from '../../findings/support/capacityFanWords.js';
import { capacityServiceWords } from '../../findings/support/capacityServiceWords.js';
import { coverageMatrixWords } from '../../findings/support/coverageMatrixWords.js';
import { optionCostsWords } from '../../findings/support/optionCostsWords.js';
import { pilotFlowWords, pilotRequestsWords } from '../../findings/support/pilotWords.js';
import type { SupportFigureWords } from '../../findings/support/supportFigureWords.js';
import { supportCharts, type SupportChart } from '../../words/chartName.js';
import type { Drawn } from '../../words/figureWords.js';

export interface SupportFigure {
  readonly chart: SupportChart;
  readonly words: (context: FindingContext, drawn?: Drawn) => SupportFigureWords;
  /** Undefined where only a table is honest. */
  readonly plot: (ground: SupportGround) => Plot | undefined;
}

export interface SupportSource {
  readonly words: (number: number, context: FindingContext, drawn?: Drawn) => SupportFigureWords | undefined;
  readonly plot: SupportFigure['plot'];
}

const ownFiles = {
  sv: 'Visar allt, också små grupper: för egna filer, inte för publicering.',
  en: 'Shows everything, small groups too: for files of one’s own, not for publication.',
} as const;

/** Undefined where it was not told of. */
export function supportSource(chart: SupportChart, { capacity, coverage, pilot, costs }: SupportInLanguage): SupportSource | undefined {
  if (chart === 'coverage-matrix') return coverage === undefined ? undefined : { words: (number, context, drawn) => coverageMatrixWords({ coverage, ...(capacity === undefined ? {} : { capacity }) }, number, context, drawn), plot: (ground) => coverageMatrix({ coverage, ...ground }) };
  if (chart === 'capacity-service') return capacity === undefined ? undefined : { words: (number, context, drawn) => capacityServiceWords(capacity, number, context, drawn), plot: (ground) => capacityService({ capacity, ...ground }) };
  if (chart === 'capacity-fan') return capacity?.years === undefined ? undefined : { words: (number, context) => capacityFanWords(capacity, number, context), plot: (ground) => capacityFan({ capacity, ...ground }) };
  // a page of numbers is read as a table: a chart of it would rank the options
  if (chart === 'option-costs') return capacity === undefined || costs === undefined ? undefined : { words: (number, context) => optionCostsWords({ capacity, costs }, number, context), plot: () => undefined };
  if (pilot === undefined || pilot[chart === 'pilot-flow' ? 'applications' : 'requests'] === null) return undefined;
  return chart === 'pilot-flow' ? { words: (number, context) => pilotFlowWords(pilot, number, context), plot: (ground) => pilotFlow({ pilot, ...ground }) } : { words: (number, context, drawn) => pilotRequestsWords(pilot, number, context, drawn), plot: (ground) => pilotRequests({ pilot, ...ground }) };
}

/** Those that the file of assumptions told enough for, numbered from 1. */
export function supportFigures(capacity: CapacityInLanguage): readonly SupportFigure[] {
  const sources = supportCharts.flatMap((chart) => {
    const source = supportSource(chart, partsOfCapacity(capacity));
    return source === undefined ? [] : [{ chart, source }];
  });
  return sources.map(({ chart, source }, index) => ({
    chart,
    plot: source.plot,
    words: (context, drawn) => {
      const said = source.words(index + 1, context, drawn);
      if (said === undefined) throw new Error(`${chart} has nothing to say`);
      return capacity.fromPublic ? said : { ...said, words: { ...said.words, notes: [...said.words.notes, ownFiles[context.language]] } };
    },
  }));
}

/** One drawing with the words around it; undefined where only a table is honest. */
export function supportDrawing({ chart, words, plot: draw }: SupportFigure, ground: SupportGround, context: FindingContext): Figure | undefined {
  const plot = draw(ground);
  if (plot === undefined) return undefined;
  return { id: `${context.definition.survey}-${chart}`, plot, words: words(context, plot.drawn).words, language: ground.language, size: ground.size };
}
