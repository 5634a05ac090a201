import type { Code } from '../survey/definition.js';
import { notStated, type Published, type PublishedRow } from '../disclosure/published.js';
import { bracketed } from '../words/bracketed.js';
import { formatNumber } from '../words/formatNumber.js';
import type { Language } from '../words/language.js';
import { printedPercent } from '../words/printedPercent.js';
import { shareClass } from '../words/shareClass.js';
import { terms } from '../words/terms.js';
import { plainLabel } from './labels.js';

export interface HeatmapCell {
  readonly state: 'shown' | 'hidden' | 'empty';
  /** "63", "(63)", "..", "–" */
  readonly text: string;
  readonly share: number | null;
  readonly class: 0 | 1 | 2 | 3 | 4 | null;
}

/** More groups than these that are hidden whole are one row: each by itself would say the same thing once more. */
const mostHiddenRows = 3;

export interface HeatmapRow {
  readonly code: string;
  /** The groups it stands for. */
  readonly groups: readonly string[];
  readonly label: string;
  readonly base: string;
  readonly part: 'everyone' | 'group' | 'hidden';
  readonly cells: readonly HeatmapCell[];
}

interface Group {
  readonly code: string;
  readonly rows: Map<Code, PublishedRow>;
}

/**
 * Everyone first, then the groups from the largest printed share of the sorting column to the smallest, then those
 * whose share there is hidden (as defined: no order is shown among hidden values), "not stated", and last the groups
 * that are hidden whole: by name where they are few, and else in one row.
 */
export function heatmapRows(table: Published, columns: readonly Code[], sortBy: Code, language: Language): readonly HeatmapRow[] {
  const [everyone, ...groups] = groupsOf(table);
  const seen = groups.filter((group) => !isHidden(group));
  const stated = seen.filter((group) => group.code !== notStated);
  const sorting = (group: Group): number => {
    const share = group.rows.get(sortBy)?.share ?? null;
    return share === null ? -1 : printedPercent(share);
  };
  const sorted = [...stated].sort((a, b) => sorting(b) - sorting(a));
  const last = seen.filter((group) => group.code === notStated);
  const row = (part: HeatmapRow['part']) => (group: Group) => toRow(group, part, columns, language);
  return [
    ...(everyone === undefined ? [] : [row('everyone')(everyone)]),
    ...[...sorted, ...last].map(row('group')),
    ...hiddenRows(groups.filter(isHidden).map(row('hidden')), language),
  ];
}

function hiddenRows(rows: readonly HeatmapRow[], language: Language): readonly HeatmapRow[] {
  const [first] = rows;
  if (first === undefined || rows.length <= mostHiddenRows) return rows;
  const count = formatNumber(rows.length, language);
  // all alike, so the first shows what they are; no group has a code with a full stop
  return [{ ...first, code: '.hidden', groups: rows.map(({ code }) => code), label: language === 'sv' ? `${count} grupper visas inte` : `${count} groups not shown` }];
}

function groupsOf(table: Published): readonly Group[] {
  const groups = new Map<string, Group>([['', { code: '', rows: new Map() }]]);
  for (const row of table.rows) {
    if (row.item !== null) continue;
    const code = row.group?.code ?? '';
    const group = groups.get(code) ?? { code, rows: new Map<Code, PublishedRow>() };
    group.rows.set(row.code, row);
    groups.set(code, group);
  }
  return [...groups.values()];
}

function isHidden(group: Group): boolean {
  return [...group.rows.values()].every((row) => row.release === 'suppress');
}

function toRow(group: Group, part: HeatmapRow['part'], columns: readonly Code[], language: Language): HeatmapRow {
  const [first] = group.rows.values();
  const label = first?.group?.label;
  return {
    code: group.code,
    groups: [group.code],
    label: label === undefined ? terms[language].everyone : plainLabel(label, language),
    base: baseOf([...group.rows.values()], language),
    part,
    cells: columns.map((code) => toCell(group.rows.get(code))),
  };
}

/**
 * The largest base of the row: options that were shown to fewer have theirs in the table. A hidden one may be small, or
 * hidden for the sake of one that is, so it says no limit.
 */
function baseOf(rows: readonly PublishedRow[], language: Language): string {
  const bases = rows.flatMap((row) => (row.base === null ? [] : [row.base]));
  return bases.length === 0 ? terms[language].hidden : formatNumber(Math.max(...bases), language);
}

/** A share as a cell prints it. */
export function toCell(row: PublishedRow | undefined): HeatmapCell {
  if (row?.release === 'suppress') return { state: 'hidden', text: terms.sv.hidden, share: null, class: null };
  if (row === undefined || row.share === null) return { state: 'empty', text: '–', share: null, class: null };
  const digits = String(printedPercent(row.share));
  return { state: 'shown', text: bracketed(digits, row.release), share: row.share, class: shareClass(row.share) };
}
