import type { Option } from '../definition.js';
import type { Expression } from '../definition.js';
import { present } from '../present.js';
import type { Checking } from './checking.js';
import type { Written } from './conditionReader.js';
import type { RawOption } from './optionShape.js';

type Condition = (written: Written | undefined) => Expression | undefined;

/** One option, its defaults filled in. */
export function buildOption(raw: RawOption, condition: Condition, checking: Checking): Option {
  const meaning = raw.meaning ?? 'answer';
  if (meaning === 'none' && raw.exclusive === false) {
    checking.fault('NONE_IS_EXCLUSIVE', { option: raw.code.value }, raw.at);
  }
  return present({
    code: raw.code.value,
    label: raw.label,
    short: raw.short,
    hint: raw.hint,
    meaning,
    exclusive: raw.exclusive ?? meaning === 'none',
    value: raw.value,
    showIf: condition(raw.showIf),
  });
}
