import type { UnitQuestion } from '../definition.js';
import { countCharacters } from './cleanText.js';
import { matchUnit } from './matchUnit.js';
import { faulty, fieldFault, good, type QuestionReading, type Reading, shown } from './reading.js';

/** Longest name typed for a unit. */
export const typedLength = 200;

/** The choice in "Did you mean?" that keeps what was typed. No code begins with a full stop. */
export const asTyped = '.typed';

/** A unit by what was typed, or by what was then picked among those it may mean. */
export function readUnit({ code }: UnitQuestion, reading: Reading): QuestionReading {
  const [typed, ...more] = reading.values(code);
  const [picked] = reading.values(`${code}.pick`);
  const { units: list } = reading;
  if (list === undefined) return good(undefined);
  if (more.length > 0) return faulty(fieldFault('ONE_VALUE_ONLY', { count: more.length + 1 }, code));
  const pickedUnit = list.units.find((unit) => unit.code === picked);
  if (picked !== undefined && picked !== asTyped && pickedUnit === undefined) {
    return faulty(fieldFault('UNKNOWN_OPTION', { value: shown(picked) }, `${code}.pick`));
  }
  if (typed === undefined) return good(pickedUnit && { kind: 'unit', code: pickedUnit.code });
  const count = countCharacters(typed);
  if (count > typedLength) return faulty(fieldFault('TEXT_TOO_LONG', { count, max: typedLength }, code));
  const match = matchUnit(typed, list);
  if (match.outcome === 'exact') return good({ kind: 'unit', code: match.unit.code });
  if (match.outcome === 'none' || picked === asTyped) return good({ kind: 'unit', typed });
  // A pick left over from an earlier text is not an answer to this one.
  if (pickedUnit !== undefined && match.units.includes(pickedUnit)) return good({ kind: 'unit', code: pickedUnit.code });
  const fault = fieldFault('UNIT_UNCLEAR', { typed: shown(typed), count: match.units.length }, `${code}.pick`);
  return { ...faulty(fault), candidates: match.units };
}
