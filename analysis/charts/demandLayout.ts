import type { DemandRow, DemandRows } from './demandRows.js';
import { demandPhone } from './demandPhone.js';
import { demandWide } from './demandWide.js';
import type { FigureRequest, FigureSize, MeasureText } from './figure.js';
import type { PlacedRule, PlacedText } from './pixelMarks.js';

export interface DemandGround {
  readonly size: FigureSize;
  readonly language: FigureRequest['language'];
  readonly level: number;
  /** Width to fill, in px. */
  readonly width: number;
  readonly measure: MeasureText;
}

export interface PlacedBar extends DemandRow {
  readonly top: number;
  readonly bottom: number;
}

/** Everything placed in px; the origin is the top left of the bars. */
export interface DemandLayout {
  readonly width: number;
  readonly height: number;
  readonly padding: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };
  readonly bars: readonly PlacedBar[];
  readonly texts: readonly PlacedText[];
  readonly separators: readonly PlacedRule[];
  /** Shares with a grid line and a tick. */
  readonly ticks: readonly number[];
}

/** Labels left of the bars and numbers right of them; on phones both stand above the bar. */
export function demandLayout(rows: DemandRows, ground: DemandGround): DemandLayout {
  return ground.size === 'phone' ? demandPhone(rows, ground) : demandWide(rows, ground);
}
