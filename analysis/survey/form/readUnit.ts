import type { Unit, UnitList, UnitQuestion } from '../definition.js';
import { countCharacters } from './cleanText.js';
import { matchUnit, type UnitMatch } from './matchUnit.js';
import { organisationsOf } from './organisationsOf.js';
import { faulty, fieldFault, good, type QuestionReading, type Reading, shown, wordsOf } from './reading.js';
import { unitsWithin } from './unitsWithin.js';

/** Longest name typed for a unit. */
export const typedLength = 200;

/** The choice in "Did you mean?" that keeps what was typed. No code begins with a full stop. */
export const asTyped = '.typed';

interface Looked {
  readonly match: UnitMatch;
  /** What is kept where nothing matches: with the organisation that was chosen, for whoever codes it later. */
  readonly kept: string;
}

/** First in the organisation that was chosen, where the list asks for one, then in all of it. */
function look(typed: string, within: Unit | undefined, list: UnitList, { language }: Reading): Looked {
  const part = within === undefined ? undefined : unitsWithin(list, within.code);
  const inPart = part === undefined ? undefined : matchUnit(typed, part);
  if (inPart !== undefined && inPart.outcome !== 'none') return { match: inPart, kept: typed };
  const match = matchUnit(typed, list);
  // found elsewhere than the person said: they are asked
  const asked: UnitMatch = within !== undefined && match.outcome === 'exact' ? { outcome: 'several', units: [match.unit] } : match;
  const whole = within === undefined ? typed : `${typed} (${wordsOf(within.name, language)})`;
  return { match: asked, kept: countCharacters(whole) > typedLength ? typed : whole };
}

/** A unit by what was typed, or by what was then picked among those it may mean. */
export function readUnit({ code }: UnitQuestion, reading: Reading): QuestionReading {
  const [typed, ...more] = reading.values(code);
  const [picked] = reading.values(`${code}.pick`);
  const { units: list } = reading;
  if (list === undefined) return good(undefined);
  if (more.length > 0) return faulty(fieldFault('ONE_VALUE_ONLY', { count: more.length + 1 }, code));
  const organisations = organisationsOf(list);
  const [organisation] = organisations.length === 0 ? [] : reading.values(`${code}.within`);
  const within = organisations.find((unit) => unit.code === organisation);
  if (organisation !== undefined && within === undefined) {
    return faulty(fieldFault('UNKNOWN_OPTION', { value: shown(organisation) }, `${code}.within`));
  }
  const pickedUnit = list.units.find((unit) => unit.code === picked);
  if (picked !== undefined && picked !== asTyped && pickedUnit === undefined) {
    return faulty(fieldFault('UNKNOWN_OPTION', { value: shown(picked) }, `${code}.pick`));
  }
  // an organisation alone is an answer, only a coarser one
  if (typed === undefined) {
    const unit = pickedUnit ?? within;
    return good(unit && { kind: 'unit', code: unit.code });
  }
  const count = countCharacters(typed);
  if (count > typedLength) return faulty(fieldFault('TEXT_TOO_LONG', { count, max: typedLength }, code));
  const { match, kept } = look(typed, within, list, reading);
  if (match.outcome === 'exact') return good({ kind: 'unit', code: match.unit.code });
  if (match.outcome === 'none' || picked === asTyped) return good({ kind: 'unit', typed: kept });
  // A pick left over from an earlier text is not an answer to this one.
  if (pickedUnit !== undefined && match.units.includes(pickedUnit)) return good({ kind: 'unit', code: pickedUnit.code });
  const fault = fieldFault('UNIT_UNCLEAR', { typed: shown(typed), count: match.units.length }, `${code}.pick`);
  return { ...faulty(fault), candidates: match.units };
}
