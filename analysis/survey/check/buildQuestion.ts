import type { Code, Option, Question, QuestionKind } from '../definition.js';
import { nearest } from '../nearest.js';
import { present } from '../present.js';
import { buildDerivedFrom } from './buildDerivedFrom.js';
import { buildOrder } from './buildOrder.js';
import type { Building } from './building.js';
import { optionsChosenIn } from './optionsChosenIn.js';
import type { RawOptions } from './optionsReader.js';
import type { RawQuestion } from './questionShape.js';
import type { Named } from './reader.js';
import { resolveOptions } from './resolveOptions.js';

type RawOf<K extends QuestionKind> = Extract<RawQuestion, { kind: K }>;

function base(raw: RawQuestion, number: number, section: Code, building: Building) {
  return {
    code: raw.code.value,
    number,
    section,
    text: raw.text,
    hint: raw.hint,
    label: raw.label,
    required: raw.required ?? false,
    sensitive: raw.sensitive ?? false,
    showIf: building.condition(raw.showIf),
    derivedFrom: buildDerivedFrom(raw, building),
  };
}

function checkChoices(raw: RawOf<'multiple'>, options: readonly Option[], { checking }: Building): void {
  const { minChoices: min, maxChoices: max } = raw;
  if (min !== undefined && max !== undefined && min > max) checking.fault('MIN_OVER_MAX', { min, max }, raw.at);
  const together = options.filter(({ exclusive }) => !exclusive).length;
  const most = Math.max(min ?? 0, max ?? 0);
  if (options.length > 0 && most > together) {
    checking.fault('CHOICES_OVER_OPTIONS', { choices: most, options: together }, raw.at);
  }
}

/** Either written out or taken from an earlier question: exactly one of the two. */
function ownOrFrom(
  raw: RawQuestion,
  keys: readonly [string, string],
  own: RawOptions | undefined,
  from: Named | undefined,
  least: number,
  building: Building,
): readonly Option[] {
  if ((own === undefined) === (from === undefined)) {
    building.checking.fault('ONE_OF_TWO', { first: keys[0], second: keys[1] }, raw.at);
  }
  if (from !== undefined) return optionsChosenIn(from, building);
  const refused = ['none', 'dont_know', 'not_applicable'] as const;
  return own === undefined ? [] : resolveOptions(own, { least, kind: raw.kind, refused }, building);
}

function buildScale(raw: RawOf<'grid'>, building: Building): readonly Option[] {
  const scale = resolveOptions(raw.scale, { least: 2, kind: 'grid', refused: ['other', 'none'] }, building);
  for (const { code, meaning, value } of scale) {
    if (meaning === 'answer' && value === undefined) {
      building.checking.fault('SCALE_VALUE_MISSING', { option: code }, raw.scale.at);
    } else if (meaning !== 'answer' && value !== undefined) {
      building.checking.fault('SCALE_VALUE_EXTRA', { option: code, meaning }, raw.scale.at);
    }
  }
  return scale;
}

function buildRanking(raw: RawOf<'ranking'>, building: Building) {
  const options = ownOrFrom(raw, ['options', 'optionsFrom'], raw.options, raw.optionsFrom, 2, building);
  if (options.length > 0 && raw.places > options.length) {
    building.checking.fault('CHOICES_OVER_OPTIONS', { choices: raw.places, options: options.length }, raw.at);
  }
  return { kind: raw.kind, options, optionsFrom: raw.optionsFrom?.value, places: raw.places, order: buildOrder(raw, options, building) };
}

function buildNumber(raw: RawOf<'number'>, { checking }: Building) {
  const { kind, min, max, decimals = 0, unit } = raw;
  if (min !== undefined && max !== undefined && min > max) checking.fault('MIN_OVER_MAX', { min, max }, raw.at);
  return { kind, min, max, decimals, unit };
}

function buildUnit({ kind, list }: RawOf<'unit'>, { checking, units }: Building) {
  if (!units.has(list.value)) {
    checking.fault('UNKNOWN_LIST', { list: list.value, nearest: nearest(list.value, units.keys()) }, list.at);
  }
  return { kind, list: list.value };
}

/** One question with its defaults filled in and its references checked. */
export function buildQuestion(raw: RawQuestion, number: number, section: Code, building: Building): Question {
  const common = base(raw, number, section, building);
  switch (raw.kind) {
    case 'single': {
      const options = resolveOptions(raw.options, { least: 2, kind: raw.kind }, building);
      return present({ ...common, kind: raw.kind, options, order: buildOrder(raw, options, building) });
    }
    case 'multiple': {
      const { kind, minChoices, maxChoices } = raw;
      const options = resolveOptions(raw.options, { least: 2, kind }, building);
      checkChoices(raw, options, building);
      return present({ ...common, kind, options, minChoices, maxChoices, order: buildOrder(raw, options, building) });
    }
    case 'grid': {
      const { kind, layout = 'items', rowsPerPage = 5 } = raw;
      const rows = ownOrFrom(raw, ['rows', 'rowsFrom'], raw.rows, raw.rowsFrom, 1, building);
      return present({ ...common, kind, rows, rowsFrom: raw.rowsFrom?.value, availability: raw.availability?.value, scale: buildScale(raw, building), layout, rowsPerPage, order: buildOrder(raw, rows, building) });
    }
    case 'ranking':
      return present({ ...common, ...buildRanking(raw, building) });
    case 'number':
      return present({ ...common, ...buildNumber(raw, building) });
    case 'text': {
      const { kind, maxLength = 1500, lines = 5 } = raw;
      return present({ ...common, kind, maxLength, lines });
    }
    case 'unit':
      return present({ ...common, ...buildUnit(raw, building) });
  }
}
