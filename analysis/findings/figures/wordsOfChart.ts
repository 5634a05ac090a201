import type { TableChart } from '../../words/chartName.js';
import type { ChartWords } from './chartWords.js';
import { deptDotplotWords } from './deptDotplotWords.js';
import { gridHeatmapWords } from './gridHeatmapWords.js';
import { likertWords } from './likertWords.js';
import { needGapWords } from './needGapWords.js';
import { numberWords } from './numberWords.js';
import { rankingWords } from './rankingWords.js';
import { upsetNeedsWords } from './upsetNeedsWords.js';
import { splitRoleWords } from './splitRoleWords.js';
import { waveChangeWords } from './waveChangeWords.js';

const words: Readonly<Record<TableChart, ChartWords | undefined>> = {
  'demand-share': undefined,
  'dept-method-heatmap': undefined,
  'single-share': undefined,
  'likert-diverging': likertWords,
  'need-gap': needGapWords,
  'dept-dotplot': deptDotplotWords,
  'split-role': splitRoleWords,
  'ranking-share': rankingWords,
  'grid-heatmap': gridHeatmapWords,
  'number-summary': numberWords,
  'upset-needs': upsetNeedsWords,
  'wave-change': waveChangeWords,
};

/** Undefined for bars of options and for the heatmap of groups, which have the words that every table can have. */
export function wordsOfChart(chart: TableChart): ChartWords | undefined {
  return words[chart];
}
