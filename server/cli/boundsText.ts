/** What shares could be among all invited, as text in a terminal, under the table they are of. */
import type { Profile, Published } from '../../analysis/disclosure/published.js';
import type { PublishedBounds } from '../../analysis/disclosure/releaseBounds.js';
import { boundSentences } from '../../analysis/findings/nonresponse/boundSentences.js';
import { name } from '../../analysis/findings/names.js';
import { formatNumber } from '../../analysis/words/formatNumber.js';
import { formatPercent } from '../../analysis/words/formatPercent.js';
import { formatRange } from '../../analysis/words/formatRange.js';
import type { Language } from '../../analysis/words/language.js';
import { confidenceInterval } from '../../analysis/words/terms.js';
import { cellLine, lineWidth, wrapWords } from './cellLine.js';
import { visibleLine } from './visible.js';

const widths = [9, 16, 16];

const words = {
  sv: { title: (invited: string) => `Bland alla ${invited} inbjudna, oavsett vad de som inte svarat skulle ha sagt`, bounds: 'Gränser', half: 'Hälften så ofta' },
  en: { title: (invited: string) => `Among all ${invited} invited, whatever those who did not answer would say`, bounds: 'Bounds', half: 'Half as often' },
} as const;

/** Shape a released table and its bounds in, text out; empty where there is nothing to say. */
export function boundsText(table: Published<Profile>, bounds: PublishedBounds, language: Language): string {
  const said = words[language];
  const sentences = boundSentences(table, bounds, language).flatMap((sentence) => wrapWords(`* ${sentence}`, lineWidth));
  const lines = bounds.rows.length === 0 ? [] : [said.title(formatNumber(bounds.invited, language)), ...cellLine('', [said.bounds, confidenceInterval(table.level, language, 'short').replaceAll('\u00a0', ' '), said.half], widths), ...rowLines(table, bounds, language)];
  return [...lines, ...sentences].map(visibleLine).join('\n');
}

function rowLines(table: Published<Profile>, { rows }: PublishedBounds, language: Language): readonly string[] {
  return rows.flatMap(({ item, code, low, high, intervalLow, intervalHigh, halfAsOften }) => {
    const row = table.rows.find((one) => one.group === null && one.code === code && (one.item?.code ?? null) === item);
    const interval = intervalLow === null || intervalHigh === null ? '–' : formatRange(intervalLow, intervalHigh, language);
    return row === undefined ? [] : cellLine(name(row.label, language), [formatRange(low, high, language), interval, formatPercent(halfAsOften, language)], widths);
  });
}
