import type { Option, OptionMeaning } from '../definition.js';
import { nearest } from '../nearest.js';
import { buildOption } from './buildOptions.js';
import type { Building } from './building.js';
import { limits } from './limits.js';
import type { RawOption } from './optionShape.js';
import type { RawOptions } from './optionsReader.js';
import { checkUniqueCodes } from './uniqueCodes.js';

interface Rules {
  readonly least: number;
  readonly kind: string;
  readonly refused?: readonly OptionMeaning[];
}

function findItems(raw: RawOptions, building: Building): readonly RawOption[] | undefined {
  if (raw.from === 'items') {
    checkUniqueCodes(raw.items.map(({ code }) => code), building.checking);
    return raw.items;
  }
  if (raw.from === 'broken') return undefined;
  const shared = building.lists.get(raw.list.value);
  if (shared === undefined) {
    const params = { list: raw.list.value, nearest: nearest(raw.list.value, building.lists.keys()) };
    building.checking.fault('UNKNOWN_LIST', params, raw.list.at);
  }
  return shared?.from === 'items' ? shared.items : undefined;
}

function checkMeanings(items: readonly RawOption[], { kind, refused = [] }: Rules, building: Building): void {
  for (const { code, meaning, at } of items) {
    if (meaning !== undefined && refused.includes(meaning)) {
      building.checking.fault('MEANING_NOT_ALLOWED', { option: code.value, meaning, kind }, at);
    }
  }
  const [first, second] = items.filter(({ meaning }) => meaning === 'other');
  if (first === undefined || second === undefined) return;
  building.checking.fault('TWO_OTHERS', { first: first.code.value, second: second.code.value }, second.at);
}

/** The options of a question, written there or shared. Empty when they cannot be known, which is then reported. */
export function resolveOptions(raw: RawOptions, rules: Rules, building: Building): readonly Option[] {
  const items = findItems(raw, building);
  if (items === undefined) return [];
  const { checking } = building;
  const count = items.length;
  if (count < rules.least) checking.fault('TOO_FEW_OPTIONS', { count, least: rules.least }, raw.at);
  if (count > limits.optionsOfQuestion) {
    checking.fault('TOO_MANY', { what: 'options_of_question', count, limit: limits.optionsOfQuestion }, raw.at);
  }
  checkMeanings(items, rules, building);
  return items.map((item) => buildOption(item, (written) => building.condition(written), checking));
}
