/** What the last change of a report was of: whoever undoes it should know what comes back. */
import { canonicalJson } from '../../../analysis/exchange/canonicalJson.js';
import { toJsonObject } from '../../../analysis/survey/jsonReading.js';
import type { JsonValue } from '../../../analysis/survey/json.js';
import { reportDeskWords } from '../../../views/words/reportDesk.js';
import type { PlanHere } from '../../acts/plan/planHere.js';
import type { InterfaceLanguage } from '../../problems/problem.js';
import type { PlanState } from '../../store/surveyStore.js';
import { partLabel } from './outlineView.js';
import { valuesOf } from './partValues.js';
import { partsOf, type PlanPart } from './planParts.js';

/** Of what stands in the plan itself, only what its own fields show. */
const writtenOf = ({ inList, kind, value }: PlanPart): string => (inList === undefined ? JSON.stringify([...valuesOf(kind, value)].filter(([, text]) => text !== '').sort()) : canonicalJson(value));

const byName = (parts: readonly PlanPart[]): ReadonlyMap<string, PlanPart> => new Map(parts.map((part) => [part.name, part]));

const namesIn = (parts: readonly PlanPart[], list: string, among: ReadonlyMap<string, PlanPart>): string => parts.filter(({ inList, name }) => inList?.list === list && among.has(name)).map(({ name }) => name).join(' ');

/** In words, in the order of the report; a part that is there no more as it was called then. */
export function changedParts(before: PlanState, { source, support }: Pick<PlanHere, 'source' | 'support'>, language: InterfaceLanguage): readonly string[] {
  const { changed, support: file } = reportDeskWords[language];
  const parsed: unknown = JSON.parse(before.source ?? '{}');
  const was = partsOf(toJsonObject(parsed as JsonValue, 'report')); // JSON.parse is typed any and gives nothing else
  const is = partsOf(source);
  const [then, now] = [byName(was), byName(is)];
  const written = is.flatMap((part) => {
    const earlier = then.get(part.name);
    return earlier !== undefined && writtenOf(earlier) === writtenOf(part) ? [] : [partLabel(part, language)];
  });
  const removed = was.flatMap((part) => (now.has(part.name) ? [] : [changed.removed(partLabel(part, language))]));
  const moved = (['keyNumbers', 'figures'] as const).flatMap((list) => (namesIn(was, list, now) === namesIn(is, list, then) ? [] : [changed.order[list]]));
  const all = [...written, ...removed, ...moved, ...(before.support === support ? [] : [file.heading])];
  return all.length === 0 ? [changed.file] : all;
}
